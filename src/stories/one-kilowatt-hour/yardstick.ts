import type { Part } from "./layer.ts";
import { clamp, ease, label, shown, sign, span, words } from "./marks.ts";
import { SQUARES } from "./numbers.ts";

/** Draws the names and amounts over the hundred that two countries share. */
export const yardstick: Part = (place, { g, setting }) => {
  if (place <= 9) return {};
  const { x, y, s } = g.end;
  const { yardstick: by, chinaShare } = setting;
  const china = Math.round(chinaShare * SQUARES);
  const right = x + s;
  return {
    over: shown(
      ease(clamp((place - 9.7) / 0.3)),
      sign(x + 7, y - 37, "cn", 7) +
        label(x + 20, y - 32, "China", { fill: "cn" }) +
        label(x, y - 10, span(String(china), "num"), { fill: "cn" }) +
        label(x + 32, y - 10, words(by.cnText), { voice: "unit" }) +
        sign(right - 7, y - 37, "us", 8) +
        label(right - 20, y - 32, "United States", { anchor: "end", fill: "us" }) +
        label(right, y - 10, span(String(SQUARES - china), "num"), { anchor: "end", fill: "us" }) +
        label(right - 32, y - 10, words(by.usText), { voice: "unit", anchor: "end" }) +
        label(x, y + s + 24, words(by.of), { voice: "unit" }),
    ),
  };
};
