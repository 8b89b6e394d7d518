import { defineFigure, range } from "../../../../src/kit/figure.ts";
import { html } from "../../../../src/kit/html.ts";
import { bills, dials } from "../../fixture.ts";

/** Three ranges and the bars of twelve bills. */
export default defineFigure({
  data: {},
  controls: () => ({ volume: range(dials.volume), share: range(dials.share), discount: range(dials.discount) }),
})({
  kind: "calculator",
  chapter: "bench",
  rows: ({ params }) => bills(params),
  columns: { name: { label: "Model" }, side: { label: "Side" }, bill: { label: "Bill", unit: "$", format: (value: number) => value.toFixed(2) } },
  title: ({ rows }) => `The cheapest bill is $${Math.min(...rows.map(({ bill }) => bill)).toFixed(2)}`,
  subtitle: () => "Dollars a month.",
  summary: ({ rows }) => `The cheapest bill is $${Math.min(...rows.map(({ bill }) => bill)).toFixed(2)} a month.`,
  values: ({ rows }) => {
    const value = Math.min(...rows.map(({ bill }) => bill));
    return { bill: { value, text: `$${value.toFixed(2)}` } };
  },
  draw: ({ rows, size }) => {
    const most = Math.max(1e-9, ...rows.map(({ bill }) => bill));
    const bars = rows.map(
      ({ name, side, bill }, i) =>
        html`
          <text x="84" y="${i * 24 + 16}" text-anchor="end">${name}</text>
          <rect class="fill-${side}" x="90" y="${i * 24 + 4}" width="${(bill / most) * (size.width - 170)}" height="16"/>
          <text x="${96 + (bill / most) * (size.width - 170)}" y="${i * 24 + 16}">$${bill.toFixed(2)}</text>
        `,
    );
    return html`<g data-height="292">${bars}</g>`.text;
  },
  notes: [],
  claims: [],
});
