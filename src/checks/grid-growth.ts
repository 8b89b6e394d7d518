import { check, defineChecks, figure } from "../kit/check.ts";
import { decimal, significant, times } from "../kit/format.ts";
import { capacity } from "../kit/readings/capacity.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";

const electricity = table("electricity", { country: text, year: number, generationTwh: maybe(number) });
const origins = table("origins", { id: text, sourceSays: text, saidBy: text, date: text });

type Year = { readonly country: string; readonly year: number; readonly generationTwh: number | null };

/** Finds the generation of a country, in TWh, in `year` or in the newest year known. @throws Error if there is none */
function generation(rows: readonly Year[], country: string, year?: number): { readonly year: number; readonly twh: number } {
  const known = rows.flatMap((row) => (row.country === country && row.generationTwh !== null ? [{ year: row.year, twh: row.generationTwh }] : []));
  const found = year === undefined ? known.sort((a, b) => b.year - a.year)[0] : known.find((row) => row.year === year);
  if (!found) throw new Error(`electricity: no generation for ${country} ${year ?? ""}`);
  return found;
}

const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const the = (name: string): string => (name.startsWith("United") ? `the ${name}` : name);
/** Groups of countries that the table lists beside countries. */
const [WORLD, UNION] = ["World", "European Union"] as const;

export default defineChecks({
  "S1-026": check({
    data: { electricity, capacity },
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
      const verdict = largest && china.twh > rest ? "holds" : largest ? "holds-loosely" : "contradicted";
      const installed = one(data.capacity, ({ id }) => id === "cn-total-2025", "China’s installed capacity");
      return {
        verdict,
        stated: "China has the world’s largest power infrastructure",
        computed: `it generates ${times(china.twh / next.twh)} as much as the next, ${the(next.country)}`,
        tolerance: "by electricity generated: more than any country compared, than the European Union, and than all others taken as one",
        why:
          `China generated ${decimal(china.twh)} TWh in ${china.year}; the next, ${the(next.country)}, ${decimal(next.twh)}. Other ` +
          "countries’ capacity is not in our data.",
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
        ...(verdict === "contradicted" ? { favour: "By lines or by capacity the order may differ." } : {}),
      };
    },
  }),

  "S0-039": check({
    data: { electricity },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const since = Number(/\b20\d\d\b/.exec(claim.paraphrase)?.[0] ?? Number.NaN);
      const [before, now] = [generation(data.electricity, "China", since), generation(data.electricity, "China")];
      const us = generation(data.electricity, "United States");
      const ratio = (now.twh - before.twh) / us.twh;
      const verdict = ratio >= stated ? "holds" : ratio >= stated * 0.9 ? "holds-loosely" : "contradicted";
      return {
        verdict,
        stated: `an addition since ${since} as large as the American grid`,
        computed: `${times(ratio)} the American grid`,
        tolerance: "by electricity generated; at least as much as the whole",
        why:
          `China’s yearly generation grew by ${decimal(now.twh - before.twh)} TWh from ${since} to ${now.year}. The United States generated ` +
          `${decimal(us.twh)} TWh in ${us.year}.`,
        working: [
          { what: `China, generated in ${now.year}`, value: decimal(now.twh), unit: "TWh" },
          { what: `China, generated in ${before.year}`, value: `− ${decimal(before.twh)}`, unit: "TWh" },
          { what: "Added", value: decimal(now.twh - before.twh), unit: "TWh", total: true },
          { what: `United States, generated in ${us.year}`, value: `÷ ${decimal(us.twh)}`, unit: "TWh" },
          { what: "Ratio", value: times(ratio), total: true },
        ],
        ...(verdict === "contradicted" ? { favour: "Counted by capacity, which includes much wind and sun, the addition is larger." } : {}),
      };
    },
  }),

  "S4-034": check({
    data: { capacity },
    run: ({ claim, data }) => {
      const [stated, years] = [figure(claim, 0).value, figure(claim, 1).value];
      const added = one(data.capacity, ({ id }) => id === "cn-added-2025", "China’s capacity added in 2025");
      const projected = one(data.capacity, ({ id }) => id === "cn-projected-2026-2030", "the projection of China’s capacity");
      const span = projected.year - added.year;
      const tw = projected.capacityGw / 1000;
      const same = Math.abs(tw / stated - 1) <= 0.05 && span === years;
      const verdict = !same ? "contradicted" : projected.measure === "projected-addition" ? "holds-loosely" : "holds";
      return {
        verdict,
        stated: `China plans ${significant(stated)} TW in ${years} years`,
        computed: `${projected.bound} ${significant(tw)} TW in ${span} years, a projection`,
        tolerance: "within 5% and the same years; a projection by others is not a plan",
        why:
          `The number is BloombergNEF’s projection, not a plan of the state. It asks for ${decimal(projected.capacityGw / span)} GW a year; ` +
          `${added.year} brought ${decimal(added.capacityGw)}.`,
        working: [
          { what: `Projected, ${projected.period}`, value: decimal(projected.capacityGw), unit: "GW" },
          { what: "Years", value: `÷ ${span}` },
          { what: "A year", value: decimal(projected.capacityGw / span), unit: "GW", total: true },
          { what: `Added in ${added.year}`, value: decimal(added.capacityGw), unit: "GW" },
        ],
        ...(verdict === "contradicted" ? { favour: "Other scenarios, and plans of provinces, give other sums." } : {}),
      };
    },
  }),

  "S4-035": check({
    data: { origins, capacity },
    run: ({ claim, claims, data }) => {
      const stated = figure(claim).value;
      const addition = figure(claims("S4-034")).value;
      const source = one(data.origins, ({ id }) => id === "capacity-3-4-tw", "the 3.4 TW in origins");
      const word = NUMBERS.find((name) => source.sourceSays.includes(`${name} times`));
      const said = word === undefined ? null : NUMBERS.indexOf(word);
      const us = data.capacity.find(({ country, measure }) => country === "United States" && measure === "projected-addition");
      const ratio = us ? (addition * 1000) / us.capacityGw : null;
      const found = ratio ?? said;
      const near = found !== null && Math.abs(found / stated - 1) <= 0.1;
      const verdict = found === null ? "unverified" : near ? "holds" : "contradicted";
      return {
        verdict,
        stated: `roughly ${times(stated)} what the United States is projected to add`,
        computed: ratio !== null ? times(ratio) : said === null ? "no ratio stated" : `almost ${times(said)}, as the source states it`,
        tolerance: "“roughly”: within 10% of what the source states",
        why:
          ratio !== null
            ? `The two projections give ${times(ratio)}.`
            : said === null
              ? "The source that we read states no ratio."
              : `The report that the number comes from says almost ${word} times. It prints no figure for the United States, so the division ` +
                "cannot be redone.",
        working: [
          { what: "Source", value: source.saidBy },
          { what: "It states", value: said === null ? "—" : `almost ${times(said)}` },
          {
            what: `Implied for the United States: ${decimal(addition * 1000)} ÷ ${significant(found)}`,
            value: found === null ? "—" : decimal((addition * 1000) / found),
            unit: "GW",
            total: true,
          },
        ],
        ...(verdict === "contradicted" ? { favour: "Projections for the United States differ widely." } : {}),
      };
    },
  }),
});
