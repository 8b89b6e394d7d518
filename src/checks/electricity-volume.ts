import { check, defineChecks, figure } from "../kit/check.ts";
import type { ClaimFigure } from "../kit/claim.ts";
import { decimal, inWords, listed, percent, times } from "../kit/format.ts";
import { origin, originTable, quoted, quotes } from "../kit/readings/origins.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";
import { dated } from "./rules/dated.ts";
import { judge } from "./rules/judge.ts";

const electricity = table("electricity", { country: text, year: number, generationTwh: maybe(number), demandTwh: maybe(number) });
const centres = table("data-centre-electricity", { place: text, year: number, energyTwh: number, kind: text, scenario: text, scope: text });

type Year = { readonly country: string; readonly year: number; readonly generationTwh: number | null; readonly demandTwh: number | null };
type Amount = { readonly what: string; readonly twh: number };

/** Finds the newest year of a country for which the field, in TWh, is known. @throws Error if there is none */
function newest(rows: readonly Year[], country: string, field: "generationTwh" | "demandTwh"): Amount & { readonly year: number } {
  const known = rows.flatMap((row) => (row.country === country && row[field] !== null ? [{ year: row.year, twh: row[field] }] : []));
  const last = known.sort((a, b) => b.year - a.year)[0];
  if (!last) throw new Error(`electricity: no ${field} for ${country}`);
  return { ...last, what: `${country}, ${field === "demandTwh" ? "used" : "generated"} in ${last.year}` };
}

/** Finds the electricity that China used in a year by its administration's count, in TWh. */
const chinaUsed = (rows: readonly Year[], inYear: number): number => {
  const { demandTwh } = one(rows, ({ country, year }) => country === "China" && year === inYear, `China ${inYear} in electricity`);
  if (demandTwh === null) throw new Error(`electricity: no demand for China in ${inYear}`);
  return demandTwh;
};

const KWH_PER_TWH = 1e9;
const twh = (value: number): string => decimal(value);
/** "More than" without a number: at least once the other. */
const MORE: ClaimFigure = { value: 1, unit: "times", asWritten: "more than", hedge: "at-least" };

export default defineChecks({
  "S1-017": check({
    data: { origins: originTable },
    gives: ["holds", "holds-loosely", "unverified"],
    limit: "The post was read in an excerpt: what is not found in it may stand elsewhere, so nothing can contradict the quotation.",
    run: ({ data }) => {
      const post = origin(data.origins, "huang-energy");
      const parts = [
        { part: "energy is the first principle", verdict: quotes(post, "first principle") ? ("holds" as const) : ("untested" as const) },
        {
          part: "it limits how much intelligence is produced",
          verdict: quotes(post, "how much intelligence") ? ("holds" as const) : ("untested" as const),
        },
      ];
      const found = parts.filter(({ verdict }) => verdict === "holds").length;
      const verdict = found === parts.length ? "holds" : found > 0 ? "holds-loosely" : "unverified";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "part-untested" as const }),
        stated: "energy is AI’s first principle and its basic limit",
        computed: `${found} of ${parts.length} thoughts in the words of the post`,
        tolerance: "the thought must stand in the post; its wording, which was translated twice, need not",
        why:
          found === parts.length
            ? "Both thoughts stand in the post in nearly these words."
            : "The part of the post that was read does not have all of it.",
        working: [quoted(post)],
        parts: verdict === "unverified" ? [] : parts,
        ...(verdict !== "unverified" && {
          against: "The article puts its own words between quotation marks: the post speaks of AI infrastructure and of a binding constraint.",
        }),
      };
    },
  }),

  "S1-023": check({
    data: { electricity },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const year = Number(dated(claim));
      const found = chinaUsed(data.electricity, year) * KWH_PER_TWH;
      const judged = judge({ computed: found, figure: stated, otherwise: "contradicted" });
      return {
        ...judged,
        stated: `about ${inWords(stated.value, 4)} kWh in ${year}`,
        computed: `${inWords(found, 5)} kWh`,
        why:
          `China’s National Energy Administration published ${decimal(found / KWH_PER_TWH, 1)} TWh for ` +
          `${year}${judged.verdict === "holds" ? ", which rounds to it" : ""}.`,
        working: [
          { what: `China, used in ${year}`, value: decimal(found / KWH_PER_TWH, 1), unit: "TWh" },
          { what: "Kilowatt-hours in a terawatt-hour", value: `× ${inWords(KWH_PER_TWH)}` },
          { what: `China, used in ${year}`, value: inWords(found, 5), unit: "kWh", total: true },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "First figures of a year are often revised." }
          : { against: "The figure was read in quotation; the Administration’s own page was not opened." }),
      };
    },
  }),

  "S1-024": check({
    data: { electricity },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const china = chinaUsed(data.electricity, Number(dated(claim)));
      const us = newest(data.electricity, "United States", "generationTwh");
      const ratio = china / us.twh;
      const sameYear = newest(data.electricity, "China", "generationTwh");
      const usThen = one(
        data.electricity,
        (row) => row.country === "United States" && row.year === sameYear.year,
        `United States ${sameYear.year}`,
      ).generationTwh;
      const judged = judge({ computed: ratio, figure: stated, otherwise: "contradicted" });
      return {
        ...judged,
        stated: `more than ${times(stated.value)} the electricity of the United States`,
        computed: times(ratio),
        tolerance: `${judged.tolerance}. Consumption is set against generation, which differ by a few per cent`,
        why: `China used ${times(ratio)} what the United States generated in ${us.year}, the latest year found.`,
        working: [
          { what: `China, used in ${dated(claim)}`, value: twh(china), unit: "TWh" },
          { what: us.what, value: `÷ ${twh(us.twh)}`, unit: "TWh" },
          { what: "Ratio", value: times(ratio), total: true },
          ...(usThen === null
            ? []
            : [{ what: `Generated in ${sameYear.year} by both: ${twh(sameYear.twh)} ÷ ${twh(usThen)}`, value: times(sameYear.twh / usThen) }]),
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "Counts of consumption differ in what they leave out." }
          : { against: "The American year is an earlier one, and no count of American use in the same terms was found." }),
      };
    },
  }),

  "S1-025": check({
    data: { electricity },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const china = chinaUsed(data.electricity, Number(dated(claim)));
      const names = claim.names ?? [];
      const others = names.map((country) => newest(data.electricity, country, "generationTwh"));
      const sum = others.reduce((total, other) => total + other.twh, 0);
      const judged = judge({ computed: china / sum, figure: MORE, otherwise: "contradicted" });
      return {
        ...judged,
        stated: `more than ${listed(names)} together`,
        computed: `${twh(china)} TWh against ${twh(sum)} TWh`,
        tolerance: `${judged.tolerance}. The others’ generation of their newest year stands for their use`,
        why:
          `China used ${twh(china)} TWh in ${dated(claim)}. The four together generated ${twh(sum)} TWh in the newest years found, ` +
          `${percent(sum / china)} of it.`,
        working: [
          ...others.map(({ what, twh: amount }, i) => ({ what, value: `${i > 0 ? "+ " : ""}${twh(amount)}`, unit: "TWh" })),
          { what: "The four together", value: twh(sum), unit: "TWh", total: true },
          { what: `China, used in ${dated(claim)}`, value: twh(china), unit: "TWh" },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "The years compared are not the same." }
          : { against: "The years compared are not the same, and generation stands for use." }),
      };
    },
  }),

  "S4-042": check({
    data: { centres },
    gives: ["holds", "holds-loosely", "unverified", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const by = Number(dated(claim));
      const world = data.centres.filter(({ place }) => place === "World").sort((a, b) => a.year - b.year || a.energyTwh - b.energyTwh);
      const projected = world.filter(({ kind, year }) => kind === "projection" && year <= by);
      const reaching = projected.filter(({ energyTwh }) => energyTwh > stated.value);
      const path = world.filter(({ scope, scenario, kind }) => scope === "data centres" && (kind === "estimate" || scenario === "base"));
      const [first, last] = [path[0], path.at(-1)];
      if (!first || !last) throw new Error("data-centre-electricity: no rows for the world");
      const growth = (last.energyTwh / first.energyTwh) ** (1 / (last.year - first.year));
      const between = first.energyTwh * growth ** (by - first.year);
      const base = projected.find(({ scenario }) => scenario === "base");
      const verdict = reaching.some(({ scenario }) => scenario === "base")
        ? "holds"
        : reaching.length > 0
          ? "holds-loosely"
          : projected.length > 0
            ? "contradicted"
            : "unverified";
      const range = projected.length > 0 ? `${projected.map(({ energyTwh }) => decimal(energyTwh)).join(", ")} TWh` : "none";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "narrower" as const }),
        stated: `a projection of more than ${decimal(stated.value)} TWh by ${by}`,
        computed: `projected for ${by}: ${range}; on the path of the newer report, about ${decimal(between)} TWh`,
        tolerance: "somebody must project it: in a base case it holds, in an upper case alone loosely. Whether it comes true is another matter",
        why:
          verdict === "holds-loosely"
            ? "One case did: the International Energy Agency’s upper one of January 2024, which counts cryptocurrency too. Its base case was " +
              `about ${decimal(base?.energyTwh ?? null)}.`
            : verdict === "unverified"
              ? `No projection for ${by} is in our data.`
              : verdict === "holds"
                ? "A base case names as much."
                : `What was projected for ${by} stays below the figure: ${range}.`,
        working: [
          ...projected.map(({ year, energyTwh, scenario, scope }) => ({
            what: `World, ${year}, ${scenario} case: ${scope}`,
            value: decimal(energyTwh),
            unit: "TWh",
            says: energyTwh,
          })),
          { what: `World, ${first.year}, estimate: ${first.scope}`, value: decimal(first.energyTwh), unit: "TWh" },
          { what: `World, ${last.year}, base case: ${last.scope}`, value: decimal(last.energyTwh), unit: "TWh" },
          { what: "Growth a year between them", value: percent(growth - 1, 1) },
          {
            what: `World, ${by}, on the path from ${first.year} to ${last.year}`,
            value: decimal(between),
            unit: "TWh",
            says: between,
            total: true as const,
          },
        ],
        ...(verdict === "contradicted" && { favour: "A higher case may have been published elsewhere; the article names no source." }),
        ...((verdict === "holds" || verdict === "holds-loosely") && {
          against: `The same agency’s report of 2025, which leaves cryptocurrency out, leads to about ${decimal(between)} TWh in ${by}.`,
        }),
      };
    },
  }),
});
