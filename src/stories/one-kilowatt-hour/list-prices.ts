import { near, type Part } from "./layer.ts";
import { box, clamp, ease, label, shown, span, words } from "./marks.ts";
import { type Country, cents, type Numbers } from "./numbers.ts";
import { SETTLED } from "./squares.ts";
import { family } from "./text.ts";

/** Width of the dearer heap, in squares. */
const WIDE = 60;

/** Draws a heap of squares, row by row. @param from rows that are left to the hundred squares themselves */
function heap(squares: number, x: number, y: number, c: number, wide: number, hue: Country, from = 0): string {
  const count = Math.round(squares);
  const full = Math.floor(count / wide);
  const rest = count - full * wide;
  const k = c * 0.16;
  const fill = `url(#heap-${hue})`;
  const square = box(k / 2, k / 2, c - k, c - k, `var(--${hue})`);
  return (
    `<pattern id="heap-${hue}" patternUnits="userSpaceOnUse" x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${c}" height="${c}">${square}</pattern>` +
    box(x, y + from * c, wide * c, (full - from) * c, fill) +
    (rest ? box(x, y + full * c, rest * c, c, fill) : "")
  );
}

/** Draws what the same tokens list at with two vendors, at the scale of the hundred squares, and power’s part of the difference. */
export const prices =
  ({ list }: Numbers): Part =>
  (place, { g, of }) => {
    if (place <= 7.2 || place >= 8.5) return {};
    const { u, x, y, x2 } = g.list;
    const c = u / 10;
    const seen = place < 8 ? Number(place > 7 + SETTLED - 0.01) : 1 - clamp((place - 8) * 7);
    const grow = ease(clamp((place - 7 - SETTLED) / (1 - SETTLED)));
    const foot = y + 2 * u + (g.small ? 64 : 96);
    const name = (model: string): string => words(g.small ? family(model) : model);
    return {
      under: shown(seen, heap(Math.max(100, of.listSquares.cn * grow), x, y, c, 10, "cn", 10)),
      over:
        shown(seen, heap(Math.max(100, of.listSquares.us * grow), x2, y, c, WIDE, "us")) +
        shown(
          near(place, 8, 0.25),
          label(x, y - 14, name(list.cn.name), { fill: "cn" }) +
            label(x2, y - 14, name(list.us.name), { fill: "us" }) +
            label(x, y + 2 * u + (g.small ? 26 : 34), `$${of.listUsd.cn.toFixed(2)}`, { voice: "num", fill: "cn" }) +
            label(g.W - g.m, y - 12, `$${Math.round(of.listUsd.us)}`, { voice: "big", fill: "us", anchor: "end" }) +
            box(x, foot, c * 0.84, Math.max(1, of.explained * c), "var(--ink)") +
            label(x + c + 8, foot + c, `${cents(Math.abs(of.explainedUsd))} ¢`, { voice: "num" }) +
            label(x, foot + (g.small ? 26 : 32), g.small ? span("for power", "label") : "the difference that power makes"),
        ),
    };
  };
