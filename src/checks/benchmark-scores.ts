import { check, defineChecks, figure } from "../kit/check.ts";
import { date, decimal, percent } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";
import { atMostLoosely, judge, weakest } from "./rules/judge.ts";

const origins = table("origins", { id: text, value: maybe(number), saidBy: text, date: text, grade: text });

export default defineChecks({
  "S3-027": check({
    data: { origins },
    gives: ["holds-loosely", "contradicted"],
    limit: "Both scores are the makers’ own runs; a party’s word in its own favour carries “loosely” at most.",
    run: ({ claim, data }) => {
      const rows = ["score-minimax-m2-5", "score-opus-4-6"].map((id) => one(data.origins, (row) => row.id === id, `origins: ${id}`));
      const [chinese, american] = rows.map(({ value }) => value ?? Number.NaN) as [number, number];
      const judged = atMostLoosely(
        weakest(
          judge({ computed: chinese, figure: figure(claim, 0), otherwise: "contradicted" }),
          judge({ computed: american, figure: figure(claim, 1), otherwise: "contradicted" }),
        ),
        "part-untested",
      );
      const contradicted = judged.verdict === "contradicted";
      return {
        ...judged,
        stated: `${percent(figure(claim, 0).value, 1)} and ${percent(figure(claim, 1).value, 1)}`,
        computed: `${percent(chinese, 1)} and ${percent(american, 1)}, by their makers`,
        why: contradicted
          ? "The makers print other scores."
          : "The makers print these scores for the same public test. Each ran it for itself, and whether the difference matters in use is " +
            "not tested.",
        working: [
          ...rows.map(({ saidBy, date: on, value, grade }) => ({ what: `${saidBy}, ${date(on)} (grade ${grade})`, value: percent(value, 1) })),
          { what: "Difference", value: decimal((american - chinese) * 100, 1), unit: "percentage points", total: true },
        ],
        parts: [
          { part: "the two scores", verdict: judged.verdict },
          { part: "that the difference is negligible", verdict: "untested" },
        ],
        ...(contradicted
          ? { favour: "Scores of one model differ with the tools around it." }
          : {
              against: "Scores of one model differ by points with the tools around it, as the makers’ own other runs show.",
            }),
      };
    },
  }),
});
