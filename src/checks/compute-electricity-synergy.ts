import { check, defineChecks } from "../kit/check.ts";
import { date } from "../kit/format.ts";
import { origin, originTable, quoted, quotes } from "../kit/readings/origins.ts";
import { dated } from "./rules/dated.ts";

/** The policy’s name as Chinese reports write it, in both scripts: computing and electricity together. */
const NAMES = ["算電協同", "算电协同"];
/** Words for a priority. */
const PRIORITY = ["重點", "重点", "優先", "优先"];
const LIMIT = "What stands outside the words that were read may say more, so nothing can contradict it.";

export default defineChecks({
  "S0-034": check({
    data: { origins: originTable },
    gives: ["holds", "holds-loosely", "unverified"],
    limit: LIMIT,
    run: ({ claim, data }) => {
      const report = origin(data.origins, "work-report-2026");
      const named = NAMES.some((name) => quotes(report, name)) && report.date.startsWith(dated(claim));
      const priority = PRIORITY.some((word) => quotes(report, word));
      const verdict = !named ? "unverified" : priority ? "holds" : "holds-loosely";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "part-untested" as const }),
        stated: `a priority at the Two Sessions of ${date(dated(claim))}`,
        computed: named ? `named in the Government Work Report of ${date(report.date)}` : "not found in the words that were read",
        tolerance: "the report of the session must name it; that it is a priority, its words must say, else it holds loosely",
        why: named
          ? "The Government Work Report names it among the new infrastructure projects of the year. Whether that makes it a priority is a reading."
          : "The words of the report that were read do not name it.",
        working: [quoted(report), { what: "Day", value: date(report.date) }],
        parts: named
          ? [
              { part: "the government named it at the Two Sessions", verdict: "holds" },
              { part: "it is a priority", verdict: priority ? "holds" : "untested" },
            ]
          : [],
        ...(named && { against: "It stands as one of two examples in a clause of a long report, seen in quotation." }),
      };
    },
  }),
  "S2-036": check({
    data: { origins: originTable },
    gives: ["holds", "holds-loosely", "unverified"],
    limit: LIMIT,
    run: ({ data }) => {
      const report = origin(data.origins, "work-report-2026");
      const named = NAMES.some((name) => quotes(report, name));
      const priority = PRIORITY.some((word) => quotes(report, word));
      const verdict = !named ? "unverified" : priority ? "holds" : "holds-loosely";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "part-untested" as const }),
        stated: "a national focus on computing-electricity synergy",
        computed: named ? `named in the Government Work Report of ${date(report.date)}` : "not found in the words that were read",
        tolerance: "its yearly report must name it; that it is a focus, its words must say, else it holds loosely",
        why: named
          ? "The Government Work Report of 2026 asks for infrastructure projects of this kind by name. Whether that makes it a focus is a reading."
          : "The words of the report that were read do not name it.",
        working: [quoted(report), { what: "Day", value: date(report.date) }],
        parts: named
          ? [
              { part: "the state’s report names it", verdict: "holds" },
              { part: "it is a focus", verdict: priority ? "holds" : "untested" },
            ]
          : [],
        ...(named && { against: "It stands as one of two examples in a clause of a long report, seen in quotation." }),
      };
    },
  }),
});
