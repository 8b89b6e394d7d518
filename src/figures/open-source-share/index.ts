import { choice, defineFigure } from "../../kit/figure.ts";
import { inWords, significant } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";

const per = (share: number): string => `${significant(share * 100, 2)}%`;
const told = (share: number) => ({ value: share, text: `${significant(share * 100, 2)}%` });
/** The rows of the study that are Chinese open models, in the order of time, with their short labels. */
const WEEKS = { start: "cn-open-start", average: "cn-open-average", peak: "cn-open-peak" } as const;
const LABELS = { start: "Low week, late 2024", average: "Average of a year", peak: "Highest week" } as const;
type Week = keyof typeof WEEKS;

export default defineFigure({
  data: {
    shares: table("open-weight-shares", { id: text, share: number, qualifier: maybe(text), period: text }),
    facts: table("openrouter-facts", { id: text, value: number, qualifier: maybe(text) }),
    volumes: table("token-volumes", { series: text, date: text, tokensPerDay: number }),
  },
  controls: () => ({ week: choice({ label: "Week", options: { start: "late 2024", average: "average", peak: "highest" }, default: "peak" }) }),
})({
  kind: "chart",
  chapter: "what-could-break-it",
  rows: ({ data, params }) => {
    const share = (week: Week) => one(data.shares, ({ id }) => id === WEEKS[week], WEEKS[week]);
    const chosen = share(params.week);
    const day = one(data.facts, ({ id }) => id === "tokens-per-day-2025", "tokens a day on OpenRouter").value;
    const count = (series: string, on: string): number =>
      one(data.volumes, (row) => row.series === series && row.date === on, `${series} in ${on}`).tokensPerDay;
    const against = [
      { what: "OpenRouter", when: "2025", tokensPerDay: day },
      { what: "OpenAI’s interface", when: "October 2025", tokensPerDay: count("openai-api", "2025-10") },
      { what: "China, official", when: "end of 2025", tokensPerDay: count("china-nda", "2025-12") },
    ];
    const open = chosen.share * day;
    return [
      ...(Object.keys(WEEKS) as Week[]).map((week) => ({
        part: "share" as const,
        what: LABELS[week],
        when: share(week).period,
        qualifier: share(week).qualifier,
        share: share(week).share,
        tokensPerDay: null,
      })),
      ...against.map(({ what, when, tokensPerDay }) => ({
        part: "count" as const,
        what,
        when,
        qualifier: null,
        share: open / tokensPerDay,
        tokensPerDay,
      })),
    ];
  },
  columns: {
    part: { label: "Part", hidden: true },
    what: { label: "Week, or count" },
    when: { label: "When" },
    qualifier: { label: "Stated as", format: (value: string | null) => value ?? "" },
    share: { label: "Chinese open models against it", format: per },
    tokensPerDay: { label: "Tokens a day in all", format: (value: number | null) => (value === null ? "" : inWords(value)) },
  },
  title: ({ rows }) => {
    const [, average, peak, router, , china] = rows;
    if (!average || !peak || !router?.tokensPerDay || !china?.tokensPerDay) return "Chinese open models on OpenRouter";
    return (
      `“${per(peak.share)} of global use” is the highest week on one platform, which averaged ${per(average.share)} and handles some ` +
      `${per(router.tokensPerDay / china.tokensPerDay)} of the tokens that China alone reports`
    );
  },
  subtitle: () =>
    "Above: share of Chinese open-weight models in OpenRouter’s tokens, November 2024 to November 2025. Below: tokens a day as areas, the " +
    "filled square to the same scale.",
  summary: ({ rows, params }) => {
    const [start, average, peak, , openai, china] = rows;
    if (!start || !average || !peak || !openai || !china) return "No share is known.";
    return (
      `Chinese open models had ${per(start.share)} of OpenRouter’s tokens in late 2024, ${per(average.share)} on average and nearly ` +
      `${per(peak.share)} in the highest week; ${{ start: "the first", average: "the average", peak: "the last" }[params.week]} is as much ` +
      `as ${per(openai.share)} of OpenAI’s interface and ${per(china.share)} of China’s official count.`
    );
  },
  values: ({ rows }) => {
    const [start, average, peak, router, openai, china] = rows;
    if (!start || !average || !peak || !router || !openai || !china) return {};
    return {
      start: told(start.share),
      average: told(average.share),
      peak: told(peak.share),
      ofOpenai: told(openai.share),
      ofChina: told(china.share),
      routerOfOpenai: told((router.tokensPerDay ?? 0) / (openai.tokensPerDay ?? 1)),
      routerOfChina: told((router.tokensPerDay ?? 0) / (china.tokensPerDay ?? 1)),
    };
  },
  draw: ({ rows, params, size }) => {
    const narrow = size.name === "narrow";
    const bars = rows.filter(({ part }) => part === "share");
    const counts = rows.flatMap((row, i) => (row.tokensPerDay === null ? [] : [{ ...row, tokensPerDay: row.tokensPerDay, i }]));
    const chosen = Object.keys(WEEKS).indexOf(params.week);
    const full = size.width - 2;
    const drawnBars = bars.map(({ what, share, qualifier }, i) => {
      const y = i * 46;
      const weight = i === chosen ? "strong" : "label";
      return html`
        <g data-row="${i}">
          <text class="${weight}" x="0" y="${y + 15}">${what}</text>
          <text class="${weight}" x="${size.width}" y="${y + 15}" text-anchor="end">
            ${qualifier && qualifier !== "from" && `${qualifier} `}
            ${per(share)}
          </text>
          <rect class="fill-paper stroke-ink-3" x="1" y="${y + 22}" width="${full}" height="12"/>
          <rect class="fill-cn" x="1" y="${y + 22}" width="${Math.max(full * share, 1)}" height="12"/>
        </g>
      `;
    });
    const top = bars.length * 46 + 34;
    const most = Math.max(...counts.map(({ tokensPerDay }) => tokensPerDay));
    const largest = narrow ? 150 : 250;
    const side = (tokens: number): number => Math.sqrt(tokens / most) * largest;
    const base = top + largest + 6;
    const columns = narrow ? [0, 86, 198] : [0, 150, 350];
    const open = (rows[chosen]?.share ?? 0) * (counts[0]?.tokensPerDay ?? 0);
    const squares = counts.map(({ what, when, tokensPerDay, share, i }, n) => {
      const x = (columns[n] ?? 0) + 1;
      const width = side(tokensPerDay);
      const inner = side(open);
      const words = narrow && what === "OpenAI’s interface" ? "OpenAI’s API" : what;
      return html`
        <g data-row="${i}">
          <rect class="fill-leaf stroke-ink-3" x="${x}" y="${base - width}" width="${width}" height="${width}"/>
          <rect class="fill-cn" x="${x}" y="${base - inner}" width="${inner}" height="${inner}"/>
          <text class="label" x="${x - 1}" y="${base + 20}">${words}</text>
          <text class="fill-ink-2" x="${x - 1}" y="${base + 37}">${inWords(tokensPerDay)}</text>
          <text class="fill-ink-2" x="${x - 1}" y="${base + 54}">${when}</text>
          <text class="fill-cn strong" x="${x - 1}" y="${base + 73}">${per(share)} of it</text>
        </g>
      `;
    });
    const line = html`
      <line class="stroke-hair" x1="0" x2="${size.width}" y1="${top - 30}" y2="${top - 30}"/>
      <text class="strong" x="0" y="${top - 10}">Those tokens against a day’s tokens elsewhere</text>
    `;
    return html`<g data-height="${base + 80}">${drawnBars}${line}${squares}</g>`.text;
  },
  notes: [
    "The filled squares are one and the same number of tokens: the share of the chosen week times OpenRouter’s “more than a trillion” " +
      "tokens a day. They show how small the window is, not how many Chinese open tokens the world uses.",
    "How many of China’s tokens, or of all tokens, come from open-weight models is not published. The true share in the world could be " +
      "above or below the one on OpenRouter.",
    "The counts do not count alike, and each uses its own tokenizers. OpenAI’s is its programming interface without ChatGPT.",
    "The share of the highest week is stated as “nearly 30 per cent”; the low one is the base from which the study sees the rise.",
  ],
  claims: ["S4-063", "S4-064"],
});
