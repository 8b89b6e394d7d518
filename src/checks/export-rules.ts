import { check, defineChecks, type Finding } from "../kit/check.ts";
import { daysBetween } from "../kit/days.ts";
import { date, decimal, spelled } from "../kit/format.ts";
import { type Origin, origin, originTable, quoted, quotes } from "../kit/readings/origins.ts";
import { maybe, number, one, type RowOf, table, text } from "../kit/table.ts";
import { totalProcessingPerformance } from "../model/processing-performance.ts";
import { dated } from "./rules/dated.ts";

const events = table("events", { id: text, date: text });
const chips = table("accelerators", { chip: text, vendor: text, bf16DensePflops: maybe(number) });

type Event = RowOf<typeof events.fields>;
const event = (rows: readonly Event[], id: string): Event => one(rows, (row) => row.id === id, `${id} in events`);

const BITS_OF_BF16 = 16;

/** Tests a statement against what the export rule says of Nvidia's chips, the fastest whose arithmetic is known and the slowest. */
function chipRule(
  data: { readonly events: readonly Event[]; readonly origins: readonly Origin[]; readonly chips: readonly RowOf<typeof chips.fields>[] },
  texts: { readonly stated: string; readonly tested: string; readonly untested: string; readonly against: string },
): Finding {
  const began = event(data.events, "us-chip-rule-2022");
  const eased = origin(data.origins, "chip-rule-2026");
  const line = eased.value ?? Number.NaN;
  const known = data.chips
    .flatMap(({ chip, vendor, bf16DensePflops }) =>
      vendor === "NVIDIA" && bf16DensePflops !== null ? [{ chip, performance: totalProcessingPerformance(bf16DensePflops, BITS_OF_BF16) }] : [],
    )
    .sort((a, b) => b.performance - a.performance);
  const [fastest, slowest] = [known[0], known.at(-1)];
  if (!fastest || !slowest) throw new Error("accelerators: no arithmetic of an Nvidia chip");
  const barred = fastest.performance >= line;
  return {
    verdict: barred ? "holds-loosely" : "contradicted",
    ...(barred && { loosely: "part-untested" as const }),
    stated: texts.stated,
    computed: `${decimal(fastest.performance)} for a ${fastest.chip}, against a line at ${decimal(line)}`,
    tolerance: "the fastest Nvidia chip whose arithmetic is known must lie above the rule’s line for processing performance",
    why: barred
      ? `Rules since ${date(began.date)} hold back Nvidia’s fastest chips: above the line, as eased on ${date(eased.date)}, a licence is ` +
        `presumed denied.`
      : "Nvidia’s fastest chip in our data lies below the line above which a licence is presumed denied.",
    working: [
      { what: "First rule on advanced chips for China", value: date(began.date) },
      { what: `Line of the rule as eased on ${date(eased.date)}, total processing performance`, value: decimal(line) },
      ...[fastest, slowest].map(({ chip, performance }) => ({
        what: `${chip}: TFLOPS in BF16 × ${BITS_OF_BF16} bits`,
        value: `${decimal(performance / BITS_OF_BF16)} × ${BITS_OF_BF16} = ${decimal(performance)}`,
      })),
    ],
    parts: [
      { part: texts.tested, verdict: barred ? "holds" : "contradicted" },
      { part: texts.untested, verdict: "untested" },
    ],
    ...(barred ? { against: texts.against } : { favour: "A licence is still needed below the line, and conditions are many." }),
  };
}

export default defineChecks({
  "S0-048": check({
    data: { origins: originTable },
    gives: ["holds-loosely", "unverified"],
    limit:
      "No record of a court, a customs office or an inspection was found: an analyst’s report carries it loosely, and the lack of one would not " +
      "refute a hypothesis.",
    run: ({ data }) => {
      const report = origin(data.origins, "semianalysis-memory");
      const told = quotes(report, "HBM") && quotes(report, "re-exported to China");
      return {
        verdict: told ? "holds-loosely" : "unverified",
        ...(told && { loosely: "part-untested" as const }),
        stated: "networks that repackage parts such as HBM memory may get round the blockade",
        computed: told ? `a path described by ${report.saidBy}, ${date(report.date)}` : "no path described in what was read",
        tolerance: "a report that describes such a path: it holds loosely",
        why: told
          ? `${report.saidBy} describes such a path and names the firms: Korean memory is packaged beside a cheap die in Taiwan, shipped to China ` +
            "and taken out again. It gives no record, and how much went that way is not known."
          : "No report that we read describes such a path.",
        working: [quoted(report)],
        parts: [
          { part: "memory is repackaged on its way to China", verdict: told ? "holds-loosely" : "unverified" },
          { part: "the blockade leaks by it", verdict: "untested" },
        ],
        ...(told && {
          against: "The same report says that shipping memory packaged with a die was allowed, so it may be a gap in the rules and no breach.",
        }),
      };
    },
  }),
  "S1-066": check({
    data: { events },
    gives: ["holds", "contradicted"],
    run: ({ claim, data }) => {
      const act = event(data.events, "eu-ai-act");
      const day = dated(claim);
      const inForce = act.date <= day;
      const years = daysBetween(act.date, day) / 365;
      return {
        verdict: inForce ? "holds" : "contradicted",
        stated: `in force, by ${date(day)}`,
        computed: `in force since ${date(act.date)}`,
        tolerance: "in force on the day of the article",
        why: inForce ? `It has been in force since ${date(act.date)}.` : `It enters into force on ${date(act.date)}.`,
        working: [
          { what: "In force since", value: date(act.date) },
          { what: "The article", value: date(day) },
          { what: "Time between, whole years", value: spelled(Math.max(0, Math.floor(years))), total: true },
        ],
        ...(inForce
          ? { against: "In force is not applied: its parts apply from later days, those on high risk among the last." }
          : { favour: "It was adopted and published before." }),
      };
    },
  }),
  "S3-070": check({
    data: { events, origins: originTable, chips },
    gives: ["holds-loosely", "contradicted"],
    limit: "Which barrier is the second is a judgement, so that it cannot hold fully.",
    run: ({ data }) =>
      chipRule(data, {
        stated: "export controls on Nvidia’s top GPUs are the second barrier",
        tested: "Nvidia’s top chips are under export controls",
        untested: "it is the second barrier",
        against: "Slower chips may be licensed since, and chips rented abroad are not under the rule.",
      }),
  }),
  "S4-060": check({
    data: { events, origins: originTable, chips },
    gives: ["holds-loosely", "contradicted"],
    limit: "How much the rule weighs on Chinese firms is a judgement, so that it cannot hold fully.",
    run: ({ data }) =>
      chipRule(data, {
        stated: "American restrictions limit Chinese AI firms’ access to Nvidia’s newest GPUs",
        tested: "the rule holds back Nvidia’s newest chips",
        untested: "it is a significant constraint on Chinese firms",
        against: "Chips rented abroad or smuggled are not counted, and slower ones may be licensed since.",
      }),
  }),
});
