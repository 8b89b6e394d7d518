import type { Grade } from "../../kit/dataset.ts";
import { choice, defineInputs, range, toggle } from "../../kit/figure.ts";
import { joulesOfTokens, powerInputs, throughput } from "../../kit/readings/day-energy.ts";
import { modelFamilies, newestModels, newestOf } from "../../kit/readings/models.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";
import { readHours, shareOfHours } from "../../model/price-rules.ts";
import { fullPrices, offersOf } from "./offers.ts";
import { dialsOf, FIRST_TASK, taskSizes } from "./tasks.ts";

/** Days of the week on which DeepSeek's peak hours count. */
const WEEKDAYS_SHARE = 5 / 7;

/** Countries between which the carbon dioxide lies if nothing is known of where a model runs. */
const EITHER = ["CN", "US"];

export const inputs = defineInputs({
  data: {
    prices: fullPrices,
    families: modelFamilies,
    tasks: taskSizes,
    throughput,
    power: powerInputs,
    places: table("grid-carbon-places", { place: text, name: text, kind: text, factorKgCo2ePerKwh: number }),
    provinces: table("grid-carbon", { province: text, name: text, year: number, factorKgCo2PerKwh: number }),
    everyday: table("everyday-energy", { id: text, short: text, energyWh: maybe(number), co2G: maybe(number) }),
  },
  controls: (data) => {
    const task = one(data.tasks, ({ task: id }) => id === FIRST_TASK, FIRST_TASK);
    const dials = dialsOf(task);
    const offers = offersOf(data.prices);
    const peak = one(data.prices, ({ window, current }) => window === "peak" && current, "a price at peak hours");
    const makers = [...new Set(offers.map(([, , maker]) => maker))].sort();
    const grade = task.grade as Grade;
    return {
      perDay: range({ label: "How often a day", unit: "times", min: 1, max: 100_000, step: 1, default: 5, scale: "log", source: "our assumption" }),
      model: choice<string>({
        label: "Your model",
        options: Object.fromEntries(offers.map(([id, name]) => [id, name] as const).sort((a, b) => a[1].localeCompare(b[1]))),
        default: newestOf(data, "sonnet"),
      }),
      show: choice({
        label: "Compare with",
        options: {
          makers: "each maker’s most expensive",
          newest: "the newest of each family",
          all: "all models",
          open: "open models",
          cn: "Chinese models",
          us: "American models",
        },
        default: "makers",
      }),
      calls: range({
        label: "Requests a task",
        unit: "requests",
        min: 1,
        max: 1000,
        step: 1,
        default: dials.calls,
        scale: "log",
        source: "counts of developers’ sessions",
        grade,
      }),
      input: range({
        label: "Read in a request",
        unit: "tokens",
        min: 10,
        max: 1_000_000,
        step: 1,
        default: dials.input,
        scale: "log",
        source: "one developer’s 1,289 requests",
        grade,
      }),
      output: range({
        label: "Written in a request",
        unit: "tokens",
        min: 10,
        max: 100_000,
        step: 1,
        default: dials.output,
        scale: "log",
        source: "one developer’s 1,289 requests",
        grade,
      }),
      cached: range({
        label: "Read from the cache",
        unit: "% of what is read",
        min: 0,
        max: 100,
        step: 1,
        default: dials.cached,
        source: "one developer’s 1,289 requests",
        grade,
      }),
      stored: range({
        label: "Stored in the cache",
        unit: "% of what is read",
        min: 0,
        max: 100,
        step: 1,
        default: dials.stored,
        source: "what is read afresh, as a developer’s count has it",
        grade,
      }),
      batch: toggle({ label: "It can wait a day (batch)", default: false }),
      peak: range({
        label: "At DeepSeek’s peak hours",
        unit: "% of the work",
        min: 0,
        max: 100,
        step: 1,
        default: roundTo(shareOfHours(0, 0, readHours(peak.windowUtc ?? "")) * WEEKDAYS_SHARE * 100, 3),
        source: "spread evenly over the week",
      }),
      count: range({ label: "Models shown at most", unit: "models", min: 3, max: 80, step: 1, default: 14 }),
      order: choice({ label: "Order", options: { bill: "cheapest first", day: "newest first" }, default: "bill" }),
      maker: choice<string>({
        label: "Maker",
        options: { any: "any", ...Object.fromEntries(makers.map((maker) => [maker, maker])) },
        default: "any",
      }),
      context: choice({
        label: "Context at least",
        options: { any: "any", "200": "200,000", "400": "400,000", "1000": "a million" },
        default: "any",
      }),
      grid: choice<string>({
        label: "Powered by the grid of",
        options: {
          either: "China or the United States",
          ...Object.fromEntries(data.places.map(({ place, name, kind }) => [place, kind === "state" ? `${name}, US` : name])),
          ...Object.fromEntries(data.provinces.filter(({ province }) => province !== "CN").map(({ province, name }) => [province, `${name}, China`])),
        },
        default: "either",
      }),
    };
  },
  facts: (data) => {
    const factors = new Map([
      ...data.provinces.filter(({ province }) => province !== "CN").map((row): [string, number] => [row.province, row.factorKgCo2PerKwh]),
      ...data.places.map((row): [string, number] => [row.place, row.factorKgCo2ePerKwh]),
    ]);
    const either = EITHER.map((place) => factors.get(place) ?? 0);
    const yardstick = (id: string) => one(data.everyday, (row) => row.id === id, id);
    return {
      offers: offersOf(data.prices),
      newest: newestModels(data.prices, data.families),
      tasks: data.tasks.map((task) => ({ ...dialsOf(task), unit: task.unitOfWork })),
      joules: joulesOfTokens(data.throughput, data.power),
      either: { low: Math.min(...either), high: Math.max(...either) },
      factors: Object.fromEntries(factors),
      things: data.everyday.flatMap(({ short, energyWh }) => (energyWh === null ? [] : { short, energyWh })).sort((a, b) => a.energyWh - b.energyWh),
      homeWh: yardstick("home-day").energyWh ?? 0,
      litreWh: yardstick("litre-boiled").energyWh ?? 0,
      phoneWh: yardstick("phone-charge").energyWh ?? 0,
      carG: yardstick("car-km").co2G ?? 0,
    };
  },
});
