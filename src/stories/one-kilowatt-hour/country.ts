import { near, type Part } from "./layer.ts";
import { box, clamp, counted, ease, label, px, shown, span } from "./marks.ts";
import { FIELD_COLUMNS, OURS } from "./plan.ts";
import { type Frame, zoom } from "./squares.ts";

const HALF_OURS = 0.43;

const pattern = (id: string, x: number, y: number, pitch: number, inset: number, fill: string): string =>
  `<pattern id="${id}" patternUnits="userSpaceOnUse" x="${px(x)}" y="${px(y)}" width="${pitch}" height="${pitch}">` +
  `${box(pitch * inset, pitch * inset, pitch * (1 - 2 * inset), pitch * (1 - 2 * inset), fill)}</pattern>`;

/** Draws the part of a field that lies in the picture. */
function field({ g: { W, H } }: Frame, x: number, y: number, side: number, fill: string, more = ""): string {
  const [left, top] = [clamp(x - side / 2, 0, W), clamp(y - side / 2, 0, H)];
  return box(left, top, clamp(x + side / 2, 0, W) - left, clamp(y + side / 2, 0, H) - top, fill, more);
}

/** Draws the squares of the country, with those of all data centres around ours. @param P side of a square in px */
function land({ of }: Frame, x: number, y: number, P: number): string {
  const squares = Math.round(of.nationSquares);
  const rows = Math.floor(squares / FIELD_COLUMNS);
  const [X, Y] = [x - (OURS.column + 0.5) * P, y - (OURS.row + 0.5) * P];
  const [left, top] = [X + (OURS.column - 2) * P, Y + (OURS.row - 2) * P];
  return (
    pattern("land", X, Y, P, 0.07, "var(--hair)") +
    pattern("centres", X, Y, P, 0.07, "var(--ink-3)") +
    box(X, Y, FIELD_COLUMNS * P, rows * P, "url(#land)") +
    box(X, Y + rows * P, (squares - rows * FIELD_COLUMNS) * P, P, "url(#land)") +
    box(left, top, 5 * P, 4 * P, "url(#centres)") +
    box(left, top + 4 * P, (of.centreSquares - 20) * P, P, "url(#centres)")
  );
}

/** Draws the way out from one kilowatt-hour to all electricity of a country. */
export const country: Part = (place, frame) => {
  if (place <= 8) return {};
  const { g } = frame;
  const { d } = g.land;
  const q = place < 9 ? zoom(place, frame) : { z: 1, side: 0, x: g.focus.x, y: g.focus.y, field: d * 0.86 };
  const pull = place > 9 ? ease(clamp((place - 9) * 1.6)) : 0;
  const scale = (q.field / (d * 0.86)) * (1 + pull * 2.2);
  let [under, over] = ["", ""];
  if (q.side > 2 && q.z > 0.001) {
    const pitch = q.side * 1.06;
    under +=
      pattern("kwh", q.x - pitch / 2, q.y - pitch / 2, pitch, 0.03, "var(--cn)") +
      shown(ease(clamp(q.z * 6)), field(frame, q.x, q.y, Math.min(q.field, 3 * Math.max(g.W, g.H)), "url(#kwh)", ' opacity=".55"'));
  }
  if (place <= 9 && q.side <= 2.6) over += shown(clamp((2.6 - q.side) * 2), field(frame, q.x, q.y, q.field, "var(--cn)"));
  if (scale < 60 && pull < 1) under += shown((1 - pull) * ease(clamp((60 - scale) / 40)), land(frame, q.x, q.y, d * scale));
  if (place > 8.1 && place < 8.9) {
    const inView = (g.W * g.H) / (q.side * q.side * 1.12);
    const count = counted(inView < 1e3 ? inView : Math.round(inView / 1e3) * 1e3);
    over += shown(
      clamp((place - 8.1) * 10) * clamp((8.9 - place) * 14),
      box(g.m, g.H - 58, 268, 38, "var(--paper)") + label(g.m + 12, g.H - 33, span(count, "num") + span("kilowatt-hours in view", "label", 7)),
    );
  }
  return { under, over: over + legend(near(place, 9, 0.1), frame) };
};

function legend(seen: number, { g, of }: Frame): string {
  const y = g.land.y + (Math.floor(of.nationSquares / FIELD_COLUMNS) + 1) * g.land.d + 22;
  const key = (x: number, fill: string, count: number, what: string): string =>
    box(x, y - 10, 11, 11, fill) + label(x + 18, y, `${span(String(count), "b")} ${what}`);
  return shown(
    seen,
    key(g.m, "var(--cn)", 1, "for the tokens") +
      key(g.m + (g.small ? 128 : 160), "var(--ink-3)", of.centreSquares, "for all data centres") +
      label(g.m, y + (g.small ? 18 : 24), `of ${span(counted(of.nationSquares), "b")}: all of China’s electricity`),
  );
}

/** Draws our square of the country alone: in a still it stands for the hundred. */
export const ours = ({ g }: Frame): string =>
  box(g.focus.x - g.land.d * HALF_OURS, g.focus.y - g.land.d * HALF_OURS, g.land.d * 0.86, g.land.d * 0.86, "var(--cn)");
