import type { Made } from "./maker.ts";

/** Returns the fields that all outlines from world-atlas share. @param id meaning of a row's id */
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
