import { choice, defineFigure } from "../../kit/figure.ts";
import { capital, decimal, percent, significant, spelled } from "../../kit/format.ts";
import { shareOfTwo } from "../../model/share.ts";
import { IDS, measured, tables, YARDSTICKS, type YardstickId } from "./measures.ts";
import { board } from "./picture.ts";

interface Row {
  readonly [field: string]: string | number | null;
  readonly id: YardstickId;
  readonly measure: string;
  readonly china: number;
  readonly america: number;
  readonly unit: string;
  readonly chinaShare: number;
  readonly claims: string | null;
}
const rowOf = (rows: readonly Row[], id: string): Row => {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new RangeError(`no yardstick ${id}`);
  return row;
};
const isChina = ({ china, america }: Row): boolean => china > america;
const ahead = (row: Row): string => (isChina(row) ? "China" : "the United States");
/** Writes a ratio with the larger number first: "4.3 to 1". */
const lead = ({ china, america }: Row): string => `${significant(Math.max(china, america) / Math.min(china, america), 2)} to 1`;

/** Kinds of verdicts, and what is said of one claim and of several. */
const CAME: readonly (readonly [verdicts: readonly string[], one: string, more: string])[] = [
  [["holds", "holds-loosely"], "holds", "hold"],
  [["fails", "contradicted"], "does not hold", "do not hold"],
  [["disputed", "unverified"], "cannot be decided", "cannot be decided"],
  [["opinion", "forecast", "definition"], "is a judgement", "are judgements"],
];
/** Says how many claims turn on a yardstick, and what became of them. */
function claimsSaid(verdicts: readonly string[]): string {
  const all = verdicts.length;
  if (all === 0) return "No claim of the five articles turns on it.";
  const came = CAME.map(([of, one, more]) => ({ one, more, count: verdicts.filter((verdict) => of.includes(verdict)).length }));
  const [first, ...others] = came.filter(({ count }) => count > 0);
  if (all === 1) return `One claim turns on it, and it ${first?.one}.`;
  const many = `${capital(spelled(all))} claims turn on it`;
  if (first && others.length === 0) return `${many}, and ${all === 2 ? "both" : "all"} ${first.more}.`;
  const parts = came.filter(({ count }) => count > 0).map(({ one, more, count }) => `${spelled(count)} ${count === 1 ? one : more}`);
  return `${many}: ${parts.join(", ")}.`;
}

export default defineFigure({
  data: tables,
  controls: () => ({
    count: choice<YardstickId>({
      label: "Who is ahead, by",
      options: Object.fromEntries(IDS.map((id) => [id, YARDSTICKS[id].by])) as Record<YardstickId, string>,
      default: "tokens",
    }),
  }),
  facts: (data) => {
    const all = measured(data);
    const verdictOf = new Map(data.verdicts.map(({ claim, verdict }) => [claim, verdict]));
    return Object.fromEntries(
      IDS.map((id) => {
        const { china, america, text, about } = all[id];
        return [
          id,
          {
            about,
            china: text(china),
            america: text(america),
            claims: claimsSaid(YARDSTICKS[id].claims.flatMap((claim) => verdictOf.get(claim) ?? [])),
          },
        ];
      }),
    ) as Record<YardstickId, { readonly about: string; readonly china: string; readonly america: string; readonly claims: string }>;
  },
})({
  kind: "chart",
  chapter: "have-they-won",
  rows: ({ data }) => {
    const all = measured(data);
    return IDS.map((id): Row => {
      const { china, america, unit } = all[id];
      const { label, claims } = YARDSTICKS[id];
      return { id, measure: label, china, america, unit, chinaShare: shareOfTwo(china, america) ?? 0, claims: claims.join(", ") || null };
    });
  },
  columns: {
    id: { label: "Id", hidden: true },
    measure: { label: "Counted by" },
    china: { label: "China", format: (value: number) => decimal(value, 2) },
    america: { label: "United States", format: (value: number) => decimal(value, 2) },
    unit: { label: "Unit" },
    chinaShare: { label: "China’s share of the two", format: (value: number) => percent(value) },
    claims: { label: "Claims that turn on it", links: (claim) => `/claims/${claim}/` },
  },
  title: ({ rows, params }) => {
    const row = rowOf(rows, params.count);
    const led = rows.filter(isChina).length;
    const all = `China leads on ${spelled(led)} of ${spelled(rows.length)} yardsticks`;
    return `By ${YARDSTICKS[params.count].by}, ${ahead(row)} is ahead, ${lead(row)}; ${all}`;
  },
  subtitle: ({ params, facts }) => `${facts[params.count].about}. The hundred marks show each country’s share; below, every yardstick.`,
  summary: ({ rows, params, facts }) => {
    const row = rowOf(rows, params.count);
    const led = rows.filter(isChina).map((each) => YARDSTICKS[each.id].by);
    return (
      `By ${YARDSTICKS[row.id].by} China has ${facts[row.id].china} and the United States ${facts[row.id].america}; of all ${spelled(rows.length)} ` +
      `yardsticks China leads by ${led.join(", ").replace(/, ([^,]*)$/, " and $1")}, the United States by the others.`
    );
  },
  values: ({ rows, params }) => {
    const row = rowOf(rows, params.count);
    const led = rows.filter(isChina).length;
    const count = (value: number) => ({ value, text: spelled(value) });
    const ratio = { value: Math.max(row.china, row.america) / Math.min(row.china, row.america), text: lead(row) };
    return { count: count(rows.length), china: count(led), america: count(rows.length - led), ratio };
  },
  draw: ({ rows, params, facts, size }) => {
    const at = rows.findIndex(({ id }) => id === params.count);
    const lines = rows.map((row, i) => ({ row: i, label: row.measure, chinaShare: row.chinaShare, lead: lead(row), chosen: i === at }));
    return board(lines, { row: at, chinaShare: rowOf(rows, params.count).chinaShare, ...facts[params.count] }, size);
  },
  notes: [
    "Only what is counted for both countries in the same way and for the same time stands here. Nobody counts all American tokens, so China’s " +
      "official volume has no place on the board; nor has the price of power, whose ranges overlap.",
    "The first three are one week on one marketplace. Dollars are at list price with cached text at the " +
      "cached price; billed in full, China’s share is a little larger.",
    "By every yardstick, the country with more is ahead. Whether more is better is another question: more electricity for data centres is also " +
      "a larger bill.",
    "The speeds of whole systems are their makers’ own. The Chinese one links more chips and draws more power.",
  ],
  claims: IDS.flatMap((id) => YARDSTICKS[id].claims),
});
