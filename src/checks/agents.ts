import { check, defineChecks, figure } from "../kit/check.ts";
import { date, inWords, significant, times } from "../kit/format.ts";
import { maybe, number, one, type RowOf, table, text } from "../kit/table.ts";
import { dated } from "./rules/dated.ts";
import { atMostLoosely, byGrade, type Judgement, judge, weakest } from "./rules/judge.ts";

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

const origin = (rows: readonly Origin[], id: string): Origin => one(rows, (row) => row.id === id, `origins: ${id}`);
/** “Exponentially more”, as a manner of speaking, is at least so many times as much. */
const MANY = 10;

export default defineChecks({
  "S0-016": check({
    data: { origins },
    gives: ["holds-loosely", "contradicted"],
    limit: "It is tested as an attribution: whether the newspaper is right no published log that we found says.",
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const { value, saidBy, date: on, grade, quotation } = origin(data.origins, "ft-agent-task");
      const attributed = (claim.names ?? []).every((name) => saidBy.includes(name));
      const number: Judgement =
        value === null
          ? { verdict: "unverified", tolerance: "no number" }
          : judge({ computed: value, figure: { ...stated, hedge: "about" }, otherwise: "contradicted" });
      const words: Judgement = { verdict: attributed ? "holds" : "contradicted", tolerance: "the newspaper named" };
      const judged = atMostLoosely(byGrade(weakest(number, words), grade), "part-untested");
      const contradicted = judged.verdict === "contradicted";
      return {
        ...judged,
        tolerance: "the newspaper named, and its number",
        stated: `up to ${inWords(stated.value)} tokens, according to the Financial Times`,
        computed: value === null ? "no number" : `up to ${inWords(value)} tokens, ${saidBy}, ${date(on)}`,
        why: contradicted
          ? "What we read of the newspaper has another number, or another names it."
          : "So the newspaper says, of a basic coding task, as another relays it. That is an attribution: no log of such tasks with an " +
            "upper end was found.",
        working: [
          { what: "The article", value: inWords(stated.value), unit: "tokens" },
          { what: saidBy, value: value === null ? "—" : inWords(value), unit: "tokens" },
          ...(quotation ? [{ what: "In its words", value: `“${quotation}”` }] : []),
        ],
        parts: [
          { part: "the newspaper says so", verdict: weakest(number, words).verdict },
          { part: "it is so", verdict: "untested" },
        ],
        ...(contradicted
          ? { favour: "What we read is a relay of the newspaper, not the newspaper." }
          : {
              against:
                "A study of coding agents of April 2026 finds runs of one task up to 30 times apart; how high the longest go is not in " +
                "its abstract, all that we read.",
            }),
      };
    },
  }),
  "S2-027": check({
    data: { origins },
    gives: ["holds-loosely", "contradicted"],
    limit: "“Exponentially” is a manner of speaking: a ratio of two tasks is no curve.",
    run: ({ claims, data }) => {
      const { value, unit, saidBy, date: on, grade, quotation } = origin(data.origins, "agent-against-chat");
      if (value === null || unit !== "times") throw new RangeError(`origins agent-against-chat: expected a value in times, got ${value} ${unit}`);
      const own = figure(claims("S2-010")).value / figure(claims("S2-009")).value;
      const many = value >= MANY;
      return {
        verdict: many ? "holds-loosely" : "contradicted",
        ...(many && { loosely: "rounded" as const }),
        stated: "exponentially more tokens for an agent",
        computed: `about ${times(value)} as many, in coding`,
        tolerance: `“Exponentially” is taken as a manner of speaking for many times more: at least ${MANY} times.`,
        why: many
          ? `A study of eight models finds about ${times(value)} the tokens of code chat in coding by agents. That is a ratio of two ` +
            `kinds of task, ` +
            "not a curve, and of coding alone."
          : `A study of eight models finds ${times(value)} the tokens of code chat in coding by agents.`,
        working: [
          { what: `${saidBy}, ${date(on)} (grade ${grade})`, value: significant(value, 3), unit: "times" },
          ...(quotation ? [{ what: "In their words", value: `“${quotation}”` }] : []),
          { what: "The article’s own two figures", value: `up to ${significant(own, 3)}`, unit: "times" },
        ],
        ...(many
          ? { against: "In the same study runs of one task differ by up to 30 times, so that one ratio says little of the next task." }
          : { favour: "The word may speak of the way an agent’s rounds add up, each with all that went before." }),
      };
    },
  }),
  "S3-017": check({
    data: { origins },
    gives: ["holds-loosely", "unverified"],
    limit: "Its dates are known from two weak sources, which carry “loosely” at most and contradict nothing.",
    run: ({ claim, data }) => {
      const year = dated(claim);
      const [first, name] = [origin(data.origins, "openclaw-first"), origin(data.origins, "openclaw-name")];
      const early = (row: Origin): boolean => row.date.startsWith(`${year}-01`) || row.date.startsWith(`${year}-02`);
      const met = [first, name].filter(early).length;
      return {
        verdict: met > 0 ? "holds-loosely" : "unverified",
        ...(met > 0 && { loosely: met === 2 ? ("part-untested" as const) : ("narrower" as const) }),
        stated: `OpenClaw emerged at the beginning of ${year}`,
        computed: `first released ${date(first.date)}, so named from ${date(name.date)} on`,
        tolerance: `January or February ${year}, for the first release or for the name`,
        why:
          met > 0
            ? `The name dates from ${date(name.date)}, and with it the fame. ` +
              `${early(first) ? "" : `Under another name the tool was out in ${date(first.date)}. `}` +
              "What it can do is not tested."
            : "The sources have other dates.",
        working: [
          { what: `First release, ${first.saidBy} (grade ${first.grade})`, value: date(first.date) },
          { what: `Name, ${name.saidBy} (grade ${name.grade})`, value: date(name.date) },
        ],
        parts: [
          { part: `at the beginning of ${year}`, verdict: met > 0 ? "holds-loosely" : "unverified" },
          { part: "what the tool does", verdict: "untested" },
        ],
        ...(met > 0 && !early(first) && { against: `It appeared under another name in ${date(first.date)}.` }),
      };
    },
  }),
});
