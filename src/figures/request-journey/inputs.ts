import { choice, defineInputs, type Range, range } from "../../kit/figure.ts";
import { endOf } from "../../kit/readings/journey-ends.ts";
import { cableOf, detourOf, endsOf, journeyAssumptions, PACIFIC, placeTables } from "../../kit/readings/journey-places.ts";
import { geometry, one, table } from "../../kit/table.ts";
import { packRings } from "./packed-rings.ts";

/** Places outside China that hosts of Chinese models name, beside the clusters. */
const ABROAD = ["singapore", "ashburn", "amsterdam"];
/** Degrees of which every coordinate of the land is a whole multiple. */
const GRID = 0.5;

interface Assumption {
  readonly input: string;
  readonly label: string;
  readonly lowValue: number;
  readonly centralValue: number;
  readonly highValue: number;
  readonly basis: string;
  readonly grade: string;
}
/** Makes a dial for one assumption, with its likely range, source and grade. */
function dial(assumptions: readonly Assumption[], input: string, limits: Pick<Range, "label" | "unit" | "min" | "max" | "step" | "scale">): Range {
  const { lowValue, centralValue, highValue, basis, grade } = one(assumptions, (row) => row.input === input, input);
  return range({ ...limits, default: centralValue, low: lowValue, high: highValue, source: basis, grade: grade as "C" });
}

export const inputs = defineInputs({
  data: {
    ...placeTables,
    assumptions: journeyAssumptions,
    land: table("globe-land", { geometry }),
  },
  controls: (data) => {
    const ends = endsOf(data);
    const cities = data.places.map(({ place, name }) => [place, name]);
    const hosts = [...data.hubs.map(({ cluster }) => cluster), ...ABROAD].map((id) => [id, endOf(ends, id).name]);
    return {
      from: choice<string>({ label: "Asked in", options: Object.fromEntries(cities), default: PACIFIC.from }),
      to: choice<string>({ label: "Answered in", options: Object.fromEntries(hosts), default: "yangtze-delta" }),
      step: choice({
        label: "Show",
        options: { all: "all", go: "there", read: "wait", write: "writing", back: "back" },
        default: "all",
      }),
      tokens: dial(data.assumptions, "outputTokens", { label: "Length of the answer", unit: "tokens", min: 1, max: 10_000, step: 1, scale: "log" }),
      speed: dial(data.assumptions, "tokensPerS", { label: "Writing speed", unit: "tokens a second", min: 5, max: 500, step: 1, scale: "log" }),
      first: dial(data.assumptions, "firstTokenMs", { label: "Wait for the first token", unit: "milliseconds", min: 0, max: 10_000, step: 50 }),
      detour: range({
        label: "Detour of the cable",
        unit: "× the shortest route",
        min: 1,
        max: 3,
        step: 0.01,
        default: detourOf(data, "ncp"),
        low: 1,
        high: detourOf(data, "tpe"),
        grade: "C",
        source:
          "Whole length of two Pacific cables over the great circle San Francisco–Shanghai: " +
          `${cableOf(data, "ncp").name} and, at the high end, ${cableOf(data, "tpe").name}. ` +
          "Branches are included, so the true route is shorter.",
      }),
    };
  },
  facts: (data) => ({
    ends: endsOf(data),
    land: {
      grid: GRID,
      polygons: data.land.flatMap((row) => (row.geometry as GeoJSON.MultiPolygon).coordinates).map((rings) => packRings(rings, GRID)),
    },
  }),
});
