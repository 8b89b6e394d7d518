import { choice, defineFigure } from "../../kit/figure.ts";
import { date, decimal, inWords, times } from "../../kit/format.ts";
import { type Volume, volumeTable } from "../../kit/readings/volume-series.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, table, text } from "../../kit/table.ts";
import { growthMultiple, monthsBetween } from "../../model/growth.ts";
import { volumeMarks } from "./marks.ts";

/** Finds first and last of a series, the multiple between them, and the months. @throws Error for an unknown series */
function riseOf(volumes: readonly Volume[], series: string) {
  const run = volumes.filter((row) => row.series === series);
  const [from, to] = [run[0], run.at(-1)];
  if (!from || !to) throw new Error(`no volumes of ${series}`);
  return { from, to, multiple: growthMultiple(from.tokensPerDay, to.tokensPerDay), months: monthsBetween(from.date, to.date) };
}
const rise = (volumes: readonly Volume[], series: string): string => {
  const { multiple, months } = riseOf(volumes, series);
  return `${times(multiple)} in ${months}`;
};
/** Writes 2026-03-23 as March 2026. */
const month = (on: string): string => date(on.slice(0, 7));

export default defineFigure({
  data: {
    volumes: volumeTable,
    statements: table("volume-statements", { series: text, date: text, saidBy: text, saidOn: text, where: text, verb: maybe(text) }),
  },
  controls: () => ({
    scale: choice({ label: "Scale", options: { log: "each tenfold the same height", linear: "each trillion the same height" }, default: "log" }),
  }),
})({
  kind: "chart",
  chapter: "a-thousandfold",
  rows: ({ data }) =>
    data.volumes.map(({ series, who, country, date: on, tokensPerDay, qualifier, asStated, grade }) => {
      const said = data.statements.find((row) => row.series === series && row.date === on);
      return {
        who,
        on,
        tokensPerDay,
        qualifier,
        asStated,
        saidBy: said?.saidBy ?? null,
        saidOn: said?.saidOn ?? null,
        verb: said?.verb ?? null,
        grade,
        series,
        country,
      };
    }),
  columns: {
    who: { label: "Whose tokens" },
    on: { label: "When", format: (value: string) => date(value) },
    tokensPerDay: { label: "Tokens a day", format: (value: number) => inWords(value) },
    asStated: { label: "As stated" },
    saidBy: { label: "Said by" },
    saidOn: { label: "Said on", format: (value: string | null) => (value === null ? "—" : date(value)) },
    verb: { label: "Word used" },
    grade: { label: "Grade" },
    qualifier: { label: "Qualifier", hidden: true },
    series: { label: "Series", hidden: true },
    country: { label: "Country", hidden: true },
  },
  title: ({ data }) =>
    `China’s official count became ${rise(data.volumes, "china-nda").replace("times in", "times as large in")} months; Google’s ` +
    `${rise(data.volumes, "google")}, Doubao’s ${rise(data.volumes, "doubao")}`,
  subtitle: ({ rows, params }) => {
    const days = rows.map(({ on }) => on).sort();
    return (
      `Tokens a day as each source states them, ${month(days[0] ?? "")} to ${month(days.at(-1) ?? "")}, each ` +
      `${params.scale === "log" ? "tenfold" : "trillion"} the same height. Filled: a good source; hollow: a weak one. An arrow: the source says ` +
      "“more than” or “at least”."
    );
  },
  summary: ({ data }) => {
    const [china, google, doubao, router] = ["china-nda", "google", "doubao", "openrouter"].map((series) => riseOf(data.volumes, series).to);
    const say = (row: Volume | undefined): string => (row ? `${inWords(row.tokensPerDay)} in ${month(row.date)}` : "");
    return (
      `China’s official count stood at ${say(china)}, Google’s at ${say(google)}, Doubao’s at ${say(doubao)} and OpenRouter’s, the ` +
      `marketplace of the rankings, at about ${say(router)}.`
    );
  },
  values: ({ data }) => {
    const all = ["china-nda", "google", "doubao", "openrouter"].map((series) => riseOf(data.volumes, series));
    const [china, google, doubao, router] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0], (typeof all)[0]];
    const volume = ({ tokensPerDay }: Volume) => ({ value: tokensPerDay, text: inWords(tokensPerDay) });
    const at = (series: string, on: string) => data.volumes.find((row) => row.series === series && row.date === on) as Volume;
    const said = data.statements.find((row) => row.series === "china-nda" && row.date === "2025-01");
    const late = said ? monthsBetween(said.date, said.saidOn) : 0;
    const march = data.volumes.find((row) => row.series === "openrouter" && row.date.startsWith("2026-03")) as Volume;
    return {
      china: { value: china.multiple, text: times(china.multiple) },
      chinaMonths: { value: china.months, text: `${china.months} months` },
      first: volume(china.from),
      last: volume(china.to),
      second: volume(at("china-nda", "2025-01")),
      summer2025: volume(at("china-nda", "2025-06")),
      end2025: volume(at("china-nda", "2025-12")),
      google: { value: google.multiple, text: times(google.multiple) },
      googleMonths: { value: google.months, text: `${google.months} months` },
      googleLast: volume(google.to),
      doubao: { value: doubao.multiple, text: times(doubao.multiple) },
      doubaoMonths: { value: doubao.months, text: `${doubao.months} months` },
      doubaoLast: volume(doubao.to),
      doubao2024: volume(at("doubao", "2024-09")),
      analysts: volume(at("analysts-three", "2025-12")),
      openai: volume(at("openai-api", "2025-10")),
      premier: volume(at("china-premier", "2026-05")),
      broadcaster: volume(at("china-broadcaster", "2026-06")),
      router: volume(march),
      routerLast: volume(router.to),
      routerTimes: {
        value: router.to.tokensPerDay / march.tokensPerDay,
        text: times(roundTo(router.to.tokensPerDay / march.tokensPerDay, 2)),
      },
      saidLate: { value: late, text: `${decimal(late)} months` },
    };
  },
  plot: ({ rows, params, size }) => volumeMarks(rows, params.scale === "log", size),
  notes: [
    "The counts are not alike. We found no published account of what the National Data Administration counts, or of whether a token that " +
      "two firms handle counts twice. A company counts its own. Nor do the counts add up: Doubao alone has stated more than the official " +
      "figure for all of China.",
    "The official word was “consumed” for early 2024 and “called” for March 2026.",
    "The two hollow discs without a line stand alone. The premier’s number of May 2026 is a floor, not a fall; where the broadcaster’s " +
      "comes from is not clear.",
    "Google states a month, OpenRouter a week; we divide by days. OpenRouter’s last volume is our own estimate from a single sample.",
  ],
  claims: ["S0-008", "S0-009", "S0-010", "S4-001", "S4-002", "S4-004", "S4-007", "S4-066", "S4-082"],
});
