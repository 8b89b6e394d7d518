import type { Made } from "./maker.ts";

/** What outlines from world-atlas have in common. @param id what the id of a row means */
export const worldAtlas = (id: string): Pick<Made, "asOf" | "licence" | "grade" | "sources" | "primaryKey" | "fields"> => ({
  asOf: "2018",
  licence: { name: "ISC (world-atlas); Natural Earth is in the public domain", path: "https://github.com/topojson/world-atlas" },
  grade: "B",
  sources: ["world-atlas", "natural-earth"],
  primaryKey: ["id"],
  fields: [
    { name: "id", type: "string", description: id, constraints: { required: true } },
    { name: "name", type: "string", description: "Name in English.", constraints: { required: true } },
    {
      name: "geometry",
      type: "geojson",
      description: "MultiPolygon in degrees of longitude and latitude, two decimals; outer rings run clockwise, as d3-geo expects.",
      constraints: { required: true },
    },
  ],
});
