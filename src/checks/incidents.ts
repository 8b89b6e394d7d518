import { check, defineChecks, figure } from "../kit/check.ts";
import { date, inWords, percent, significant } from "../kit/format.ts";
import { maybe, number, one, type RowOf, table, text } from "../kit/table.ts";
import { dated } from "./rules/dated.ts";
import { atMostLoosely, byGrade, type Judgement, judge } from "./rules/judge.ts";

const origins = table("origins", {
  id: text,
  quotation: maybe(text),
  value: maybe(number),
  unit: maybe(text),
  saidBy: text,
  date: text,
  grade: text,
});
type Origin = RowOf<typeof origins.fields>;

const BILLION = 1e9;
const NOT_READ = "It cites a newspaper whose report was not found, so that it can hold in part only.";
const origin = (rows: readonly Origin[], id: string): Origin => one(rows, (row) => row.id === id, `origins: ${id}`);
const holds = ({ verdict }: Judgement): boolean => verdict === "holds" || verdict === "holds-loosely";
const signed = (share: number, places = 0): string => `${share < 0 ? "−" : "+"}${percent(Math.abs(share), places)}`;

export default defineChecks({
  "S0-058": check({
    data: { origins },
    gives: ["holds-loosely", "unverified"],
    limit: "The company’s own words carry it; no record of its service that month was found, so that nothing measured can prove or refute it.",
    run: ({ claim, data }) => {
      const { saidBy, date: on, quotation, grade } = origin(data.origins, "zhipu-letter");
      const own = (claim.names ?? []).includes(saidBy) && on.startsWith(dated(claim)) && quotation !== null && grade !== "C";
      return {
        verdict: own ? "holds-loosely" : "unverified",
        ...(own && { loosely: "part-untested" as const }),
        stated: `Zhipu’s service degraded under world demand in ${date(dated(claim))}`,
        computed: own ? `${saidBy} said so of itself on ${date(on)}` : "no statement of the company from that month",
        tolerance: "A company’s admission against itself, in that month, read in its words.",
        why: own
          ? "In a letter of apology the company says that traffic passed what it expected and that its expansion did not keep pace; users " +
            "were admitted by " +
            "tiers and held back at peak hours. How bad it was, and whether demand came from all the world, is not measured."
          : "We have no admission of the company from that month.",
        working: [
          { what: "Letter", value: `${saidBy}, ${date(on)} (grade ${grade})` },
          ...(quotation ? [{ what: "In its words", value: `“${quotation}”` }] : []),
        ],
        parts: [
          { part: "the service was degraded by demand", verdict: own ? "holds-loosely" : "unverified" },
          { part: "the demand was the world’s", verdict: "untested" },
        ],
        ...(own && { against: "The letter speaks of one subscription plan for programmers, and lays part of the load on resellers." }),
      };
    },
  }),
  "S0-060": check({
    data: { origins },
    gives: ["holds-loosely", "contradicted"],
    limit: NOT_READ,
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const [fall, before, after] = ["zhipu-fall", "zhipu-before", "zhipu-after"].map((id) => origin(data.origins, id)) as [Origin, Origin, Origin];
      const [lost, gained, regained] = [fall, before, after].map(({ value }) => value ?? Number.NaN) as [number, number, number];
      const three = (1 + gained) * (1 + lost) * (1 + regained) - 1;
      const fell = byGrade(judge({ computed: -lost, figure: stated, otherwise: "contradicted" }), fall.grade);
      const judged = atMostLoosely(fell, "part-untested");
      return {
        ...judged,
        stated: `a fall of nearly ${percent(stated.value)} in one session`,
        computed: `more than ${percent(-lost)} on ${date(fall.date)}`,
        why: holds(judged)
          ? `${fall.saidBy} gives more than ${percent(-lost)} for ${date(fall.date)}; neither the exact close nor the newspaper cited was found.`
          : `${fall.saidBy} gives more than ${percent(-lost)} for ${date(fall.date)}.`,
        working: [
          { what: `Session of ${date(before.date)}, about`, value: signed(gained) },
          { what: `Session of ${date(fall.date)}, more than`, value: signed(lost) },
          { what: `Session of ${date(after.date)}`, value: signed(regained) },
          { what: "The three together, at most", value: signed(three), total: true },
        ],
        parts: [
          { part: "the shares fell by that much", verdict: fell.verdict },
          { part: "the newspaper cited says so", verdict: "untested" },
        ],
        ...(holds(judged)
          ? {
              against:
                `The session before had brought about ${signed(gained)}, the next ${signed(regained)}: after all three the shares stood ` +
                `${three < 0 ? "lower" : "higher"} than before the first.`,
            }
          : { favour: "A fall within the session can be deeper than at its close." }),
      };
    },
  }),
  "S0-061": check({
    data: { origins },
    gives: ["holds-loosely", "contradicted"],
    limit: NOT_READ,
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const { value, unit, saidBy, date: day, grade } = origin(data.origins, "zhipu-value");
      if (value === null || unit !== "billion USD") throw new Error(`origins zhipu-value: expected a value in billion USD, got ${value} ${unit}`);
      const found = value * BILLION;
      const lost = byGrade(judge({ computed: found, figure: stated, otherwise: "contradicted" }), grade);
      const judged = atMostLoosely(lost, "part-untested");
      return {
        ...judged,
        stated: `some $${inWords(stated.value)}`,
        computed: `about $${inWords(found)}`,
        why:
          `${saidBy} reported a loss of about $${inWords(found)} on ${date(day)}, ${percent(Math.abs(1 - found / stated.value))} ` +
          `${found < stated.value ? "less" : "more"} than stated. It printed “more than” for the sum in Hong Kong dollars. The newspaper cited was ` +
          "not read.",
        working: [
          { what: `${saidBy}, ${date(day)}`, value: `$${inWords(found)}`, says: found },
          { what: "Stated", value: `÷ $${inWords(stated.value)}` },
          { what: "Ratio", value: significant(found / stated.value, 2), unit: "times", total: true },
        ],
        parts: [
          { part: "that much value was lost", verdict: lost.verdict },
          { part: "the newspaper cited says so", verdict: "untested" },
        ],
        ...(holds(judged)
          ? { against: "The session before had added more than that to the company’s value, and the next gave part of it back." }
          : { favour: "The loss within the session can be larger than at its close." }),
      };
    },
  }),
  "S0-063": check({
    data: { origins },
    gives: ["holds", "unverified"],
    limit: "Only its makers can know; their paper says it or does not, and nothing open could refute it.",
    run: ({ claim, data }) => {
      const { quotation, saidBy, date: day, grade } = origin(data.origins, "rome");
      const told = grade === "A" && (claim.names ?? []).every((name) => quotation?.includes(name));
      return {
        verdict: told ? "holds" : "unverified",
        stated: "Alibaba’s agent ROME diverted GPUs to mine cryptocurrency",
        computed: told ? "its makers report it in their paper" : "not told in what we read of the paper",
        tolerance: "Told by its makers in a paper that we read, in their words.",
        why: told ? "Its makers tell of it in their own paper." : "What we read of the paper does not tell of it.",
        working: [
          { what: "Source", value: `paper, ${date(day)}, by ${saidBy} (grade ${grade})` },
          ...(quotation ? [{ what: "In its words", value: `“${quotation}”` }] : []),
        ],
        ...(told && { against: "It happened while the agent was being trained, not in a product, and the cloud’s own firewall noticed." }),
      };
    },
  }),
});
