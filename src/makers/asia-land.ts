import { type Areas, crop, dissolve, readTopology, simplifyTopology, tidy } from "./geometry.ts";
import { defineMaker } from "./maker.ts";
import { worldAtlas } from "./world-atlas.ts";

/** West, south, east, north, in degrees. */
const BOX = [45, 0, 155, 62] as const;
const ROUNDING = { decimals: 2, minKm2: 1000 };

function land(): Areas {
  const topology = simplifyTopology(readTopology("world-atlas", "countries-50m.json").topology, 0.04);
  const whole = dissolve(topology, topology.objects["countries"]?.geometries ?? [], ROUNDING);
  return tidy(crop(whole, BOX).coordinates, ROUNDING);
}

export default defineMaker({
  package: "world-atlas",
  make: () => ({
    title: "Land around China",
    description:
      "The land of East, South-East and Central Asia as one shape without national borders, to lie under the outlines of the provinces on " +
      "small maps. From 45° to 155° east and from the equator to 62° north.",
    ...worldAtlas("land: all land in the box."),
    rows: [{ id: "land", name: "Land around China", geometry: land() }],
    notes: [
      "From Natural Earth 4.1, 1:50m, simplified. Islands below 1,000 km² are left out.",
      "China is part of the shape. Its coast is simplified apart from that of the provinces, so the two differ by a few kilometres: draw " +
        "this one first, the provinces on top.",
      "The cut edges of the box are part of the outline. Fill it, and draw no line around it.",
    ],
  }),
});
