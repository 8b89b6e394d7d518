import * as Plot from "@observablehq/plot";
import type { Size } from "../../kit/figure.ts";
import { placesOf } from "../../kit/plot.ts";
import { textWidth } from "../../kit/text-width.ts";

/** Height of a line and distance of labels, in pixels. */
const [LINE, GAP] = [18, 4];

/**
 * Moves the labels of blocks aside from a taller block, lifts them above all blocks that they then reach over, and above each other where they would
 * touch; keeps them inside the picture. Needs the channels `text`, `xFrom` and `xTo`, the sides of each block. Of a link from block to label it moves
 * the second end.
 */
export const lifted = <O extends Plot.LinkOptions | Plot.TextOptions>(size: Size, options: O): O =>
  Plot.initializer(options, (data, facets, channels, scales, { width, marginLeft, marginRight }) => {
    const link = "y2" in channels;
    const [from = [], to = [], tops = []] = ["xFrom", "xTo", link ? "y2" : "y"].map((name) => placesOf(name, channels, scales));
    const texts = channels.text?.value as readonly string[];
    const placed: { readonly i: number; readonly x: number; readonly y: number; readonly half: number }[] = [];
    // The label of the highest block first, so that it stays on its block.
    for (const i of texts.map((_, at) => at).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0))) {
      const half = textWidth(texts[i] ?? "", size) / 2;
      const [left = 0, right = 0] = [from[i], to[i]];
      const taller = (j: number): boolean => (tops[j] ?? Number.POSITIVE_INFINITY) < (tops[i] ?? 0);
      const least = Math.max(marginLeft + half, taller(i - 1) ? Math.min(left + half, right) : 0);
      const x = Math.min(Math.max((left + right) / 2, least), width - marginRight - half);
      let y = Math.min(...tops.filter((_, j) => (from[j] ?? 0) < x + half && (to[j] ?? 0) > x - half));
      for (const other of [...placed].sort((a, b) => b.y - a.y))
        if (Math.abs(other.x - x) < other.half + half + GAP && Math.abs(other.y - y) < LINE) y = other.y - LINE;
      placed.push({ i, x, y, half });
    }
    placed.sort((a, b) => a.i - b.i);
    const y = { value: placed.map((label) => label.y) };
    return { data, facets, channels: link ? { y2: y } : { x: { value: placed.map(({ x }) => x) }, y } };
  }) as O;
