import { choice, defineFigure } from "../../kit/figure.ts";
import { decimal, percent, significant, spelled, times } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { number, one, table, text } from "../../kit/table.ts";
import { BANDS, type Band, electricityPrices, newestByPlace, type Price, signMarkup, statedPrices } from "./price-kinds.ts";

const ratios = table("industrial-price-ratios", { id: text, ratio: number });

const cents = (usdPerKwh: number): string => `${significant(usdPerKwh * 100, 3)}\u00a0¢`;
/** Tells whether a row is a price that a Chinese user pays, not one that a plant is paid. */
const isUser = ({ country, kind }: { readonly country: string; readonly kind: string }): boolean => country === "China" && kind !== "generation";

interface Drawn {
  readonly band: string;
  readonly country: string;
  readonly kind: string;
  readonly place: string;
  readonly usdPerKwh: number;
}
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
const narrowLabel = ({ band, remark }: Band): string => `${remark.split(/,| and its/)[0] ?? ""}: ${band.charAt(0).toLowerCase()}${band.slice(1)}`;

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
    const who =
      params.against === "us-2025" ? "American industry pays" : params.against === "eu-2025-h1" ? "Europeans pay" : `${reference.place} pays`;
    if (tariffsUnder.length === tariffs.length) return `All ${spelled(tariffs.length)} Chinese grid tariffs are at least ${lower} below what ${who}`;
    const cluster = deliveredUnder.length > 0 ? "one cluster’s delivered price is" : "not even the cheapest cluster’s delivered price is";
    const under = `Of ${spelled(tariffs.length)} Chinese grid tariffs ${spelled(tariffsUnder.length)} are`;
    return `${tariffsUnder.length === 0 ? "No Chinese grid tariff is" : under} ${lower} below what ${who}; ${cluster}`;
  },
  subtitle: () =>
    "Price of a kilowatt-hour, US cents, before taxes that are paid back. The newest found for each place, 2023 to 2026. Brackets: the " +
    "prices that article S4 prints.",
  summary: ({ rows, data, params }) => {
    const reference = one(data.prices, ({ id }) => id === params.against, params.against);
    const tariffs = rows.filter(({ kind }) => kind === "tariff").map(({ usdPerKwh }) => usdPerKwh);
    const site = rows.find(({ kind }) => kind === "delivered");
    return (
      `Chinese grid tariffs for industry run from ${cents(Math.min(...tariffs))} to ${cents(Math.max(...tariffs))} and one cluster’s data ` +
      `centres pay about ${cents(site?.usdPerKwh ?? 0)}, against ${cents(reference.usdPerKwh)} for ` +
      `${params.against === "us-2025" ? "American industry on average" : reference.place}.`
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
  draw: ({ rows, data, params, size }) => {
    const narrow = size.name === "narrow";
    const [left, right] = narrow ? [6, 6] : [206, 6];
    const top = 40;
    const most = narrow ? 0.36 : 0.4;
    const x = (usdPerKwh: number): number => left + (usdPerKwh / most) * (size.width - left - right);
    const hue = (country: string): string =>
      country === "CN" || country === "China" ? "cn" : country === "US" || country === "United States" ? "us" : "ink";
    const bands = BANDS.map((band) => ({
      band,
      here: rows.flatMap((row, at) => (row.band === band.band && hue(band.country) === hue(row.country) ? [{ row, at }] : [])),
      stated: data.stated.find(
        ({ usdPerKwhLow: low, usdPerKwhHigh: high, country }) => band.sign === "disc" && low !== high && hue(country) === hue(band.country),
      ),
    }));
    const heightOf = ({ stated }: (typeof bands)[number]): number => (narrow ? 58 : 44) + (stated ? (narrow ? 18 : 8) : 0);
    const foot = bands.reduce((sum, band) => sum + heightOf(band), top);
    const reference = one(data.prices, ({ id }) => id === params.against, params.against);
    const ratio = ratioOf(data.stated);
    const line = reference.usdPerKwh * ratio;
    const ticks = Array.from({ length: Math.floor(most / 0.05) + 1 }, (_, i) => i * 0.05);
    const grid = ticks.map(
      (tick, i) =>
        html`
          <line class="stroke-hair" x1="${x(tick)}" x2="${x(tick)}" y1="${top}" y2="${foot}"/>
          <text class="fill-ink-2" x="${x(tick)}" y="${foot + 17}" text-anchor="${i === 0 ? "start" : i === ticks.length - 1 ? "end" : "middle"}">
            ${decimal(tick * 100)}
            ${i === ticks.length - 1 && "\u00a0¢"}
          </text>
        `,
    );
    let y = top;
    const drawn = bands.map((group) => {
      const { band, here, stated } = group;
      const start = y;
      y += heightOf(group);
      const mid = narrow ? start + 44 : start + 22;
      const paint = hue(band.country);
      const [low, high] = [here[0]?.row, here.at(-1)?.row];
      const mean = here.find(({ row }) => row.place === "European Union")?.row;
      if (!low || !high) return null;
      const marks = here.map(
        ({ row, at }) => html`<g data-row="${at}">${signMarkup(mean && row !== mean ? "line" : band.sign, paint, x(row.usdPerKwh), mid)}</g>`,
      );
      const long = `${cents(low.usdPerKwh)} (${low.place}) to ${cents(high.usdPerKwh)} (${high.place})`;
      const short = low === high ? cents(low.usdPerKwh) : `${significant(low.usdPerKwh * 100, 3)} to ${cents(high.usdPerKwh)}`;
      const wordy = !narrow && band.sign === "line" && x(high.usdPerKwh) + 12 + long.length * 6.6 <= size.width;
      const said = mean ? (narrow ? cents(mean.usdPerKwh) : `${cents(mean.usdPerKwh)}, ${short}`) : wordy ? long : short;
      const beyond = x(high.usdPerKwh) + 12 + said.length * 6.6 > size.width;
      const value = narrow
        ? html`<text class="halo strong" x="${size.width}" y="${start + 19}" text-anchor="end">${short}</text>`
        : html`
          <text class="halo strong" x="${beyond ? size.width : x(high.usdPerKwh) + 12}" y="${beyond ? mid - 9 : mid + 5}"
            text-anchor="${beyond ? "end" : "start"}">${beyond ? short : said}</text>
        `;
      const [from, to] = [x(stated?.usdPerKwhLow ?? 0), x(stated?.usdPerKwhHigh ?? 0)];
      const after = to + 50 < size.width;
      const bracket =
        stated &&
        html`
          <path class="fill-none stroke-ink" stroke-width="1.3" d="M${from},${mid + 12}v5H${to}v-5"/>
          <text class="halo label" x="${after ? to + 6 : from - 6}" y="${mid + 20}"
            text-anchor="${after ? "start" : "end"}">${stated.article} says</text>
        `;
      const words = narrow
        ? html`<text class="halo label" x="0" y="${start + 19}">${narrowLabel(band)}</text>`
        : html`
          <text class="strong" x="0" y="${start + 19}">${band.band}</text>
          <text class="fill-ink-2" x="0" y="${start + 35}">${band.remark}</text>
        `;
      const span =
        here.length > 1 && html`<line class="stroke-${paint}" x1="${x(low.usdPerKwh)}" x2="${x(high.usdPerKwh)}" y1="${mid}" y2="${mid}"/>`;
      return html`<g>${words}${span}${bracket}${marks}${value}<line class="stroke-hair" x1="0" x2="${size.width}" y1="${y}" y2="${y}"/></g>`;
    });
    const flip = x(line) > size.width * 0.55;
    const compared = params.against === "us-2025" ? "American industry" : reference.place;
    const rule = html`
      <line class="stroke-ink" stroke-dasharray="4 3" stroke-width="1.3" x1="${x(line)}" x2="${x(line)}" y1="${top - 22}" y2="${foot}"/>
      <text class="halo strong" x="${x(line) + (flip ? -6 : 6)}" y="${top - 14}"
        text-anchor="${flip ? "end" : "start"}">${percent(1 - ratio)} below ${compared}: ${cents(line)}</text>
    `;
    return html`<g data-height="${foot + 24}">${grid}${rule}${drawn}</g>`.text;
  },
  notes: [
    "Compare like with like: a plant is paid before the grid takes its fee, a tariff is for buyers who do not negotiate, and one cluster’s " +
      "price is no average of a country. No official average for Chinese industry was found.",
    "A tariff is for a load that runs at nine tenths of its peak all month; at a lower load a kilowatt-hour costs more. Three more " +
      "tariffs, from weak sources, are left out.",
    "Means of months for the United States in 2025, preliminary. Some states are known for one month only. Finland and Cyprus are of 2023.",
    "Yuan and euros are turned into dollars at the mean rate of the year.",
  ],
  claims: ["S1-027", "S1-028", "S3-043", "S4-041"],
});
