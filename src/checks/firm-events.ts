import { check, defineChecks } from "../kit/check.ts";
import type { Claim } from "../kit/claim.ts";
import { daysBetween } from "../kit/days.ts";
import { date } from "../kit/format.ts";
import { maybe, one, table, text } from "../kit/table.ts";
import { byGrade } from "./rules/judge.ts";

const events = table("events", { id: text, date: text, by: maybe(text), title: text, grade: text });

/** Finds an event, and the names of the claim that its record lacks. */
function recorded(
  rows: readonly { readonly id: string; readonly date: string; readonly by: string | null; readonly title: string; readonly grade: string }[],
  id: string,
  claim: Claim,
) {
  const event = one(rows, (row) => row.id === id, `${id} in events`);
  return { event, missing: (claim.names ?? []).filter((name) => !event.by?.includes(name)) };
}

/** Days between a printed day and the record's that still count as the same event, told loosely. */
const NEAR_DAYS = 3;

export default defineChecks({
  "S0-056": check({
    data: { events },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const { event, missing } = recorded(data.events, "alibaba-token-hub", claim);
      const judged = byGrade({ verdict: missing.length === 0 ? ("holds" as const) : ("contradicted" as const) }, event.grade);
      return {
        ...judged,
        stated: "a new division, Alibaba Token Hub, under the chief executive, Eddie Wu",
        computed: `${event.title}, ${date(event.date)}; by ${event.by}`,
        tolerance: "firm and head as the report names them; a source of grade C carries “loosely” at most",
        why:
          missing.length === 0
            ? `The group was founded on ${date(event.date)}, led by Eddie Wu himself. It joins the model laboratory, the model service ` +
              `and the applications.`
            : `The report names ${event.by}.`,
        working: [
          { what: "Founded", value: date(event.date) },
          { what: "Firm and head in the report", value: event.by ?? "not named" },
        ],
        ...(missing.length > 0 && { favour: "A report of the day can miss who leads a new division." }),
      };
    },
  }),
  "S3-025": check({
    data: { events },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const { event, missing } = recorded(data.events, "anthropic-terms-2026-02", claim);
      const printed = claim.dates?.[0]?.value ?? "";
      const days = Math.abs(daysBetween(printed, event.date));
      const verdict = missing.length > 0 || days > NEAR_DAYS ? "contradicted" : days === 0 ? "holds" : "holds-loosely";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "rounded" as const }),
        stated: `Anthropic bars subscription credentials in other tools, ${date(printed)}`,
        computed: `terms in force from ${date(event.date)}`,
        tolerance: `the firm, and the day; up to ${NEAR_DAYS} days beside it holds loosely`,
        why:
          verdict === "contradicted"
            ? `The terms are those of ${event.by}, of ${date(event.date)}.`
            : `The terms forbid it from ${date(event.date)}; on 19 February the firm explained them. It had blocked such use since 9 January.`,
        against: "The terms name no tool: they bar every other product. Access by API was open before as after.",
        working: [
          { what: "Terms in force", value: date(event.date) },
          { what: "The article", value: date(printed) },
          { what: "Days between", value: String(days), total: true },
        ],
        ...(verdict === "contradicted" && { favour: "The explanation came later than the terms." }),
      };
    },
  }),
  "S3-026": check({
    data: { events },
    gives: ["holds-loosely", "contradicted"],
    limit: "Google names no number of accounts, and “sharply” cannot be tested; so it can hold loosely at best.",
    run: ({ claim, data }) => {
      const { event, missing } = recorded(data.events, "antigravity-cut-2026-02", claim);
      const verdict = missing.length === 0 ? "holds-loosely" : "contradicted";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "part-untested" as const }),
        stated: "Google sharply cut accounts that came through OpenClaw to Antigravity and to Gemini AI Ultra",
        computed: `${event.by} shut them out of Antigravity, ${date(event.date)}`,
        tolerance: "the firm and the deed; the number of accounts is not known",
        why:
          missing.length === 0
            ? "The head of Antigravity said in public that such users were shut out, and that no other service of Google was touched."
            : `The notice is by ${event.by}.`,
        against: "Only Antigravity was cut, by its head’s word; subscribers of AI Ultra were among those who lost it.",
        parts: [
          { part: "accounts at Antigravity were cut", verdict: missing.length === 0 ? "holds" : "contradicted" },
          { part: "sharply, and at Gemini AI Ultra too", verdict: "untested" },
        ],
        working: [
          { what: "Announced", value: date(event.date) },
          { what: "By", value: event.by ?? "not named" },
        ],
        ...(missing.length > 0 && { favour: "Accounts can be cut before anything is announced." }),
      };
    },
  }),
});
