import { check, defineChecks, figure } from "../kit/check.ts";
import type { ClaimFigure } from "../kit/claim.ts";
import { decimal, percent, significant } from "../kit/format.ts";
import {
  chinaOverAmerica,
  chineseTariffs,
  difference,
  type IndustrialPrice,
  industrialPrice,
  industrialPrices,
  kwhLine,
  kwhSpan,
  median,
  priceRatios,
  statePrices,
  yearOfStates,
} from "../kit/readings/industrial-prices.ts";
import { atMostLoosely, byGrade, type Judgement, judge, judgeSeveral, weakest } from "./rules/judge.ts";

export default defineChecks({
  "S3-043": check({
    data: { prices: industrialPrices, ratios: priceRatios, states: statePrices },
    gives: ["holds", "holds-loosely", "unverified", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const american = industrialPrice(data.prices, "us-2025");
      const lower = ({ usdPerKwh }: IndustrialPrice) => 1 - usdPerKwh / american.usdPerKwh;
      const industry = chineseTariffs(data.prices);
      const sites = data.prices.filter(({ country, kind }) => country === "China" && (kind === "delivered" || kind === "subsidised"));
      const several = (rows: readonly IndustrialPrice[]) => judgeSeveral({ computed: rows.map(lower), figure: stated, otherwise: "contradicted" });
      const byIndustry = several(industry);
      const bySites = sites.length > 0 ? (sites.map((row) => row.grade).includes("C") ? byGrade(several(sites), "C") : several(sites)) : null;
      const everyone = data.prices.find(({ country, kind }) => country === "China" && kind === "all-users");
      const year = yearOfStates(data.states);
      const all = median(year.map((row) => row.allUsersUsdPerKwh));
      const byAll = everyone ? judge({ computed: 1 - everyone.usdPerKwh / all, figure: stated, otherwise: "contradicted" }) : null;
      const tested = weakest(byIndustry, ...(bySites ? [bySites] : []), ...(byAll ? [byAll] : []));
      // The article names no users. A reading that cannot be tested may be the one meant, so that the others cannot contradict it alone.
      const judged: Judgement =
        byAll !== null ? tested : tested.verdict === "contradicted" ? { ...tested, verdict: "unverified" } : atMostLoosely(tested, "part-untested");
      const agency = chinaOverAmerica(data.ratios);
      const [cheapest, dearest] = [industry[0], industry.at(-1)];
      const gap = (price: IndustrialPrice | undefined) => (price ? difference(-lower(price)) : "unknown");
      const mean = industrialPrice(data.prices, "cn-2024-briefing");
      const target = data.prices.find(({ country, kind }) => country === "China" && kind === "target");
      return {
        ...judged,
        stated: `about ${percent(stated.value)} lower than in the United States`,
        computed: `${gap(cheapest)} to ${gap(dearest)} for industry by tariff; ${sites.map(gap).join(" and ")} for data centres in the west`,
        tolerance:
          `${judged.tolerance}. The article does not say whose price it means: industry, data centres and all users are tried, and the ` +
          "weakest counts",
        why:
          judged.verdict === "unverified"
            ? `The article does not say whose price it means. By tariff, industry’s differs by ${gap(cheapest)} to ${gap(dearest)}; data ` +
              "centres in the west come near. For all users together no Chinese price was found."
            : `For industry it is ${gap(cheapest)} to ${gap(dearest)} by tariff, for data centres in the west ${sites.map(gap).join(" and ")}.`,
        working: [
          kwhLine(american),
          ...[cheapest, dearest].flatMap((price) => (price ? [{ ...kwhLine(price), what: `${kwhLine(price).what}: ${gap(price)}` }] : [])),
          { ...kwhLine(mean), what: `${kwhLine(mean).what}, mean of industry, weak: ${gap(mean)}` },
          ...[...sites, ...(target ? [target] : [])].map((price) => ({
            ...kwhLine(price),
            what: `${kwhLine(price).what}, ${price.kind} (grade ${price.grade}): ${gap(price)}`,
          })),
          { what: "China ÷ United States, heavy industry, 2024, from the IEA’s two ratios", value: significant(agency), unit: "times" },
          { what: `American users of all kinds, the state in the middle, ${year[0]?.date}`, value: decimal(all, 4), unit: "$ per kWh" },
        ],
        ...(judged.verdict === "unverified" || judged.verdict === "contradicted"
          ? {
              favour:
                `By single reports data centres in the west pay ${sites.map((price) => percent(lower(price))).join(" and ")} less. ` +
                `American users of all kinds pay about $${decimal(all, 2)}, against which industry’s $${decimal(mean.usdPerKwh, 3)} in ` +
                `China is ${percent(1 - mean.usdPerKwh / all)} less.`,
            }
          : { against: `Industry at large pays ${gap(mean)} by a weak national mean.` }),
      };
    },
  }),
  "S4-041": check({
    data: { prices: industrialPrices, states: statePrices },
    gives: ["holds", "holds-loosely", "unverified", "contradicted"],
    run: ({ claim, data }) => {
      const [china, american, europe] = [figure(claim, 0), figure(claim, 1), figure(claim, 2)];
      const [cn, us, eu] = [
        industrialPrice(data.prices, "cn-2024-briefing"),
        industrialPrice(data.prices, "us-2025"),
        industrialPrice(data.prices, "eu-2025-h1"),
      ];
      const fits = (price: IndustrialPrice, stated: ClaimFigure) =>
        byGrade(judge({ computed: price.usdPerKwh, figure: stated, otherwise: "contradicted" }), price.grade);
      const [inChina, inAmerica, inEurope] = [fits(cn, china), fits(us, american), fits(eu, europe)];
      const judged = weakest(inChina, inAmerica, inEurope);
      const said = ({ value, high }: ClaimFigure) => kwhSpan([value, high ?? value]);
      const dearest = [...data.prices]
        .filter(({ country, kind, year }) => country === "United States" && kind === "national-average" && year >= us.year)
        .sort((a, b) => b.usdPerKwh - a.usdPerKwh)[0];
      const year = yearOfStates(data.states);
      const asMuch = year.filter((row) => row.industrialUsdPerKwh >= american.value).length;
      const all = median(year.map((row) => row.allUsersUsdPerKwh));
      return {
        ...judged,
        stated: `roughly: China ${said(china)}, United States ${said(american)}, Europe ${said(europe)}`,
        computed: `China $${decimal(cn.usdPerKwh, 3)}, United States $${decimal(us.usdPerKwh, 3)}, European Union $${decimal(eu.usdPerKwh, 3)}`,
        tolerance: `${judged.tolerance}. The weakest of the three counts; China’s mean has a weak source, which carries “holds loosely” at most`,
        why:
          `American industry paid $${decimal(us.usdPerKwh, 3)} in ${us.period}, ${percent(1 - us.usdPerKwh / american.value)} below the lower end ` +
          `stated and about China’s $${decimal(cn.usdPerKwh, 3)}. The European mean lies ${percent(1 - eu.usdPerKwh / europe.value)} below ` +
          `its range; China’s fits.`,
        saysOf: american,
        working: [
          kwhLine(cn),
          { what: "Tariffs of Chinese grids", value: kwhSpan(chineseTariffs(data.prices).map(({ usdPerKwh }) => usdPerKwh)), unit: "per kWh" },
          { ...kwhLine(us), says: us.usdPerKwh },
          ...(dearest ? [{ ...kwhLine(dearest), says: dearest.usdPerKwh, what: `Dearest American mean since: ${dearest.period}` }] : []),
          { what: "American mean below the lower end stated", value: percent(1 - us.usdPerKwh / american.value), total: true },
          kwhLine(eu),
          { what: "European mean below the lower end stated", value: percent(1 - eu.usdPerKwh / europe.value), total: true },
        ],
        parts: [
          { part: `China ${said(china)}`, verdict: inChina.verdict },
          { part: `United States ${said(american)}`, verdict: inAmerica.verdict },
          { part: `Europe ${said(europe)}`, verdict: inEurope.verdict },
        ],
        ...(judged.verdict === "contradicted" || judged.verdict === "unverified"
          ? {
              favour:
                `The American range is nearer to what all users pay, homes and shops included: $${decimal(all, 3)} in the middle ` +
                `state in ${year[0]?.date}. In ${asMuch} of ${year.length} states industry paid as much, too.`,
            }
          : { against: "No official mean of Chinese industry was found." }),
      };
    },
  }),
});
