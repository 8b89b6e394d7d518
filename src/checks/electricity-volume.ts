import { check, defineChecks, figure, judge } from "../kit/check.ts";
import { decimal, inWords, percent, times } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";

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

/** Finds the electricity that China used in 2025 by its administration's count, in TWh. */
const china2025 = (rows: readonly Year[]): number => {
  const { demandTwh } = one(rows, ({ country, year }) => country === "China" && year === 2025, "China 2025 in electricity");
  if (demandTwh === null) throw new Error("electricity: no demand for China in 2025");
  return demandTwh;
};

const KWH_PER_TWH = 1e9;
const twh = (value: number): string => decimal(value);

export default defineChecks({
  "S1-023": check({
    data: { electricity },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const found = china2025(data.electricity) * KWH_PER_TWH;
      const verdict = judge({ computed: found, low: stated, near: 0.005, loose: 0.02, otherwise: "contradicted" });
      return {
        verdict,
        stated: `about ${inWords(stated, 4)} kWh in 2025`,
        computed: `${inWords(found, 5)} kWh`,
        tolerance: "within 0.5%, the rounding of the claim",
        why:
          `China’s National Energy Administration published ${decimal(found / KWH_PER_TWH, 1)} TWh for ` +
          `2025${verdict === "holds" ? ", which rounds to it" : ""}.`,
        working: [
          { what: "China, used in 2025", value: decimal(found / KWH_PER_TWH, 1), unit: "TWh" },
          { what: "Kilowatt-hours in a terawatt-hour", value: `× ${inWords(KWH_PER_TWH)}` },
          { what: "China, used in 2025", value: inWords(found, 5), unit: "kWh", total: true },
        ],
        ...(verdict === "contradicted" ? { favour: "First figures of a year are often revised." } : {}),
      };
    },
  }),

  "S1-024": check({
    data: { electricity },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const china = china2025(data.electricity);
      const us = newest(data.electricity, "United States", "generationTwh");
      const ratio = china / us.twh;
      const sameYear = newest(data.electricity, "China", "generationTwh");
      const usThen = one(
        data.electricity,
        (row) => row.country === "United States" && row.year === sameYear.year,
        `United States ${sameYear.year}`,
      ).generationTwh;
      const verdict = ratio > stated ? "holds" : ratio > stated * 0.95 ? "holds-loosely" : "contradicted";
      return {
        verdict,
        stated: `more than ${times(stated)} the electricity of the United States`,
        computed: times(ratio),
        tolerance: "more than the stated multiple; consumption is set against generation, which differ by a few per cent",
        why: `China used ${times(ratio)} what the United States generated in ${us.year}, the newest year found.`,
        working: [
          { what: "China, used in 2025", value: twh(china), unit: "TWh" },
          { what: us.what, value: `÷ ${twh(us.twh)}`, unit: "TWh" },
          { what: "Ratio", value: times(ratio), total: true },
          ...(usThen === null
            ? []
            : [{ what: `Generated in ${sameYear.year} by both: ${twh(sameYear.twh)} ÷ ${twh(usThen)}`, value: times(sameYear.twh / usThen) }]),
        ],
        ...(verdict === "contradicted" ? { favour: "Counts of consumption differ in what they leave out." } : {}),
      };
    },
  }),

  "S1-025": check({
    data: { electricity },
    run: ({ data }) => {
      const china = china2025(data.electricity);
      const others = ["European Union", "Russia", "India", "Japan"].map((country) => newest(data.electricity, country, "generationTwh"));
      const sum = others.reduce((total, other) => total + other.twh, 0);
      const verdict = china > sum ? "holds" : china > sum * 0.95 ? "holds-loosely" : "contradicted";
      return {
        verdict,
        stated: "more than the European Union, Russia, India and Japan together",
        computed: `${twh(china)} TWh against ${twh(sum)} TWh`,
        tolerance: "more than the sum; the others’ generation of their newest year stands for their use",
        why:
          `China used ${twh(china)} TWh in 2025. The four together generated ${twh(sum)} TWh in the newest years found, ` +
          `${percent(sum / china)} of it.`,
        working: [
          ...others.map(({ what, twh: amount }, i) => ({ what, value: `${i > 0 ? "+ " : ""}${twh(amount)}`, unit: "TWh" })),
          { what: "The four together", value: twh(sum), unit: "TWh", total: true },
          { what: "China, used in 2025", value: twh(china), unit: "TWh" },
        ],
        ...(verdict === "contradicted" ? { favour: "The years compared are not the same." } : {}),
      };
    },
  }),

  "S4-042": check({
    data: { centres },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const by = Number(/\b20\d\d\b/.exec(claim.paraphrase)?.[0] ?? Number.NaN);
      const world = data.centres.filter(({ place }) => place === "World").sort((a, b) => a.year - b.year || a.energyTwh - b.energyTwh);
      const inTime = world.filter(({ kind, year }) => kind === "projection" && year <= by);
      const reaching = inTime.filter(({ energyTwh }) => energyTwh >= stated);
      const past = world.find(({ kind, year }) => kind === "estimate" && year >= by);
      const path = world.filter(({ scope, scenario, kind }) => scope === "data centres" && (kind === "estimate" || scenario === "base"));
      const [first, last] = [path[0], path.at(-1)];
      if (!first || !last) throw new Error("data-centre-electricity: no rows for the world");
      const growth = (last.energyTwh / first.energyTwh) ** (1 / (last.year - first.year));
      const between = first.energyTwh * growth ** (by - first.year);
      const verdict = past
        ? past.energyTwh >= stated
          ? "holds"
          : "contradicted"
        : reaching.some(({ scenario }) => scenario === "base")
          ? "holds"
          : reaching.length > 0
            ? "holds-loosely"
            : inTime.length > 0
              ? "contradicted"
              : "unverified";
      const range = inTime.length > 0 ? `${inTime.map(({ energyTwh }) => decimal(energyTwh)).join(", ")} TWh` : "none";
      return {
        verdict,
        stated: `a projection of more than ${decimal(stated)} TWh by ${by}`,
        computed: `projected for ${by}: ${range}; on the path of the newer report, about ${decimal(between)} TWh`,
        tolerance: `a base case for ${by} of the stated size would hold, an upper case holds loosely; an estimate of ${by} would decide`,
        why: past
          ? `${by} is estimated at ${decimal(past.energyTwh)} TWh.`
          : verdict === "holds-loosely"
            ? "One case did: the International Energy Agency’s upper one of January 2024, which counts cryptocurrency too. Its base case was " +
              `about ${decimal(inTime.find(({ scenario }) => scenario === "base")?.energyTwh ?? null)}; its report of 2025 leads to about ` +
              `${decimal(between)} without it.`
            : verdict === "unverified"
              ? `No projection for ${by} is in our data. The International Energy Agency’s of 2025 reaches ${decimal(last.energyTwh)} TWh in ` +
                `${last.year}.`
              : verdict === "holds"
                ? "A base case names as much."
                : `What was projected for ${by} stays below the figure: ${range}.`,
        working: [
          ...inTime.map(({ year, energyTwh, scenario, scope }) => ({
            what: `World, ${year}, ${scenario} case: ${scope}`,
            value: decimal(energyTwh),
            unit: "TWh",
          })),
          { what: `World, ${first.year}, estimate: ${first.scope}`, value: decimal(first.energyTwh), unit: "TWh" },
          { what: `World, ${last.year}, base case: ${last.scope}`, value: decimal(last.energyTwh), unit: "TWh" },
          { what: "Growth a year between them", value: percent(growth - 1, 1) },
          { what: `World, ${by}, on that path`, value: decimal(between), unit: "TWh", total: true as const },
        ],
        ...(verdict === "contradicted" ? { favour: "A higher case may have been published elsewhere; the article names no source." } : {}),
      };
    },
  }),
});
