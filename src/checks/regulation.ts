import { check, defineChecks } from "../kit/check.ts";
import { decimal, listed } from "../kit/format.ts";
import { flag, number, table, text } from "../kit/table.ts";
import { weakest } from "./rules/judge.ts";

const bills = table("state-ai-bills", { counter: text, year: text, bills: number, bound: text });
const duties = table("ai-act-duties", { duty: text, article: number, due: text, onAll: flag });

/** What the claim says that the Act asks for: the duties that carry each part, and when they must fall due. */
const PARTS = [
  { part: "an assessment before deployment", needs: ["conformity assessment"], due: "before" },
  { part: "an assessment after deployment", needs: ["monitoring"], due: "after" },
  { part: "of fundamental rights", needs: ["fundamental rights"], due: null },
  { part: "transparency", needs: ["transparency"], due: null },
  { part: "human oversight", needs: ["human oversight"], due: null },
] as const;

export default defineChecks({
  "S1-067": check({
    data: { bills },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ data }) => {
      const steps = [...Map.groupBy(data.bills, ({ counter }) => counter).values()].flatMap((rows) => {
        const years = rows.toSorted((a, b) => a.year.localeCompare(b.year));
        return years.slice(1).map((to, i) => ({ from: years[i] as (typeof years)[number], to }));
      });
      const rising = steps.filter(({ from, to }) => to.bills > from.bills).length;
      const verdict = rising === steps.length ? "holds" : rising > 0 ? "holds-loosely" : "contradicted";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "narrower" as const }),
        stated: "American states legislate on AI at a growing pace",
        computed: steps.map(({ from, to }) => `${decimal(from.bills)} to ${decimal(to.bills)} (${from.year} to ${to.year})`).join("; "),
        tolerance: "more bills in each year than in the year before, by each who counts; if only some counts rise, it holds loosely",
        why:
          verdict === "contradicted"
            ? "No count of bills rises."
            : `${rising} of ${steps.length} steps from one year to the next rise, by the two organisations whose counts we read.`,
        against: "These are bills introduced. Most do not become law: of MultiState’s 600 of 2024, nearly 100 did.",
        working: data.bills.map(({ counter, year, bills: count, bound }) => ({
          what: `${counter}, ${year}`,
          value: bound === "as printed" ? decimal(count) : `${bound} ${decimal(count)}`,
          unit: "bills",
        })),
        ...(verdict === "contradicted" && { favour: "Laws already passed come into force, even in a year with fewer bills." }),
      };
    },
  }),
  "S1-069": check({
    data: { duties },
    gives: ["holds-loosely", "contradicted"],
    limit: "The article on data, which concerns discrimination, was not read, so a part stays untested.",
    run: ({ data }) => {
      const tested = PARTS.map(({ part, needs, due }) => {
        const rows = data.duties.filter(
          ({ duty, due: falls }) => needs.some((need) => need === duty) && (due === null || falls === due || falls === "both"),
        );
        const narrow = rows.some(({ onAll }) => !onAll);
        return {
          part,
          rows,
          verdict: rows.length < needs.length ? ("contradicted" as const) : narrow ? ("holds-loosely" as const) : ("holds" as const),
        };
      });
      const [first, ...others] = tested;
      const worst = first ? weakest(first, ...others).verdict : "unverified";
      const verdict = worst === "contradicted" ? "contradicted" : "holds-loosely";
      const lacking = tested.filter(({ rows }) => rows.length === 0).map(({ part }) => part);
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: worst === "holds" ? ("part-untested" as const) : ("narrower" as const) }),
        stated: "assessments before and after use, of discrimination and rights, with transparency and human oversight",
        computed: tested.flatMap(({ rows }) => rows.map(({ duty, article }) => `${duty}, Article ${article}`)).join("; "),
        tolerance: "each part needs an article of the Act; a duty that falls on some deployers only holds loosely",
        why:
          verdict === "contradicted"
            ? `No article was found for ${listed(lacking)}.`
            : "The Act asks for each. The assessment of fundamental rights falls on public bodies and a few others only, and what follows use is " +
              "monitoring by the maker.",
        against: "As enacted, most of these duties apply from 2 August 2026, four months after the article.",
        parts: [...tested.map(({ part, verdict: got }) => ({ part, verdict: got })), { part: "of discrimination", verdict: "untested" as const }],
        working: tested.flatMap(({ rows }) =>
          rows.map(({ duty, article, due, onAll }) => ({
            what: `${duty}, ${due} use`,
            value: `Article ${article}`,
            unit: onAll ? "all" : "some deployers",
          })),
        ),
        ...(verdict === "contradicted" && { favour: "National law and other acts of the Union ask for more than the AI Act does." }),
      };
    },
  }),
});
