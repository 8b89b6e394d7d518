import { defineFigure } from "../../../../src/kit/figure.ts";
import { html } from "../../../../src/kit/html.ts";
import { months } from "../../fixture.ts";

/** Two series of sixty months. */
export default defineFigure({ data: {}, controls: () => ({}) })({
  kind: "chart",
  chapter: "bench",
  rows: () => months.map((row) => ({ ...row })),
  columns: { month: { label: "Month" }, cn: { label: "China" }, us: { label: "United States" } },
  title: () => "One series overtakes the other",
  subtitle: () => "Invented units, sixty months.",
  summary: () => "Of two invented series over sixty months, the one that began lower ends higher.",
  draw: ({ rows, size }) => {
    const most = Math.max(...rows.flatMap(({ cn, us }) => [cn, us]));
    const x = (month: number): number => 30 + (month / 59) * (size.width - 120);
    const y = (value: number): number => 290 - (value / most) * 270;
    const line = (side: "cn" | "us"): string =>
      rows.map((row, i) => `${i ? "L" : "M"}${x(row.month).toFixed(1)} ${y(row[side]).toFixed(1)}`).join("");
    const grid = [0, 0.25, 0.5, 0.75, 1].map(
      (part) =>
        html`
          <line class="stroke-hair" x1="30" x2="${size.width - 90}" y1="${y(part * most)}" y2="${y(part * most)}"/>
          <text class="fill-ink-2" x="26" y="${y(part * most) + 4}" text-anchor="end">${Math.round(part * most)}</text>
        `,
    );
    const years = [0, 12, 24, 36, 48].map(
      (month) => html`<text class="fill-ink-2" x="${x(month)}" y="308" text-anchor="middle">Year ${month / 12 + 1}</text>`,
    );
    const last = rows.at(-1) ?? { cn: 0, us: 0 };
    const names = html`
      <text class="fill-cn" x="${size.width - 84}" y="${y(last.cn)}">China</text>
      <text class="fill-us" x="${size.width - 84}" y="${y(last.us)}">America</text>
    `;
    return html`
      <g data-height="316">
        ${grid}
        ${years}
        <path class="fill-none stroke-cn" stroke-width="2" d="${line("cn")}"/>
        <path class="fill-none stroke-us" stroke-width="2" d="${line("us")}"/>
        ${names}
      </g>
    `.text;
  },
  notes: [],
  claims: [],
});
