import { type Layer, near, type Part } from "./layer.ts";
import { box, clamp, ease, label, line, px, shown, sign, span, words } from "./marks.ts";
import { cents, type Numbers } from "./numbers.ts";
import type { Frame } from "./squares.ts";

/** Greatest price on the rule, in cents. */
const CENTS = 10;
const TICKS = [0, 2, 4, 6, 8, CENTS];

/** Draws the rule of prices under the kilowatt-hour. */
function prices({ g, setting: { place } }: Frame, places: Numbers["places"]): string {
  const { x, y, s } = g.full;
  const top = y + s + (g.small ? 50 : 74);
  const at = (usd: number): number => x + ((usd * 100) / CENTS) * s;
  const here = at(place.usdPerKwh);
  const ticks = TICKS.map((cent) => {
    const anchor = cent === CENTS ? "end" : cent ? "middle" : "start";
    return label(at(cent / 100), top + 20, cent === CENTS ? `${cent} ¢` : String(cent), { voice: "unit", anchor });
  });
  const others = places.filter(({ id }) => id !== place.id);
  const names = others
    .filter(({ usdPerKwh }, i) => !g.small && (i === 0 || i === others.length - 1) && Math.abs(at(usdPerKwh) - here) > 110)
    .map((other) => label(at(other.usdPerKwh), top - 15, words(other.label), { voice: "unit", anchor: "middle" }));
  return [
    line(`M${px(x)} ${top}H${px(x + s)}${TICKS.map((cent) => `M${px(at(cent / 100))} ${top}v5`).join("")}`, "", "rule"),
    ...ticks,
    ...others.map((other) => sign(at(other.usdPerKwh), top, other.country, 5, true)),
    ...names,
    sign(here, top, place.country, 8),
    label(clamp(here, x + 60, x + s - 64), top - 15, `${words(place.label)} ${span(`${cents(place.usdPerKwh)} ¢`, "b")}`, {
      anchor: "middle",
      fill: place.country,
    }),
  ].join("");
}

/** Draws the opening and the price: the wire, the empty square that fills, the rule of prices. */
export const power =
  (places: Numbers["places"]): Part =>
  (place, frame): Layer => {
    if (place > 1.3) return {};
    const { g } = frame;
    const { x, y, s } = g.full;
    const seen = clamp(1 - Math.max(0, place - 1) * 3.5);
    const wire = g.small ? 0 : -42;
    const middle = y + s * 0.5;
    const inside = label(x + (g.small ? 12 : 18), y + s - (g.small ? 14 : 20), `1 kWh${span("a kilowatt for an hour", "unit", 10)}`, {
      voice: "big",
      fill: "paper",
    });
    return {
      under: shown(
        seen,
        line(`M${wire} ${px(middle - 2)}H${px(x)}M${wire} ${px(middle + 2)}H${px(x)}`, ' stroke-opacity=".7"') +
          box(x, y, s, s, "none", ' stroke="var(--ink)" stroke-width="1.5"'),
      ),
      over:
        shown(seen * clamp(1 - clamp(place) * 2.5), label(g.W / 2, middle + 10, "1 kWh", { voice: "big", anchor: "middle" })) +
        shown(seen * ease(clamp((place - 0.55) * 3)), inside) +
        shown(seen * ease(clamp((place - 0.7) * 4)), prices(frame, places)),
    };
  };

/** Draws the brackets under the squares of the machines and of the building. */
export const building: Part = (place, { g }) => {
  const { c, x, y, across } = g.split;
  const foot = y + 10 * c;
  const right = x + across * c;
  const brackets = line(`M${px(x)} ${px(foot + 10)}v6H${px(x + 10 * c)}v-6M${px(x + 11.4 * c)} ${px(foot + 10)}v6H${px(right)}v-6`);
  return {
    over: shown(
      near(place, 2),
      brackets +
        label(x, foot + 38, `${span("100 squares", "b")} to the machines`) +
        label(right, foot + 38, `${span(String(g.lost), "b")} to the building`, { anchor: "end" }),
    ),
  };
};
