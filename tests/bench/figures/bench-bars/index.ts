import { defineFigure } from "../../../../src/kit/figure.ts";
import { html } from "../../../../src/kit/html.ts";
import { prices } from "../../fixture.ts";

/** Twelve prices on a logarithmic scale. */
export default defineFigure({ data: {}, controls: () => ({}) })({
  kind: "chart",
  chapter: "bench",
  rows: () => prices.map((row) => ({ ...row })),
  columns: { name: { label: "Model" }, side: { label: "Side" }, input: { label: "Input", unit: "$" }, output: { label: "Output", unit: "$" } },
  title: () => "Twelve prices span two orders of magnitude",
  subtitle: () => "Dollars per million output tokens, logarithmic scale.",
  summary: () => "The dearest of twelve invented prices is many times the cheapest.",
  draw: ({ rows, size }) => {
    const x = (value: number): number => 90 + ((Math.log10(value) + 1) / 3) * (size.width - 150);
    const bars = rows.map(
      ({ name, side, output }, i) =>
        html`
          <g data-row="${i}">
            <text x="84" y="${i * 24 + 36}" text-anchor="end">${name}</text>
            <rect class="fill-${side}" x="90" y="${i * 24 + 24}" width="${x(output) - 90}" height="16"/>
            <text x="${x(output) + 6}" y="${i * 24 + 36}">$${output.toFixed(2)}</text>
          </g>
        `,
    );
    const ticks = [0.1, 1, 10, 100].map(
      (tick) =>
        html`
          <line class="stroke-hair" x1="${x(tick)}" x2="${x(tick)}" y1="18" y2="312"/>
          <text class="fill-ink-2" x="${x(tick)}" y="12" text-anchor="middle">$${tick}</text>
        `,
    );
    return html`<g data-height="320">${ticks}${bars}</g>`.text;
  },
  notes: [],
  claims: [],
});
