import { readFileSync } from "node:fs";
import { DataError } from "../kit/dataset.ts";
import type { AnyFigure } from "../kit/figure.ts";

const LIST = "src/figures/README.md";
/** Most charts that may be drawn by hand. */
const MOST = 6;

/** Reads the charts that are drawn by hand, each with its reason, from the table in `src/figures/README.md`. */
export function drawnByHand(text: string): ReadonlyMap<string, string> {
  const [, section = ""] = text.split(/^## Drawn by hand$/m);
  return new Map(
    [...section.matchAll(/^\| ([a-z][a-z0-9-]*) \| (.+) \|$/gm)].flatMap(([, id = "", why = ""]) => (id === "figure" ? [] : [[id, why]])),
  );
}

/**
 * Holds charts, maps and scenes to Plot.
 * @throws DataError if one without `plot` is not on the list, if one on the list needs no place there, or if the list is too long
 */
export function checkPlots(figures: ReadonlyMap<string, Pick<AnyFigure, "kind" | "plot">>, text = readFileSync(LIST, "utf8")): void {
  const byHand = drawnByHand(text);
  if (byHand.size > MOST) throw new DataError(`${LIST}: ${byHand.size} charts drawn by hand; at most ${MOST} may be`);
  for (const [id, { kind, plot }] of figures)
    if (kind !== "calculator" && !plot && !byHand.has(id))
      throw new DataError(`src/figures/${id}/index.ts: a ${kind} without \`plot\`; draw it with Plot, or give the reason why not in ${LIST}`);
  for (const id of byHand.keys())
    if (!figures.has(id) || figures.get(id)?.plot) throw new DataError(`${LIST}: ${id} is not a chart drawn by hand; take it off the list`);
}
