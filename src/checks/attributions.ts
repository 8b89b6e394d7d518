import { check, defineChecks, figure } from "../kit/check.ts";
import { date, percent, significant } from "../kit/format.ts";
import { maybe, number, one, type RowOf, table, text } from "../kit/table.ts";
import { byGrade, judge } from "./rules/judge.ts";

const origins = table("origins", { id: text, quotation: maybe(text), value: maybe(number), saidBy: text, date: text, grade: text });
type Origin = RowOf<(typeof origins)["fields"]>;

const origin = (rows: readonly Origin[], id: string): Origin => one(rows, (row) => row.id === id, `${id} in origins`);
/** Share from which a survey's answer is that of most. */
const MOST = 0.5;

export default defineChecks({
  "S0-018": check({
    data: { origins },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const said = origin(data.origins, "ft-zhang-share");
      const by = (claim.names ?? []).every((name) => said.saidBy.includes(name));
      const judged = by
        ? byGrade(judge({ computed: said.value ?? 0, figure: stated, otherwise: "contradicted" }), said.grade)
        : { verdict: "contradicted" as const, tolerance: "the man and the share, as he is quoted" };
      return {
        ...judged,
        stated: `${claim.names?.join(", ")}: ${percent(stated.value)} of his work on Kimi`,
        computed: `${percent(said.value)}, said by ${said.saidBy}`,
        why: `He is quoted with ${percent(said.value)}. That he says so holds; nothing open shows whether he does.`,
        against: "The same quotation calls him a developer and gives his bills. It was read on a page that relays the newspaper.",
        working: [{ what: `${said.saidBy}, ${date(said.date)}: “${said.quotation ?? ""}”`, value: percent(said.value) }],
        ...(judged.verdict === "contradicted" && { favour: "A newspaper can round what a man says." }),
      };
    },
  }),
  "S0-040": check({
    data: { origins },
    gives: ["holds", "unverified"],
    limit: "Only the part of the page before its paywall was read: what is not found there may stand behind it, so nothing can contradict it.",
    run: ({ claim, data }) => {
      const { saidBy, date: on, quotation } = origin(data.origins, "semianalysis-scaling");
      const theirs = (claim.names ?? []).includes(saidBy) && /power abundance.*forgo power density.*scale-up/.test(quotation ?? "");
      return {
        verdict: theirs ? "holds" : "unverified",
        stated: `${claim.names?.join(", ")}: abundant power lets China scale at the cost of efficiency`,
        computed: theirs ? `said by ${saidBy}, ${date(on)}` : "not in what was read",
        tolerance: "the thought must stand on the page; its wording need not",
        why: theirs
          ? "It says that with power in abundance it makes sense to give up power density and to scale up. It is right as an attribution; the " +
            "motive of those who designed the system leaves no measurement."
          : "The part of the page that was read does not have it.",
        working: [{ what: `${saidBy}, ${date(on)}`, value: quotation === null ? "no words kept" : `“${quotation}”` }],
        ...(theirs && {
          against: "The page gives weaker chips and export controls as reasons too: China, it says, is short not of power but of silicon.",
        }),
      };
    },
  }),
  "S1-016": check({
    data: { origins },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const month = claim.dates?.[0]?.value ?? "";
      const post = origin(data.origins, "huang-layers");
      const same = post.value === stated && (claim.names ?? []).every((name) => post.saidBy.includes(name));
      const verdict = !same ? "contradicted" : post.date.startsWith(month) ? "holds" : "holds-loosely";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "rounded" as const }),
        stated: `${claim.names?.join(", ")}, ${date(month)}: ${significant(stated)} layers`,
        computed: `${significant(post.value)} layers, ${post.saidBy}, ${date(post.date)}`,
        tolerance: "author and number; another month holds loosely",
        why: `The post of ${date(post.date)} has the number in its title: “${post.quotation ?? ""}”.`,
        working: [{ what: `${post.saidBy}, ${date(post.date)}`, value: significant(post.value), unit: "layers" }],
        ...(verdict === "contradicted" && { favour: "He may have drawn the stack otherwise elsewhere." }),
      };
    },
  }),
  "S2-020": check({
    data: { origins },
    gives: ["holds-loosely", "unverified"],
    limit:
      "Surveys count how many models a firm runs, not whether cheap ones stand beside dear ones, and they ask large firms; so they carry " +
      "it loosely, and cannot refute it.",
    run: ({ data }) => {
      const several = origin(data.origins, "firms-many-models");
      const five = origin(data.origins, "firms-five-models");
      const most = (several.value ?? 0) >= MOST;
      return {
        verdict: most ? "holds-loosely" : "unverified",
        ...(most && { loosely: "part-untested" as const }),
        stated: "developers combine cheap and premium models",
        computed: `${percent(several.value)} of large firms run three families of models or more, ${percent(five.value)} five models or more`,
        tolerance: "most firms asked run several: it holds loosely",
        why: "Running several models is the rule among large firms. The surveys do not ask whether they pair cheap with dear ones.",
        against: "The surveys ask large firms, not developers, and name no Chinese model.",
        working: [several, five].map((row) => ({ what: `${row.saidBy}, ${date(row.date)}`, value: percent(row.value) })),
      };
    },
  }),
  "S4-055": check({
    data: { origins },
    gives: ["holds-loosely", "unverified"],
    limit:
      "Only spending by large firms has been counted; for science and for frontier uses there is no measure. So it can hold loosely at " +
      "best, and nothing refutes the rest.",
    run: ({ data }) => {
      const spend = origin(data.origins, "firms-spend-openai");
      const most = (spend.value ?? 0) >= MOST;
      return {
        verdict: most ? "holds-loosely" : "unverified",
        ...(most && { loosely: "part-untested" as const }),
        stated: "American models dominate in enterprises, science and frontier uses",
        computed: `${percent(spend.value)} of large firms’ spending goes to OpenAI alone`,
        tolerance: "more than half of what firms spend: dominant in that part",
        why:
          `In enterprises one American maker alone takes ${percent(spend.value)} of what large firms spend on models. Science and ` +
          "frontier uses are not measured.",
        against: "Spending is not use: a cheaper model takes a smaller share of the money for the same tokens.",
        parts: [
          { part: "in enterprise applications", verdict: most ? ("holds-loosely" as const) : ("unverified" as const) },
          { part: "in scientific research", verdict: "untested" as const },
          { part: "in frontier uses", verdict: "untested" as const },
        ],
        working: [{ what: `${spend.saidBy}, ${date(spend.date)}`, value: percent(spend.value) }],
      };
    },
  }),
});
