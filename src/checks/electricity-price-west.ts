import { check, defineChecks, figure } from "../kit/check.ts";
import type { ClaimFigure } from "../kit/claim.ts";
import { decimal, listed, percent, significant } from "../kit/format.ts";
import {
  chinaOverAmerica,
  chineseTariffs,
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
import { byGrade, type Judgement, judge, judgeSeveral, TOLERANCES, weakest } from "./rules/judge.ts";

const MOST: ClaimFigure = { value: 0.5, unit: "share", asWritten: "most", hedge: "at-least" };

export default defineChecks({
  "S1-027": check({
    data: { prices: industrialPrices },
    gives: ["holds", "holds-loosely", "unverified", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const at = (basis: string) =>
        data.prices
          .flatMap((row) => (row.basis === basis && row.cnyPerKwh !== null ? [{ ...row, cny: row.cnyPerKwh }] : []))
          .sort((a, b) => a.cny - b.cny);
      const [costs, paid, limits] = [at("cost"), at("paid"), at("bid limit")];
      const delivered = data.prices.flatMap((row) => (row.kind === "delivered" && row.cnyPerKwh !== null ? [{ ...row, cny: row.cnyPerKwh }] : []));
      const lowest = [...costs, ...paid].sort((a, b) => a.cny - b.cny)[0];
      const meter = delivered.sort((a, b) => a.cny - b.cny)[0];
      if (!lowest || !meter) throw new RangeError("industrial-prices: no cost of generation or no delivered price");
      const asLow = (price: { readonly cny: number; readonly grade: string }): Judgement =>
        byGrade(
          judge({
            computed: price.cny,
            figure: { ...stated, hedge: "at-most", value: stated.value * (1 + TOLERANCES.about) },
            otherwise: "contradicted",
          }),
          price.grade,
        );
      const [plant, user] = [asLow(lowest), asLow(meter)];
      const possible = limits.some(({ cny }) => cny <= stated.value);
      const judged: Judgement =
        user.verdict === "holds"
          ? user
          : plant.verdict === "contradicted" && possible
            ? { ...plant, verdict: "unverified" }
            : plant.verdict === "holds"
              ? { ...plant, verdict: "holds-loosely", loosely: "narrower" }
              : plant;
      const { loosely, ...rest } = judged;
      return {
        ...rest,
        ...(judged.verdict === "holds-loosely" && { loosely: loosely === "rounded" ? ("rounded" as const) : ("narrower" as const) }),
        stated: `as little as about ${decimal(stated.value, 1)} yuan per kWh`,
        computed: `${decimal(lowest.cny, 2)} yuan at the plant at the lowest, ${decimal(meter.cny, 2)} delivered`,
        tolerance: "“about”: up to a tenth above. At the plant it holds loosely; to hold fully, it must be so low where it is used",
        why:
          `A report puts the cost of solar power at about ${decimal(lowest.cny, 2)} yuan, and auctions allow bids down to ` +
          `${listed(limits.map(({ cny }) => decimal(cny, 2))) || "none"}; plants are paid ` +
          `${listed(paid.map(({ cny }) => decimal(cny, 2)))}. A data centre at the cheapest cluster pays about ${decimal(meter.cny, 2)}.`,
        working: [...costs, ...limits, ...paid, meter].map(({ place, basis, cny, grade }) => ({
          what: `${place}${basis ? `: ${basis}` : ": delivered"} (grade ${grade})`,
          value: decimal(cny, 3),
          unit: "yuan per kWh",
          says: cny,
        })),
        ...(judged.verdict === "contradicted" && { favour: "Single auctions have gone lower than the ranges that the authorities set." }),
        ...((judged.verdict === "holds" || judged.verdict === "holds-loosely") && {
          against:
            `No western plant in our data is paid less than ${decimal(paid[0]?.cny ?? null, 2)} yuan, and the cost is a weak ` +
            "report on all China.",
        }),
      };
    },
  }),
  "S1-028": check({
    data: { prices: industrialPrices, ratios: priceRatios, states: statePrices },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ data }) => {
      const american = yearOfStates(data.states);
      const dearer = ({ usdPerKwh }: IndustrialPrice) => american.filter(({ industrialUsdPerKwh }) => industrialUsdPerKwh > usdPerKwh).length;
      const all = chineseTariffs(data.prices);
      const western = all.filter(({ region }) => region === "west");
      const union = industrialPrice(data.prices, "eu-2025-h1");
      const lowest = industrialPrice(data.prices, "fi-2023-h2");
      const belowEurope = judgeSeveral({
        computed: western.map(({ usdPerKwh }) => Number(usdPerKwh < union.usdPerKwh)),
        figure: MOST,
        otherwise: "contradicted",
      });
      const belowAmerica = judgeSeveral({
        computed: western.map((price) => dearer(price) / american.length),
        figure: MOST,
        otherwise: "contradicted",
      });
      const judged = weakest(belowEurope, belowAmerica);
      const belowAll = western.every(({ usdPerKwh }) => usdPerKwh < lowest.usdPerKwh);
      const agency = chinaOverAmerica(data.ratios);
      const others = all.filter((price) => dearer(price) > american.length / 2);
      return {
        ...judged,
        stated: "western Chinese industrial power below that of most of Europe and of the United States",
        computed:
          `${kwhSpan(western.map(({ usdPerKwh }) => usdPerKwh))} in the west of China; below the European mean, and below ` +
          `${western.map(dearer).join(" and ")} of ${american.length} American states`,
        tolerance:
          "each western tariff must lie below the European mean and below most of the American states; if half of the tariffs do, it holds loosely",
        why:
          `Both western tariffs lie below the European mean${belowAll ? ", and below its cheapest member’s of 2023" : ""}. ` +
          `Of ${american.length} American states ${listed(western.map((price) => `${dearer(price)} are dearer than ${price.place}`))}.`,
        working: [
          ...western.map((price) => ({ ...kwhLine(price), what: `${kwhLine(price).what}: below ${dearer(price)} of ${american.length} states` })),
          kwhLine(union),
          kwhLine(lowest),
          {
            what: "American industry, the state in the middle",
            value: decimal(median(american.map((row) => row.industrialUsdPerKwh)), 4),
            unit: "$ per kWh",
          },
          ...all
            .filter(({ region }) => region !== "west")
            .map((price) => ({ ...kwhLine(price), what: `${kwhLine(price).what}: below ${dearer(price)} states` })),
          { what: "China ÷ United States, heavy industry, 2024, from the IEA’s two ratios", value: significant(agency), unit: "times" },
        ],
        parts: [
          { part: "less than in most of Europe", verdict: belowEurope.verdict },
          { part: "less than in most American states", verdict: belowAmerica.verdict },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "Single contracts in the west are cheaper than the tariffs." }
          : {
              against:
                `Of all China it is not true: ${others.length} of ${all.length} tariffs ${others.length === 1 ? "lies" : "lie"} below most ` +
                `American states, and the IEA’s ratios put Chinese heavy industry ${percent(agency - 1)} above American. List tariffs of ` +
                `${listed([...new Set(western.map(({ year }) => String(year)))])} stand against American means of ${american[0]?.date}.`,
            }),
      };
    },
  }),
});
