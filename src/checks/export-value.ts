import { check, defineChecks, figure } from "../kit/check.ts";
import { date, significant } from "../kit/format.ts";
import { list, maybe, number, table, text } from "../kit/table.ts";
import { byGrade, judge } from "./rules/judge.ts";

export default defineChecks({
  "S0-036": check({
    data: {
      origins: table("origins", { claims: list, sourceSays: text, value: maybe(number), saidBy: text, date: text, grade: text }),
    },
    gives: ["holds", "holds-loosely", "contradicted", "unverified"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const speaker = claim.names?.[0] ?? "";
      const found = data.origins.filter(({ claims, value }) => claims.includes(claim.id) && value !== null);
      const said = found.find(({ saidBy }) => saidBy.includes(speaker));
      const same = found.find(({ value }) => value === stated.value);
      const other = found.find(({ value }) => value !== stated.value);
      const judged = said
        ? byGrade(judge({ computed: said.value ?? 0, figure: stated, otherwise: "contradicted" }), said.grade)
        : { verdict: "unverified" as const, tolerance: "a source that quotes him would settle it" };
      return {
        ...judged,
        stated: `${speaker}: ${significant(stated.value)} times`,
        computed: said ? `${significant(said.value)} times, said by him` : "no source that ties the number to him",
        why: said
          ? `A source quotes him with ${significant(said.value)} times.`
          : `The number is found${same ? ", but with no name to it" : " nowhere"}.` +
            `${other ? ` The nearest named speaker, ${other.saidBy}, said ${significant(other.value)} times.` : ""} Chinese and English ` +
            "pages were searched for him and the number, last on 1 December 2026.",
        working: found.map(({ sourceSays, saidBy, date: day, value }) => ({
          what: `${sourceSays} Said by: ${saidBy}, ${date(day)}`,
          value: `${significant(value)} times`,
          says: value ?? Number.NaN,
        })),
        ...(judged.verdict === "contradicted" && { favour: "He may have given several numbers." }),
      };
    },
  }),
});
