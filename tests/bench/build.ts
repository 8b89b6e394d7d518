import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "../../src/cli/tools/build.ts";
import { minified } from "../../src/cli/tools/minified.ts";
import type { AnyFigure } from "../../src/kit/figure.ts";
import { html, Markup } from "../../src/kit/html.ts";
import { view } from "../../src/kit/view.ts";
import { drawOnServer } from "../../src/site/pictures/draw-on-server.ts";
import bars from "./figures/bench-bars/index.ts";
import bills from "./figures/bench-calculator/index.ts";
import line from "./figures/bench-line/index.ts";
import map from "./figures/bench-map/index.ts";
import { prices } from "./fixture.ts";
import { frameOf, hostOf } from "./pages/frames.ts";
import { type FigureName, shell } from "./pages/shell.ts";

const cache = join(root, "node_modules/.cache/bench");

/** The pages of the benchmark by name, and what each is. */
export const PAGES = {
  ours: "the site’s components",
  limit: "static SVG by hand, the smallest script: the limit",
  plot: "Observable Plot in the browser",
  chartjs: "Chart.js in the browser",
} as const;
export type PageName = keyof typeof PAGES;

const bundle = (name: string, define?: Readonly<Record<string, string>>): Promise<string> =>
  minified(join(root, `tests/bench/pages/${name}.ts`), define);

/** Builds the four pages, and two that frame eight figures: `eight/ours/` and `eight/limit/`. @returns the folder that holds one folder for each */
export async function buildPages(): Promise<string> {
  rmSync(cache, { recursive: true, force: true });
  if (!run("astro/bin/astro.mjs", ["build", "--config", "tests/bench/astro.config.mjs", "--silent"]))
    throw new Error("bench: the page of the site’s components could not be built");
  const land = (JSON.parse(readFileSync(join(root, "data/world-land/2026-11-22.json"), "utf8")) as { rows: [{ geometry: GeoJSON.MultiPolygon }] })
    .rows;
  const write = (folder: string, files: Readonly<Record<string, string>>): void => {
    mkdirSync(join(cache, folder), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(cache, folder, file), text);
  };
  const figures: Readonly<Record<FigureName, AnyFigure>> = { bars, line, map, bills };
  const drawn = (name: FigureName): Markup => new Markup(drawOnServer(name, figures[name], view(figures[name], { land } as never, {}))[1] ?? "");
  const table = JSON.stringify(prices.map(({ input, output }) => [input, output]));
  const smallest = html`<script>${new Markup(await bundle("limit", { PRICES: table }))}</script>`;
  write("limit", { "index.html": shell(drawn, smallest) });
  for (const name of Object.keys(figures) as FigureName[]) write(`limit/embed/${name}`, { "index.html": frameOf(name, drawn(name), smallest) });
  write("eight/limit", { "index.html": hostOf((name) => `/limit/embed/${name}/`) });
  write("eight/ours", { "index.html": hostOf((name) => `/ours/embed/bench-${name === "bills" ? "calculator" : name}/`) });
  const geometry = JSON.stringify(land[0].geometry);
  const script = new Markup('<script defer src="page.js"></script>');
  write("plot", { "index.html": shell(() => html``, script), "page.js": await bundle("plot"), "land.json": geometry });
  write("chartjs", { "index.html": shell(() => html`<canvas></canvas>`, script), "page.js": await bundle("chartjs"), "land.json": geometry });
  return cache;
}
