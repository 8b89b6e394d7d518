import type { Part } from "./layer.ts";
import { box, clamp, ease, label, line, px, shown, span } from "./marks.ts";

const MINUTES_OF_A_CLOCK = 60;

/** Draws the chip in its clock, whose hand runs as long as the kilowatt-hour lasts. */
export const chip: Part = (place, { g, of }) => {
  const seen = ease(clamp(1 - Math.abs(place - 3) * (place < 3 ? 2.2 : 1.9)));
  if (seen <= 0.01) return {};
  const { cx, cy, R, die } = g.chip;
  const half = die * 0.6;
  const at = (minute: number, radius: number): readonly [number, number] => {
    const angle = (minute / MINUTES_OF_A_CLOCK) * 2 * Math.PI - Math.PI / 2;
    return [px(cx + radius * Math.cos(angle)), px(cy + radius * Math.sin(angle))];
  };
  const pins = Array.from({ length: 10 }, (_, i) => {
    const q = -die / 2 + (i + 0.5) * (die / 10);
    const pin = px(R * 0.05);
    const [left, top] = [px(cx + q), px(cy + q)];
    return `M${left} ${px(cy - half)}v${-pin}M${left} ${px(cy + half)}v${pin}` + `M${px(cx - half)} ${top}h${-pin}M${px(cx + half)} ${top}h${pin}`;
  }).join("");
  const ticks = Array.from({ length: 12 }, (_, i) => {
    const [from, to] = [at(i * 5, R), at(i * 5, R * (i % 3 ? 0.965 : 0.93))];
    return `M${from.join(" ")}L${to.join(" ")}`;
  }).join("");
  const run = clamp(place < 3 ? (place - 2.5) * 2 : 1 - (place - 3) * 1.6);
  const minutes = of.minutes * run;
  const hand = at(minutes, R);
  const arc = minutes > 0.05 ? `M${px(cx)} ${px(cy - R)}A${px(R)} ${px(R)} 0 ${minutes > 30 ? 1 : 0} 1 ${hand.join(" ")}` : "M0 0";
  return {
    under: shown(
      seen,
      `<circle cx="${px(cx)}" cy="${px(cy)}" r="${px(R)}" fill="none" stroke="var(--rule)"/>` +
        line(ticks, ' stroke-opacity=".6"') +
        line(arc, ` stroke-width="${g.small ? 6 : 9}"`) +
        box(cx - half, cy - half, 2 * half, 2 * half, "var(--leaf)", ' stroke="var(--ink)" stroke-width="1.5" rx="4"') +
        line(pins, ' stroke-width="2"'),
    ),
    over: shown(
      seen,
      `<circle cx="${hand[0]}" cy="${hand[1]}" r="${g.small ? 6 : 8}" fill="var(--ink)"/>` +
        label(cx, cy + R * (g.small ? 0.86 : 0.84), `${span(String(Math.round(minutes)), "num")} minutes`, { anchor: "middle" }),
    ),
  };
};
