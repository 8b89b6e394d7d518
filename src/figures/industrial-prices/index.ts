import { choice, defineFigure } from "../../kit/figure.ts";
import { decimal, percent, significant, spelled, times } from "../../kit/format.ts";
import { bars, hue } from "../../kit/plot.ts";
import { number, one, table, text } from "../../kit/table.ts";
import { type Drawn, pictured } from "./pictured.ts";
import { BANDS, type Band, electricityPrices, newestByPlace, type Price, statedPrices } from "./price-kinds.ts";

const ratios = table("industrial-price-ratios", { id: text, ratio: number });

const cents = (usdPerKwh: number): string => `${significant(usdPerKwh * 100, 3)}\u00a0¢`;
/** Tells whether a row is a price that a Chinese user pays, not one that a plant is paid. */
const isUser = ({ country, kind }: { readonly country: string; readonly kind: string }): boolean => country === "China" && kind !== "generation";

/** Tests "40 per cent lower": computes the line in USD per kWh, and picks the Chinese prices at or below it. */
function tested(rows: readonly Drawn[], reference: number, ratio: number) {
  const line = reference * ratio;
  const tariffs = rows.filter(({ kind }) => kind === "tariff");
  const under = (of: readonly Drawn[]) => of.filter(({ usdPerKwh }) => usdPerKwh <= line);
  const delivered = rows.filter(({ kind }) => kind === "delivered");
  return { line, tariffs, tariffsUnder: under(tariffs), delivered, deliveredUnder: under(delivered) };
}

/** Finds the price as a share of the American one that article S3 prints. */
const ratioOf = (stated: readonly { readonly ratioToUs: number | null }[]): number =>
  one(stated, ({ ratioToUs }) => ratioToUs !== null, "a price as a share of the American").ratioToUs ?? 1;
const short = (place: string): string => place.replace("European Union", "EU");
const narrowLabel = ({ band, remark }: Band): string =>
  `${short(remark.split(/,| and its/)[0] ?? "")}: ${band.charAt(0).toLowerCase()}${band.slice(1)}`;

/** Who pays the price that the others are held against. */
const PAYERS = {
  "us-2025": "American industry",
  "us-texas-2025": "industry in Texas",
  "us-virginia-2025": "industry in Virginia",
  "eu-2025-h1": "business in the European Union",
} as const;

export default defineFigure({
  data: { prices: electricityPrices, stated: statedPrices, ratios },
  controls: () => ({
    against: choice({
      label: "Against the price of",
      options: { "us-2025": "American industry", "us-texas-2025": "Texas", "us-virginia-2025": "Virginia", "eu-2025-h1": "the European Union" },
      default: "us-2025",
    }),
  }),
})({
  kind: "chart",
  chapter: "power",
  rows: ({ data, params }) => {
    const reference = one(data.prices, ({ id }) => id === params.against, params.against).usdPerKwh;
    return BANDS.flatMap(({ band, of }) =>
      newestByPlace(data.prices.filter(of)).map(({ place, country, kind, usdPerKwh, period, grade }) => ({
        band,
        country,
        place,
        kind,
        usdPerKwh,
        difference: usdPerKwh / reference - 1,
        period,
        grade,
      })),
    );
  },
  columns: {
    place: { label: "Place" },
    country: { label: "Country", hidden: true },
    band: { label: "Kind of price" },
    kind: { label: "Kind", hidden: true },
    usdPerKwh: { label: "Price", unit: "US cents per kWh", format: (value: number) => significant(value * 100, 3) },
    difference: { label: "Against the chosen price", format: (value: number) => `${value < 0 ? "−" : "+"}${percent(Math.abs(value))}` },
    period: { label: "When" },
    grade: { label: "Grade" },
  },
  title: ({ rows, data, params }) => {
    const reference = one(data.prices, ({ id }) => id === params.against, params.against);
    const ratio = ratioOf(data.stated);
    const { tariffs, tariffsUnder, deliveredUnder } = tested(rows, reference.usdPerKwh, ratio);
    const lower = percent(1 - ratio);
    const paid = `${lower} below what ${PAYERS[params.against]} pays`;
    if (tariffsUnder.length === tariffs.length) return `All ${spelled(tariffs.length)} Chinese grid tariffs are at least ${paid}`;
    const cluster = deliveredUnder.length > 0 ? "one cluster’s delivered price is" : "nor is the lowest delivered price of a cluster";
    const under = `Of ${spelled(tariffs.length)} Chinese grid tariffs ${spelled(tariffsUnder.length)} ${tariffsUnder.length === 1 ? "is" : "are"}`;
    return `${tariffsUnder.length === 0 ? "No Chinese grid tariff is" : under} ${paid}; ${cluster}`;
  },
  subtitle: ({ data }) => {
    const years = BANDS.flatMap(({ of }) => newestByPlace(data.prices.filter(of))).map(({ year }) => year);
    return (
      "Price of a kilowatt-hour, US cents, before refundable taxes. The latest found for each place, " +
      `${Math.min(...years)} to ${Math.max(...years)}. Brackets: the prices that one article prints.`
    );
  },
  summary: ({ rows, data, params }) => {
    const reference = one(data.prices, ({ id }) => id === params.against, params.against);
    const tariffs = rows.filter(({ kind }) => kind === "tariff").map(({ usdPerKwh }) => usdPerKwh);
    const site = rows.find(({ kind }) => kind === "delivered");
    return (
      `Chinese grid tariffs for industry run from ${cents(Math.min(...tariffs))} to ${cents(Math.max(...tariffs))} and one cluster’s data ` +
      `centres pay about ${cents(site?.usdPerKwh ?? 0)}, against the ${cents(reference.usdPerKwh)} that ${PAYERS[params.against]} pays on average.`
    );
  },
  values: ({ rows, data, params }) => {
    const of = (id: string): Price => one(data.prices, (row) => row.id === id, id);
    const reference = of(params.against);
    const ratio = ratioOf(data.stated);
    const { line, tariffs, tariffsUnder, delivered } = tested(rows, reference.usdPerKwh, ratio);
    const amounts = tariffs.map(({ usdPerKwh }) => usdPerKwh);
    const states = rows.filter(({ kind }) => kind === "state-average").map(({ usdPerKwh }) => usdPerKwh);
    const gap = (usdPerKwh: number) => {
      const value = usdPerKwh / reference.usdPerKwh - 1;
      return { value, text: `${percent(Math.abs(value))} ${value < 0 ? "less" : "more"}` };
    };
    const plants = rows.filter(({ kind }) => kind === "generation").map(({ usdPerKwh }) => usdPerKwh);
    const agency =
      one(data.ratios, ({ id }) => id === "iea-eu-us-2024", "iea-eu-us-2024").ratio /
      one(data.ratios, ({ id }) => id === "iea-eu-cn-2024", "iea-eu-cn-2024").ratio;
    const money = (value: number) => ({ value, text: cents(value) });
    return {
      line: money(line),
      reference: money(reference.usdPerKwh),
      tariffs: { value: tariffs.length, text: spelled(tariffs.length) },
      tariffsUnder: { value: tariffsUnder.length, text: spelled(tariffsUnder.length) },
      lowTariff: money(Math.min(...amounts)),
      highTariff: money(Math.max(...amounts)),
      lowTariffGap: gap(Math.min(...amounts)),
      highTariffGap: gap(Math.max(...amounts)),
      delivered: money(delivered[0]?.usdPerKwh ?? 0),
      deliveredGap: gap(delivered[0]?.usdPerKwh ?? 0),
      lowState: money(Math.min(...states)),
      highState: money(Math.max(...states)),
      stateSpread: { value: Math.max(...states) / Math.min(...states), text: times(Math.max(...states) / Math.min(...states)) },
      lowPlant: money(Math.min(...plants)),
      highPlant: money(Math.max(...plants)),
      eu: money(of("eu-2025-h1").usdPerKwh),
      agency: { value: agency, text: percent(agency - 1) },
      userPrices: { value: rows.filter(isUser).length, text: spelled(rows.filter(isUser).length) },
    };
  },
  plot: ({ rows, data, params, size, Plot }) => {
    const narrow = size.name === "narrow";
    const [left, right] = narrow ? [6, 14] : [206, 14];
    // Distances from the middle of a band to the rules above and below it.
    const [above, below] = narrow ? [38, 26] : [20, 26];
    const most = narrow ? 0.36 : 0.4;
    const ticks = Array.from({ length: Math.floor(most / 0.05) + 1 }, (_, i) => i * 0.05);
    const reference = one(data.prices, ({ id }) => id === params.against, params.against);
    const ratio = ratioOf(data.stated);
    const line = {
      x: reference.usdPerKwh * ratio,
      of: params.against === "us-2025" ? "American industry" : narrow ? short(reference.place) : reference.place,
    };
    const { groups, points, stated } = pictured(rows, data.stated);
    const y = "key";
    const point = { y, x: "usdPerKwh", stroke: "hue", ariaLabel: ({ row }: { readonly row: number }) => `row ${row}` } as const;
    const label = { y, frameAnchor: "left", dx: -left } as const;
    const edge = { y, frameAnchor: "right", dx: right, className: "halo strong" } as const;
    const span = ({ low, high }: (typeof groups)[number]): string =>
      low === high ? cents(low.usdPerKwh) : `${significant(low.usdPerKwh * 100, 3)} to ${cents(high.usdPerKwh)}`;
    const named = ({ low, high }: (typeof groups)[number]): string =>
      `${cents(low.usdPerKwh)} (${low.place}) to ${cents(high.usdPerKwh)} (${high.place})`;
    const [near, far] = [groups.filter(({ high }) => high.usdPerKwh < most * 0.6), groups.filter(({ high }) => high.usdPerKwh >= most * 0.6)];
    const beyond = line.x > most * 0.55;
    return {
      ...bars(
        groups.map(({ key }) => key),
        { step: above + below, bar: 18, top: 31 + above, bottom: below + 20 },
      ),
      marginLeft: left,
      marginRight: right,
      x: { domain: [0, most] },
      r: { type: "identity" },
      marks: [
        Plot.gridX(ticks, { stroke: "var(--hair)", strokeOpacity: 1, insetTop: 9 - above, insetBottom: 9 - below }),
        Plot.axisX(ticks, {
          tickSize: 0,
          label: null,
          tickFormat: (tick: number) => decimal(tick * 100) + (tick === ticks.at(-1) ? "\u00a0¢" : ""),
          fill: "var(--ink-2)",
          dy: below - 5,
        }),
        Plot.ruleY(groups, { y, stroke: "var(--hair)", dy: below, insetLeft: -left, insetRight: -right }),
        Plot.ruleX([line], { x: "x", strokeDasharray: "4 3", strokeWidth: 1.3, insetTop: -13 - above, insetBottom: 9 - below }),
        Plot.text([line], {
          x: "x",
          text: ({ x, of }) => `${percent(1 - ratio)} below ${of}: ${cents(x)}`,
          className: "halo strong",
          frameAnchor: "top",
          textAnchor: beyond ? "end" : "start",
          dx: beyond ? -6 : 6,
          dy: -9 - above,
        }),
        narrow ? Plot.text(groups, { ...label, text: narrowLabel, className: "halo", dy: -25 }) : null,
        narrow ? null : Plot.text(groups, { ...label, text: "band", className: "strong", dy: -5 }),
        narrow ? null : Plot.text(groups, { ...label, text: "remark", fill: "var(--ink-2)", dy: 11 }),
        Plot.ruleY(groups, { y, x1: ({ low }) => low.usdPerKwh, x2: ({ high }) => high.usdPerKwh, stroke: ({ country }) => hue(country) }),
        // A bracket round what an article states.
        Plot.ruleY(stated, { y, x1: "low", x2: "high", dy: 17, strokeWidth: 1.3 }),
        Plot.tickX(stated, { y, x: "low", insetTop: 21, insetBottom: -8, strokeWidth: 1.3 }),
        Plot.tickX(stated, { y, x: "high", insetTop: 21, insetBottom: -8, strokeWidth: 1.3 }),
        [true, false].map((after) =>
          Plot.text(stated, {
            y,
            x: after ? "high" : "low",
            filter: ({ high }) => high < most * 0.9 === after,
            text: () => "as printed",
            className: "halo",
            textAnchor: after ? "start" : "end",
            dx: after ? 6 : -6,
            dy: 16,
          }),
        ),
        Plot.tickX(points, { ...point, filter: ({ sign }) => sign === "line", strokeWidth: 2.5 }),
        Plot.dot(points, {
          ...point,
          filter: ({ sign }) => sign !== "line",
          symbol: "symbol",
          fill: ({ sign, hue: inHue }) => (sign === "hollow" ? "var(--paper)" : inHue),
          r: "r",
        }),
        narrow ? Plot.text(groups, { ...edge, text: span, dy: -25 }) : null,
        narrow ? null : Plot.text(far, { ...edge, text: span, dy: -13 }),
        narrow
          ? null
          : Plot.text(near, {
              y,
              x: ({ high }) => high.usdPerKwh,
              text: (group) => (group.sign === "line" && group.high.usdPerKwh < most / 3 ? named(group) : span(group)),
              className: "halo strong",
              textAnchor: "start",
              dx: 12,
            }),
      ],
    };
  },
  notes: [
    "Compare like with like: a plant is paid before the grid takes its fee, a tariff is for buyers who do not negotiate, and one cluster’s " +
      "price is not a country’s average. We found no official average for Chinese industry.",
    "A tariff is for a load that runs at nine tenths of its peak all month; at a lower load a kilowatt-hour costs more. Three more " +
      "tariffs, from weak sources, are left out.",
    "American prices are means of the months of 2025, preliminary. Some states are known for one month only. Finland and Cyprus are for 2023.",
    "Yuan and euros are converted at the mean rate of the year.",
  ],
  claims: ["S1-027", "S1-028", "S3-043", "S4-041"],
});
