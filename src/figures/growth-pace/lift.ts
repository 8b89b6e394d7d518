import * as Plot from "@observablehq/plot";
import { placesOf } from "../../kit/plot.ts";

/** Width of half a letter, height of a line and distance of labels, in pixels. */
const [HALF_LETTER, LINE, GAP] = [3.2, 17, 4];

/**
 * Lifts the labels of blocks above all blocks that they reach over, and above each other where they would touch; keeps them inside the picture. Needs
 * the channels `text`, `xFrom` and `xTo`, the sides of each block. Of a link from block to label it moves the second end.
 */
export const lifted = <O extends Plot.LinkOptions | Plot.TextOptions>(options: O): O =>
  Plot.initializer(options, (data, facets, channels, scales, { width, marginLeft, marginRight }) => {
    const link = "y2" in channels;
    const [from = [], to = [], tops = []] = ["xFrom", "xTo", link ? "y2" : "y"].map((name) => placesOf(name, channels, scales));
    const texts = channels.text?.value as readonly string[];
    const placed: { readonly i: number; readonly x: number; readonly y: number; readonly half: number }[] = [];
    // The label of the highest block first, so that it stays on its block.
    for (const i of texts.map((_, at) => at).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0))) {
      const half = (texts[i]?.length ?? 0) * HALF_LETTER;
      const x = Math.min(Math.max(((from[i] ?? 0) + (to[i] ?? 0)) / 2, marginLeft + half), width - marginRight - half);
      let y = Math.min(...tops.filter((_, j) => (from[j] ?? 0) < x + half && (to[j] ?? 0) > x - half));
      for (const other of [...placed].sort((a, b) => b.y - a.y))
        if (Math.abs(other.x - x) < other.half + half + GAP && Math.abs(other.y - y) < LINE) y = other.y - LINE;
      placed.push({ i, x, y, half });
    }
    placed.sort((a, b) => a.i - b.i);
    const y = { value: placed.map((label) => label.y) };
    return { data, facets, channels: link ? { y2: y } : { x: { value: placed.map(({ x }) => x) }, y } };
  }) as O;
