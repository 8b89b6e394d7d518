import { check, defineChecks, figure, judge } from "../kit/check.ts";
import { decimal, percent, significant } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";

const prices = table("industrial-prices", {
  id: text,
  place: text,
  country: text,
  kind: text,
  usdPerKwh: number,
  cnyPerKwh: maybe(number),
  period: text,
  year: number,
  grade: text,
});
const ratios = table("industrial-price-ratios", { id: text, ratio: number });

interface Price {
  readonly id: string;
  readonly place: string;
  readonly country: string;
  readonly kind: string;
  readonly usdPerKwh: number;
  readonly cnyPerKwh: number | null;
  readonly period: string;
  readonly year: number;
  readonly grade: string;
}

const find = (rows: readonly Price[], id: string): Price => one(rows, (row) => row.id === id, `industrial price ${id}`);
const line = ({ place, period, usdPerKwh }: Price) => ({ what: `${place}, ${period}`, value: decimal(usdPerKwh, 4), unit: "$ per kWh" });
const span = (amounts: readonly number[]): string => `$${decimal(Math.min(...amounts), 3)} to $${decimal(Math.max(...amounts), 3)}`;
/** Writes the difference from another price with its sign: −43%. */
const difference = (share: number): string => `${share < 0 ? "−" : "+"}${percent(Math.abs(share))}`;
/** Picks the official tariffs of Chinese grids, without those of weak sources. */
const tariffs = (rows: readonly Price[]): readonly Price[] =>
  rows.filter(({ country, kind, grade }) => country === "China" && kind === "tariff" && grade !== "C");
/** Picks the newest price of each state, one row a state. */
function states(rows: readonly Price[]): readonly Price[] {
  const newest = new Map<string, Price>();
  for (const row of rows.filter(({ kind }) => kind === "state-average"))
    if ((newest.get(row.place)?.year ?? 0) <= row.year) newest.set(row.place, row);
  return [...newest.values()];
}

export default defineChecks({
  "S1-027": check({
    data: { prices },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const gate = data.prices.filter(({ kind, cnyPerKwh }) => kind === "generation" && cnyPerKwh !== null);
      const cny = gate.map(({ cnyPerKwh }) => cnyPerKwh ?? 0);
      const delivered = find(data.prices, "cn-hohhot-delivered-2025");
      const tariff = find(data.prices, "cn-west-inner-mongolia-2025");
      const [low, high] = [Math.min(...cny), Math.max(...cny)];
      const atGate = stated >= low * 0.9 && stated <= high * 1.1;
      const atMeter = stated >= (delivered.cnyPerKwh ?? Infinity) * 0.9;
      return {
        verdict: atMeter ? "holds" : atGate ? "holds-loosely" : "contradicted",
        stated: `as little as about ${decimal(stated, 1)} yuan per kWh`,
        computed: `${decimal(low, 2)} to ${decimal(high, 2)} yuan at the plant, ${decimal(delivered.cnyPerKwh, 2)} delivered`,
        tolerance: "Within 10% of what plants are paid agrees loosely; to hold fully, a price delivered to a data centre would have to be as low.",
        why:
          `Western wind and solar plants are paid ${decimal(low, 2)} to ${decimal(high, 2)} yuan, before the grid. A data centre at the ` +
          `cheapest cluster pays about ${decimal(delivered.cnyPerKwh, 2)}.`,
        working: [...gate, delivered, tariff].map(({ place, cnyPerKwh }) => ({ what: place, value: decimal(cnyPerKwh, 3), unit: "yuan per kWh" })),
        ...(!atGate && !atMeter && { favour: "Single auctions have gone lower than the ranges that the authorities set." }),
      };
    },
  }),
  "S1-028": check({
    data: { prices, ratios },
    run: ({ data }) => {
      const western = ["cn-hohhot-delivered-2025", "cn-west-inner-mongolia-2025", "cn-guizhou-2025"].map((id) => find(data.prices, id));
      const europe = find(data.prices, "eu-2025-h1");
      const american = states(data.prices);
      const dearer = western.map(({ usdPerKwh }) => american.filter((state) => state.usdPerKwh > usdPerKwh).length);
      const belowEurope = western.every(({ usdPerKwh }) => usdPerKwh < europe.usdPerKwh);
      const most = dearer.filter((count) => count > american.length / 2).length;
      const agency =
        one(data.ratios, ({ id }) => id === "iea-eu-us-2024", "iea-eu-us-2024").ratio /
        one(data.ratios, ({ id }) => id === "iea-eu-cn-2024", "iea-eu-cn-2024").ratio;
      return {
        verdict: belowEurope && most === western.length ? "holds" : belowEurope || most > 0 ? "holds-loosely" : "contradicted",
        stated: "lower than in most parts of Europe and the United States",
        computed:
          `${span(western.map(({ usdPerKwh }) => usdPerKwh))} in the west of China; below the EU mean, and below ${Math.min(...dearer)} to ` +
          `${Math.max(...dearer)} of ${american.length} American states`,
        tolerance:
          "Every western price must lie below the EU mean and below more than half of the American states in the data; if only some do, it " +
          "holds loosely.",
        why:
          `Western prices are at most ${percent(Math.max(...western.map(({ usdPerKwh }) => usdPerKwh)) / europe.usdPerKwh)} of the EU mean. ` +
          `Of ${american.length} American states in the data, ${dearer[0] ?? 0} are dearer than Horinger, ${dearer[1] ?? 0} than Western ` +
          `Inner Mongolia, ${dearer[2] ?? 0} than Guizhou.`,
        working: [
          ...western.map((price, i) => ({ ...line(price), what: `${line(price).what}: below ${dearer[i] ?? 0} of ${american.length} states` })),
          line(europe),
          line(find(data.prices, "us-2025")),
          { what: "China ÷ United States, heavy industry, 2024, from the IEA’s two ratios", value: significant(agency), unit: "times" },
        ],
        ...(!belowEurope && most === 0 && { favour: "Single contracts in the west are cheaper than the tariffs." }),
      };
    },
  }),
  "S3-043": check({
    data: { prices, ratios },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const american = find(data.prices, "us-2025");
      const lower = ({ usdPerKwh }: Price) => 1 - usdPerKwh / american.usdPerKwh;
      const grids = [...tariffs(data.prices)].sort((a, b) => a.usdPerKwh - b.usdPerKwh);
      const delivered = data.prices.filter(({ country, kind }) => country === "China" && kind === "delivered");
      const agency =
        one(data.ratios, ({ id }) => id === "iea-eu-us-2024", "iea-eu-us-2024").ratio /
        one(data.ratios, ({ id }) => id === "iea-eu-cn-2024", "iea-eu-cn-2024").ratio;
      const near = (price: Price) => Math.abs(lower(price) - stated) <= 0.05;
      const [cheapest, dearest, site] = [grids[0], grids.at(-1), delivered.find(near) ?? delivered[0]];
      const verdict = grids.every(near) ? "holds" : [...grids, ...delivered].some(near) ? "holds-loosely" : "contradicted";
      const gap = (price: Price | undefined) => (price ? difference(-lower(price)) : "unknown");
      return {
        verdict,
        stated: `about ${percent(stated)} lower than in the United States`,
        computed: `${gap(site)} delivered at one cluster; ${gap(cheapest)} to ${gap(dearest)} by grid tariff for industry`,
        tolerance:
          "Within 5 points. All industrial tariffs must agree to hold; one delivered price of data centres makes it hold loosely, as the " +
          "article does not say whose price it means.",
        why:
          `True of one cluster’s delivered price, ${gap(site)}. Not of industry at large: ${gap(cheapest)} to ${gap(dearest)} by grid, and ` +
          `the IEA’s ratios for 2024 put Chinese heavy industry about ${percent(agency - 1)} above.`,
        working: [
          line(american),
          ...[site, cheapest, dearest].flatMap((price) => (price ? [{ ...line(price), what: `${line(price).what}: ${gap(price)}` }] : [])),
          {
            what: "European Union ÷ United States, and ÷ China, heavy industry, 2024, IEA",
            value:
              `${significant(one(data.ratios, ({ id }) => id === "iea-eu-us-2024", "iea-eu-us-2024").ratio)} and ` +
              `${significant(one(data.ratios, ({ id }) => id === "iea-eu-cn-2024", "iea-eu-cn-2024").ratio)}`,
          },
          { what: "China ÷ United States, our quotient", value: significant(agency), unit: "times", total: true },
        ],
        favour:
          "The article names no group of users. Averages over all users, homes and shops included, may lie further apart than those of " +
          "industry, and are not in the data.",
      };
    },
  }),
  "S4-041": check({
    data: { prices },
    run: ({ claim, data }) => {
      const [china, american, europe] = [0, 1, 2].map((i) => figure(claim, i)) as [
        ReturnType<typeof figure>,
        ReturnType<typeof figure>,
        ReturnType<typeof figure>,
      ];
      const grids = tariffs(data.prices).map(({ usdPerKwh }) => usdPerKwh);
      const cn = find(data.prices, "cn-2024-briefing");
      const us = find(data.prices, "us-2025");
      const eu = find(data.prices, "eu-2025-h1");
      const fits = (price: Price, stated: typeof china) =>
        judge({ computed: price.usdPerKwh, low: stated.value, high: stated.high ?? stated.value, near: 0.05, loose: 0.2, otherwise: "contradicted" });
      const found = [fits(cn, china), fits(us, american), fits(eu, europe)];
      const verdict = found.includes("contradicted") ? "contradicted" : found.includes("holds-loosely") ? "holds-loosely" : "holds";
      const said = ({ value, high }: typeof china) => span([value, high ?? value]);
      const dearest = [...data.prices]
        .filter(({ country, kind, year }) => country === "United States" && kind === "national-average" && year >= us.year)
        .sort((a, b) => b.usdPerKwh - a.usdPerKwh)[0];
      const cyprus = find(data.prices, "cy-2023-h2");
      const california = find(data.prices, "us-california-2023");
      return {
        verdict,
        stated: `China ${said(china)}, United States ${said(american)}, Europe ${said(europe)}`,
        computed: `China $${decimal(cn.usdPerKwh, 3)}, United States $${decimal(us.usdPerKwh, 3)}, European Union $${decimal(eu.usdPerKwh, 3)}`,
        tolerance:
          "Within 5% of the range agrees, within 20% loosely, since the article says “roughly”; each of the three must agree at least loosely.",
        why:
          `American industry paid $${decimal(us.usdPerKwh, 3)} in ${us.period}, ${percent(1 - us.usdPerKwh / american.value)} below the ` +
          `range and about China’s $${decimal(cn.usdPerKwh, 3)}. The European mean lies ${percent(1 - eu.usdPerKwh / europe.value)} below ` +
          "its range; China’s fits.",
        working: [
          line(cn),
          { what: "Tariffs of Chinese grids", value: span(grids), unit: "per kWh" },
          line(us),
          ...(dearest ? [{ ...line(dearest), what: `Dearest American mean since: ${dearest.period}` }] : []),
          { what: "American mean below the lower end stated", value: percent(1 - us.usdPerKwh / american.value), total: true },
          line(eu),
          { what: "European mean below the lower end stated", value: percent(1 - eu.usdPerKwh / europe.value), total: true },
        ],
        favour:
          `The ranges may be those of all users, homes and shops included, which are not in the data. ${california.place}’s industry paid ` +
          `$${decimal(california.usdPerKwh, 3)} in ${california.period}, and firms in ${cyprus.place} $${decimal(cyprus.usdPerKwh, 3)} in ` +
          `the ${cyprus.period}.`,
      };
    },
  }),
});
