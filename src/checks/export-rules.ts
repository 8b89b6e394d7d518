import { check, defineChecks, type Finding } from "../kit/check.ts";
import { daysBetween } from "../kit/days.ts";
import { date, decimal, spelled } from "../kit/format.ts";
import { maybe, number, one, type RowOf, table, text } from "../kit/table.ts";
import { totalProcessingPerformance } from "../model/processing-performance.ts";

const events = table("events", { date: text, title: text, what: text, topic: text });
const origins = table("origins", { id: text, value: maybe(number), date: text });
const chips = table("accelerators", { chip: text, bf16DensePflops: maybe(number) });

/** The date of the article that speaks of the AI Act. */
const ARTICLE = "2026-04-08";
const BITS_OF_BF16 = 16;

/** Tests a statement against what the export rule says of NVIDIA's newest chip and of the one before. */
function chipRule(
  data: {
    readonly events: readonly RowOf<typeof events.fields>[];
    readonly origins: readonly RowOf<typeof origins.fields>[];
    readonly chips: readonly RowOf<typeof chips.fields>[];
  },
  texts: { readonly stated: string; readonly untested: string; readonly last: string },
): Finding {
  const began = one(data.events, ({ title }) => title.startsWith("The United States controls exports"), "the export rule of 2022 in events");
  const eased = one(data.origins, ({ id }) => id === "chip-rule-2026", "chip-rule-2026 in origins");
  const line = eased.value ?? Number.NaN;
  const performance = (name: string): number => {
    const row = one(data.chips, ({ chip, bf16DensePflops }) => chip.startsWith(name) && bf16DensePflops !== null, `the arithmetic of ${name}`);
    return totalProcessingPerformance(row.bf16DensePflops ?? 0, BITS_OF_BF16);
  };
  const [newest, older] = [performance("GB200"), performance("H100 SXM")];
  const barred = newest >= line;
  return {
    verdict: barred ? "holds-loosely" : "contradicted",
    stated: texts.stated,
    computed: `${decimal(newest)} for a GPU of the GB200, against a line at ${decimal(line)}`,
    tolerance: `above the rule’s line for processing performance; ${texts.untested} is not tested`,
    why: barred
      ? `Rules since ${date(began.date)} hold back NVIDIA’s fastest chips, and the newest lie above the line of January 2026. The H200 and ` +
        `slower ones may be licensed since. ${texts.last}`
      : "The newest chip in our data lies below the line above which a licence is presumed denied.",
    working: [
      { what: "First rule on advanced chips for China", value: date(began.date) },
      { what: "Line of the rule as eased in January 2026, total processing performance", value: decimal(line) },
      {
        what: `GB200, one GPU: TFLOPS in BF16 × ${BITS_OF_BF16} bits`,
        value: `${decimal(newest / BITS_OF_BF16)} × ${BITS_OF_BF16} = ${decimal(newest)}`,
      },
      { what: "H100, the same", value: `${decimal(older / BITS_OF_BF16)} × ${BITS_OF_BF16} = ${decimal(older)}` },
    ],
    ...(!barred && { favour: "A licence is still needed below the line, and conditions are many." }),
  };
}

export default defineChecks({
  "S1-066": check({
    data: { events },
    run: ({ data }) => {
      const act = one(data.events, ({ title }) => title.includes("AI Act"), "the AI Act in events");
      const inForce = act.date <= ARTICLE;
      const years = daysBetween(act.date, ARTICLE) / 365;
      return {
        verdict: inForce ? "holds" : "contradicted",
        stated: "in force, by April 2026",
        computed: `in force since ${date(act.date)}`,
        tolerance: "in force on the day of the article; its parts apply from later days",
        why: inForce ? `In force since ${date(act.date)}. ${act.what.replace(/^.*?\. /, "")}` : `It enters into force on ${date(act.date)}.`,
        working: [
          { what: "In force since", value: date(act.date) },
          { what: "The article", value: date(ARTICLE) },
          { what: "Time between, whole years", value: spelled(Math.max(0, Math.floor(years))), total: true },
        ],
        ...(!inForce && { favour: "It was adopted and published before." }),
      };
    },
  }),
  "S3-070": check({
    data: { events, origins, chips },
    run: ({ data }) =>
      chipRule(data, {
        stated: "export controls on NVIDIA’s top GPUs are the second barrier",
        untested: "which barrier is the second",
        last: "Which barrier is the second is a judgement.",
      }),
  }),
  "S4-060": check({
    data: { events, origins, chips },
    run: ({ data }) =>
      chipRule(data, {
        stated: "American controls keep the newest NVIDIA GPUs from Chinese AI firms",
        untested: "the weight of the limit",
        last: "Chips rented abroad or smuggled are not counted.",
      }),
  }),
});
