import { check, defineChecks, figure } from "../kit/check.ts";
import { date, decimal, percent, spelled, times } from "../kit/format.ts";
import { capacity } from "../kit/readings/capacity.ts";
import { origin, originsOf, originTable, quoted, quotes } from "../kit/readings/origins.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";
import { dated } from "./rules/dated.ts";
import { atMostLoosely, judge } from "./rules/judge.ts";

const electricity = table("electricity", { country: text, year: number, generationTwh: maybe(number) });

type Year = { readonly country: string; readonly year: number; readonly generationTwh: number | null };

/** Finds the generation of a country, in TWh, in `year` or in the newest year known. @throws Error if there is none */
function generation(rows: readonly Year[], country: string, year?: number): { readonly year: number; readonly twh: number } {
  const known = rows.flatMap((row) => (row.country === country && row.generationTwh !== null ? [{ year: row.year, twh: row.generationTwh }] : []));
  const found = year === undefined ? known.sort((a, b) => b.year - a.year)[0] : known.find((row) => row.year === year);
  if (!found) throw new Error(`electricity: no generation for ${country} ${year ?? ""}`);
  return found;
}

const the = (name: string): string => (name.startsWith("United") ? `the ${name}` : name);
/** Groups of countries that the table lists beside countries. */
const [WORLD, UNION] = ["World", "European Union"] as const;

export default defineChecks({
  "S1-026": check({
    data: { electricity, capacity },
    gives: ["holds-loosely", "unverified", "contradicted"],
    limit: "Power infrastructure is more than generation. Lines and capacities of all countries are not in our data, so that it cannot hold fully.",
    run: ({ data }) => {
      const china = generation(data.electricity, "China");
      const countries = [...new Set(data.electricity.map(({ country }) => country))].filter((country) => ![WORLD, UNION, "China"].includes(country));
      const others = countries
        .map((country) => ({ country, twh: generation(data.electricity, country, china.year).twh }))
        .sort((a, b) => b.twh - a.twh);
      const world = generation(data.electricity, WORLD, china.year).twh;
      const union = generation(data.electricity, UNION);
      const named = others.reduce((sum, { twh }) => sum + twh, 0);
      const rest = world - china.twh - named - union.twh;
      const next = others[0];
      if (!next) throw new Error("electricity: no country beside China");
      const largest = china.twh > Math.max(next.twh, union.twh);
      const verdict = !largest ? "contradicted" : china.twh > rest ? "holds-loosely" : "unverified";
      const installed = one(data.capacity, ({ id }) => id === "cn-total-2025", "China’s installed capacity");
      const weather = data.capacity
        .filter(({ country, measure, technology }) => country === "China" && measure === "installed" && ["wind", "solar"].includes(technology))
        .reduce((sum, { capacityGw }) => sum + capacityGw, 0);
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "part-untested" as const }),
        stated: "China has the world’s largest power infrastructure",
        computed: `it generates ${times(china.twh / next.twh)} as much as the next, ${the(next.country)}`,
        tolerance: "by electricity generated: more than any country compared, than the European Union, and than all others taken as one",
        why:
          verdict === "unverified"
            ? `No country compared generates more than China’s ${decimal(china.twh)} TWh, but those not listed come to ${decimal(rest)} together.`
            : `China generated ${decimal(china.twh)} TWh in ${china.year}; the next, ${the(next.country)}, ${decimal(next.twh)}. Lines, and the ` +
              "capacities of other countries, are not in our data.",
        working: [
          { what: `China, generated in ${china.year}`, value: decimal(china.twh), unit: "TWh" },
          { what: next.country, value: `÷ ${decimal(next.twh)}`, unit: "TWh" },
          { what: "Ratio", value: times(china.twh / next.twh), total: true },
          {
            what: `World, ${china.year}, less ${["China", ...others.map(({ country }) => the(country))].join(", ")}`,
            value: decimal(world - china.twh - named),
            unit: "TWh",
          },
          { what: `${UNION}, ${union.year}`, value: `− ${decimal(union.twh)}`, unit: "TWh" },
          { what: "All other countries together", value: decimal(rest), unit: "TWh", total: true },
          { what: `China’s capacity, ${installed.period}`, value: decimal(installed.capacityGw), unit: "GW" },
        ],
        parts: [
          { part: "it generates the most electricity", verdict: verdict === "holds-loosely" ? "holds" : verdict },
          { part: "it has the largest network of lines", verdict: "untested" },
        ],
        ...(verdict === "holds-loosely" && {
          against: `Of its capacity ${percent(weather / installed.capacityGw)} is wind and sun, which stand still more often than other plants.`,
        }),
        ...(verdict === "contradicted" && { favour: "By lines or by capacity the order may differ." }),
      };
    },
  }),

  "S0-039": check({
    data: { electricity, origins: originTable },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const since = Number(dated(claim).slice(0, 4));
      const [before, now] = [generation(data.electricity, "China", since), generation(data.electricity, "China")];
      const us = generation(data.electricity, "United States");
      const ratio = (now.twh - before.twh) / us.twh;
      const growth = judge({ computed: ratio, figure: { ...stated, hedge: "at-least" }, otherwise: "contradicted" });
      const words = origin(data.origins, "semianalysis-grid");
      const theirs = words.value === stated.value && quotes(words, `since ${since}`) && (claim.names ?? []).some((name) => words.saidBy === name);
      const judged = theirs ? growth : atMostLoosely(growth, "part-untested");
      return {
        ...judged,
        stated: `by SemiAnalysis’s estimate, an addition since ${since} as large as the American grid`,
        computed: `${times(ratio)} the American grid, by generation`,
        why:
          `China’s yearly generation grew by ${decimal(now.twh - before.twh)} TWh from ${since} to ${now.year}. The United States generated ` +
          `${decimal(us.twh)} TWh in ${us.year}. ${theirs ? "SemiAnalysis says so" : "What we read of SemiAnalysis does not say so"}.`,
        working: [
          { what: `China, generated in ${now.year}`, value: decimal(now.twh), unit: "TWh" },
          { what: `China, generated in ${before.year}`, value: `− ${decimal(before.twh)}`, unit: "TWh" },
          { what: "Added", value: decimal(now.twh - before.twh), unit: "TWh", total: true },
          { what: `United States, generated in ${us.year}`, value: `÷ ${decimal(us.twh)}`, unit: "TWh" },
          { what: "Ratio", value: times(ratio), total: true },
          quoted(words),
        ],
        parts: [
          { part: "China added as much electricity as America generates", verdict: growth.verdict },
          { part: "SemiAnalysis says so", verdict: theirs ? "holds" : "untested" },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "Counted by capacity, which includes much wind and sun, the addition is larger." }
          : { against: "A grid is more than generation: lines of the two countries are not compared, and SemiAnalysis speaks of capacity." }),
      };
    },
  }),

  "S1-020": check({
    data: { origins: originTable },
    gives: ["holds", "holds-loosely", "unverified"],
    limit: "That a firm signed nothing in a given time, no source says; so nothing can contradict it.",
    run: ({ claim, data }) => {
      const when = dated(claim);
      const [firm = ""] = claim.names ?? [];
      const contracts = [...originsOf(data.origins, claim.id)].sort((a, b) => a.date.localeCompare(b.date));
      const inTime = contracts.filter((row) => row.date.startsWith(when));
      const verdict = inTime.length > 0 ? "holds" : contracts.length > 0 ? "holds-loosely" : "unverified";
      const last = contracts.at(-1);
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "narrower" as const }),
        stated: `early in ${when} ${firm} signed contracts for nuclear power`,
        computed: last ? `${spelled(contracts.length)} found, the last of ${date(last.date)}` : "none found",
        tolerance: "a contract of the time stated holds; earlier ones hold loosely. What they are worth is not tested",
        why:
          last === undefined
            ? "No contract was found."
            : verdict === "holds"
              ? `${firm} signed for nuclear power on ${date(last.date)}.`
              : `${firm} did sign for nuclear power, but the last contract that we found is of ${date(last.date)}, not early ${when}.`,
        working: contracts.map(({ date: on, saidBy }) => ({ what: saidBy ?? "A source", value: date(on) })),
        ...(verdict !== "unverified" && {
          against: "Sums were not published, so that “lucrative” is untested.",
        }),
      };
    },
  }),
});
