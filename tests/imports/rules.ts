/**
 * Which way imports go: `model ← kit ← figures, checks, conflicts ← site ← components ← layouts ← pages`. Browser code stands beside the site and
 * shares only its pure part, which needs no Node. Schemas of data are for builds: the kit has their types, no figure and no browser code the rest.
 */
export interface Room {
  /** Rooms that its files may import, and with each the folders in it, but for those that are rooms of their own. */
  readonly imports: readonly string[];
  /** Packages that its files may import; all where none is named. */
  readonly packages?: readonly string[];
  /** Whether its folders are apart from each other: no figure imports another. */
  readonly apart?: true;
}

const EVERYTHING_BUILT = ["src/model", "src/kit", "src/site", "src/site/pure"];

export const ROOMS: Readonly<Record<string, Room>> = {
  "src/model": { imports: [], packages: ["d3-geo", "d3-array"] },
  "src/kit/schemas": { imports: ["src/model"], packages: ["astro"] },
  "src/kit": { imports: ["src/model", "src/kit/schemas"], packages: ["@observablehq/plot", "d3-geo"] },
  "src/figures": { imports: ["src/model", "src/kit"], packages: ["@observablehq/plot", "d3-geo"], apart: true },
  "src/stories": { imports: ["src/model", "src/kit"], packages: [], apart: true },
  "src/checks/rules": { imports: ["src/kit"], packages: [] },
  "src/checks": { imports: ["src/model", "src/kit", "src/checks/rules"], packages: [], apart: true },
  "src/conflicts": { imports: ["src/model", "src/kit"], packages: [], apart: true },
  "src/site/pure": { imports: ["src/model", "src/kit", "package.json"], packages: ["lean-qr"] },
  "src/site": {
    imports: [
      "src/model",
      "src/kit",
      "src/kit/schemas",
      "src/figures",
      "src/stories",
      "src/checks",
      "src/checks/rules",
      "src/conflicts",
      "src/site/pure",
      "package.json",
    ],
  },
  "src/browser": { imports: ["src/model", "src/kit", "src/figures", "src/stories", "src/site/pure", "src/styles"], packages: [] },
  "src/styles": { imports: [] },
  "src/components": { imports: [...EVERYTHING_BUILT, "src/styles"] },
  "src/layouts": { imports: [...EVERYTHING_BUILT, "src/components", "src/styles"] },
  "src/pages": { imports: [...EVERYTHING_BUILT, "src/components", "src/layouts", "src/styles"] },
  "src/makers": { imports: ["src/model", "src/kit", "src/kit/schemas", "src/site"] },
  "src/build": { imports: EVERYTHING_BUILT },
  "src/cli": { imports: [...EVERYTHING_BUILT, "src/makers", "src/build"] },
  src: { imports: EVERYTHING_BUILT },
};
