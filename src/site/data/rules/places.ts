import type { Value } from "../../../kit/dataset.ts";
import { perRow, type Rule } from "./rule.ts";

/** Requires places to lie in the area that the dataset or the row names. */
export const places: Rule = {
  name: "places",
  faults: ({ rows }, { within }, { areas }) => {
    if (within === undefined) return [];
    return perRow(rows, ({ lon, lat, [within]: named }) => {
      const area = areas[within] ? within : String(named);
      const box = areas[area];
      if (!box) return [[within, `no area of data/rules.json: ${JSON.stringify(area)}`]];
      if (typeof lon !== "number" || typeof lat !== "number") return [];
      const [west, south, east, north] = box;
      // Across the day's line the west end lies east of the east end.
      const inside = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
      return inside && lat >= south && lat <= north ? [] : [["lon", `not in ${area} (${box.join(", ")}): ${lon}, ${lat}`]];
    });
  },
};

type Ring = readonly (readonly number[])[];
const ringFault = (ring: Ring): string | null => {
  if (ring.length < 4) return `a ring of ${ring.length} positions; it needs four, the last as the first`;
  return String(ring[0]) === String(ring.at(-1)) ? null : `an open ring: it begins at ${ring[0]} and ends at ${ring.at(-1)}`;
};

function geometryFault(value: Value): string | null {
  const { type, coordinates } = Object(value) as { readonly type?: string; readonly coordinates?: unknown };
  const rings =
    type === "Polygon" ? (coordinates as readonly Ring[]) : type === "MultiPolygon" ? (coordinates as readonly (readonly Ring[])[]).flat() : [];
  for (const ring of rings) {
    const fault = ringFault(ring);
    if (fault !== null) return fault;
  }
  if (type === "LineString" && (coordinates as Ring).length < 2) return "a line of one position";
  return null;
}

/** Requires outlines that close. */
export const outlines: Rule = {
  name: "outlines",
  faults: ({ rows, fields }) => {
    const drawn = fields.filter(({ type }) => type === "geojson");
    return perRow(rows, (row) =>
      drawn.flatMap(({ name }) => {
        const fault = geometryFault(row[name] ?? null);
        return fault === null ? [] : [[name, fault] as const];
      }),
    );
  },
};
