import { linear } from "../../../../src/kit/drawings/scale.ts";
import { defineProgram } from "../../../../src/kit/figure.ts";
import { html } from "../../../../src/kit/html.ts";
import { bills } from "../../fixture.ts";
import type { inputs } from "./inputs.ts";

const cheapestOf = (rows: readonly { readonly bill: number }[]): number => Math.min(...rows.map(({ bill }) => bill));

export default defineProgram<typeof inputs>()({
  rows: ({ params }) => bills(params),
  cells: { bill: (value: number) => value.toFixed(2) },
  title: ({ rows }) => `The cheapest bill is $${cheapestOf(rows).toFixed(2)}`,
  subtitle: () => "Dollars a month.",
  summary: ({ rows }) => `The cheapest bill is $${cheapestOf(rows).toFixed(2)} a month.`,
  values: ({ rows }) => ({ bill: { value: cheapestOf(rows), text: `$${cheapestOf(rows).toFixed(2)}` } }),
  brief: ({ rows }) => [{ name: "Cheapest bill", value: cheapestOf(rows), text: `$${cheapestOf(rows).toFixed(2)}` }],
  draw: ({ rows, size }) => {
    const length = linear([0, Math.max(1e-9, ...rows.map(({ bill }) => bill))], [0, size.width - 170]);
    const bars = rows.map(({ name, side, bill }, i) => {
      const y = i * 24;
      return html`
        <text x="84" y="${y + 16}" text-anchor="end">${name}</text>
        <rect class="fill-${side}" x="90" y="${y + 4}" width="${length(bill)}" height="16"/>
        <text x="${96 + length(bill)}" y="${y + 16}">$${bill.toFixed(2)}</text>
      `;
    });
    return html`<g data-height="292">${bars}</g>`.text;
  },
});
