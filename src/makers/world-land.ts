import { type Areas, dissolve, readTopology, simplifyTopology } from "./geometry.ts";
import { defineMaker } from "./maker.ts";
import { worldAtlas } from "./world-atlas.ts";

const ANTARCTICA = "010";

function land(): Areas {
  const topology = simplifyTopology(readTopology("world-atlas", "countries-110m.json").topology, 0.3);
  const countries = topology.objects["countries"]?.geometries ?? [];
  return dissolve(
    topology,
    countries.filter(({ id }) => id !== ANTARCTICA),
    { decimals: 2, minKm2: 2000 },
  );
}

export default defineMaker({
  package: "world-atlas",
  make: () => ({
    title: "Land of the world",
    description:
      "The land of the world as one simplified shape without national borders, for small maps of a request’s journey. Antarctica is left out.",
    ...worldAtlas("land: all land but Antarctica."),
    rows: [{ id: "land", name: "Land of the world", geometry: land() }],
    notes: [
      "From Natural Earth 4.1, 1:110m, simplified. Islands below 2,000 km² are left out, so some cities, such as Singapore and Hong Kong, " +
        "stand beside the land drawn.",
      "Antarctica is left out: no request travels there.",
    ],
  }),
});
