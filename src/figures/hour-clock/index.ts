import { choice, defineFigure } from "../../kit/figure.ts";
import { date, percent, significant, times, usd } from "../../kit/format.ts";
import { modelFamilies, newestModels } from "../../kit/readings/models.ts";
import { flag, maybe, number, one, table, text } from "../../kit/table.ts";
import { hoursOfWeek, readHours, shareOfWeek } from "../../model/price-rules.ts";
import { hourDial } from "./dial.ts";

const WEEKDAYS = [0, 1, 2, 3, 4];
const WEEK = [...WEEKDAYS, 5, 6];
/** Hours that Beijing's clock is ahead of UTC, all year. */
const BEIJING = 8;
/** Places by the hours that their clocks are ahead of UTC. */
const PLACES = {
  "utc-8": "Los Angeles in winter",
  "utc-7": "Los Angeles in summer",
  "utc-6": "Mexico City",
  "utc-5": "New York in winter",
  "utc-4": "New York in summer",
  "utc-3": "São Paulo",
  utc0: "London in winter",
  utc1: "Berlin in winter, London in summer",
  utc2: "Johannesburg, Berlin in summer",
  utc3: "Nairobi",
  utc4: "Dubai",
  "utc5.5": "Delhi",
  utc7: "Bangkok",
  utc8: "Beijing",
  utc9: "Tokyo",
  utc10: "Sydney in winter",
  utc11: "Sydney in summer",
  utc12: "Auckland in winter",
  utc13: "Auckland in summer",
} as const;
type Place = keyof typeof PLACES;
/** What a reader's week is: its hours, its days, and its words. */
const WORK = {
  office: { hours: [9, 17], days: WEEKDAYS, option: "9 to 17, weekdays", words: "A working day from 9 to 17" },
  evening: { hours: [18, 24], days: WEEKDAYS, option: "18 to 24, weekdays", words: "An evening from 18 to 24" },
  always: { hours: [0, 24], days: WEEK, option: "all hours, all days", words: "Work at all hours" },
} as const;

const aheadOf = (place: Place): number => Number(place.slice(3));
/** Names the first place of an option, with its season. */
const placeName = (place: Place): string => PLACES[place].split(",")[0] ?? "";

export default defineFigure({
  data: {
    prices: table("list-prices", {
      model: text,
      name: text,
      developer: text,
      window: maybe(text),
      windowUtc: maybe(text),
      inputUsdPerMTok: number,
      outputUsdPerMTok: number,
      validFrom: maybe(text),
      current: flag,
    }),
    families: modelFamilies,
  },
  controls: () => ({
    zone: choice<Place>({ label: "Your clock", options: PLACES, default: "utc1", ofClock: true }),
    work: choice({
      label: "You work",
      options: { office: WORK.office.option, evening: WORK.evening.option, always: WORK.always.option },
      default: "office",
    }),
  }),
  facts: ({ prices, families }) => {
    const newest = newestModels(prices, families);
    const now = prices.filter(({ model, current }) => current && newest.includes(model));
    const peaks = now.filter(({ window }) => window === "peak");
    return {
      hours: readHours(peaks[0]?.windowUtc ?? ""),
      vendors: [...new Set(peaks.map(({ developer }) => developer))],
      since: peaks.map(({ validFrom }) => validFrom ?? "").sort()[0] ?? "",
      pairs: peaks.map((peak) => ({ peak, low: one(now, ({ model, window }) => model === peak.model && window === "off-peak", peak.model) })),
    };
  },
})({
  kind: "chart",
  chapter: "your-bill",
  rows: ({ params, facts: { hours, pairs } }) => {
    const { hours: work, days } = WORK[params.work];
    const shareInPeak = shareOfWeek(hoursOfWeek(days, [work], aheadOf(params.zone)), hoursOfWeek(WEEKDAYS, hours, 0));
    return pairs.map(({ peak, low }) => {
      const mixed = (side: "inputUsdPerMTok" | "outputUsdPerMTok"): number => low[side] + (peak[side] - low[side]) * shareInPeak;
      return {
        model: peak.model,
        name: peak.name,
        shareInPeak,
        offPeakUsd: low.outputUsdPerMTok,
        peakUsd: peak.outputUsdPerMTok,
        outputUsd: mixed("outputUsdPerMTok"),
        inputUsd: mixed("inputUsdPerMTok"),
        ofOffPeak: mixed("outputUsdPerMTok") / low.outputUsdPerMTok,
      };
    });
  },
  columns: {
    model: { label: "Id", hidden: true },
    name: { label: "Model" },
    shareInPeak: { label: "Work in peak hours", format: (value: number) => percent(value) },
    offPeakUsd: { label: "Output, off-peak", unit: "USD per million tokens", format: usd },
    peakUsd: { label: "Output, peak", unit: "USD per million tokens", format: usd },
    outputUsd: { label: "Output, your hours", unit: "USD per million tokens", format: usd },
    inputUsd: { label: "Input, your hours", unit: "USD per million tokens", format: usd },
    ofOffPeak: { label: "Against off-peak", format: (value: number) => `${significant(value)}×` },
  },
  title: ({ rows, params, facts: { vendors } }) => {
    const [first] = rows;
    const share = first?.shareInPeak ?? 0;
    const where = `${WORK[params.work].words} in ${placeName(params.zone)}`;
    if (share === 0) return `${where} misses ${vendors.join(" and ")}’s peak hours and pays the off-peak price throughout`;
    return (
      `${where} falls in ${vendors.join(" and ")}’s peak hours ${percent(share)} of the time and pays ` +
      `${significant(first?.ofOffPeak ?? 1)} times the off-peak price`
    );
  },
  subtitle: ({ rows, facts: { since, hours } }) =>
    "Peak hours of the vendor in Beijing and the hours of another zone, on one dial. " +
    `Peak hours are ${hours.map(([from, to]) => `${from + BEIJING}:00 to ${to + BEIJING}:00`).join(" and ")} in Beijing on weekdays, at ` +
    `${times((rows[0]?.peakUsd ?? 0) / (rows[0]?.offPeakUsd ?? 1))} the price of all other hours, since ${date(since)}. On a line from the middle ` +
    "both clocks show the same moment.",
  summary: ({ rows, params }) => {
    const share = rows[0]?.shareInPeak ?? 0;
    const prices = rows.map(({ name, outputUsd, offPeakUsd }) => `${usd(outputUsd)} on ${name}${share > 0 ? ` instead of ${usd(offPeakUsd)}` : ""}`);
    return (
      `${WORK[params.work].words} in ${placeName(params.zone)} ` +
      `${share > 0 ? `has ${percent(share)} of its hours in the peak` : "misses the peak"}; ` +
      `a million output tokens cost ${prices.join(", and ")}.`
    );
  },
  values: ({ rows, params, facts: { vendors } }) => {
    const pro = one(rows, ({ model }) => model === "deepseek-v4-pro", "deepseek-v4-pro");
    return {
      share: { value: pro.shareInPeak, text: percent(pro.shareInPeak) },
      ratio: { value: pro.ofOffPeak, text: times(pro.ofOffPeak) },
      price: { value: pro.outputUsd, text: usd(pro.outputUsd) },
      offPeak: { value: pro.offPeakUsd, text: usd(pro.offPeakUsd) },
      place: { value: aheadOf(params.zone), text: placeName(params.zone) },
      vendors: { value: vendors.length, text: vendors.join(" and ") },
    };
  },
  draw: ({ rows, params, facts: { hours, vendors }, size }) => {
    const ahead = aheadOf(params.zone);
    const { hours: work, option } = WORK[params.work];
    return hourDial(
      {
        peak: hours,
        work: [[work[0] - ahead, work[1] - ahead]],
        vendorAhead: BEIJING,
        ownAhead: ahead,
        vendor: "Peak hours, Beijing",
        own: `${option.split(",")[0]}, ${placeName(params.zone)}`,
        middle: [`${significant(rows[0]?.ofOffPeak ?? 1)}×`, "off-peak"],
        head: [`${vendors.join(", ")}, output`, "per million"],
        lines: rows.map(({ name, outputUsd }) => ({ name: name.replace(/^DeepSeek /, ""), value: usd(outputUsd) })),
      },
      size,
    );
  },
  notes: [
    "No other vendor in our price list charges by the hour. Public holidays in China, which have no peak, are ignored; tokens are taken to be " +
      "spread evenly over the hours.",
    "Peak hours follow Beijing’s weekdays. A Friday evening in America, which is Saturday in Beijing, has none.",
    "Pressing “By your clock” reads the clock of your browser once. It is kept nowhere but in the address of this page.",
  ],
  claims: [],
});
