import { near, type Part } from "./layer.ts";
import { box, clamp, ease, type Ink, ink, label, line, mix, px, shown, sign, span, words } from "./marks.ts";
import { cents, type Numbers, type Place, type Reckoned, SQUARES } from "./numbers.ts";
import { type Box, inGrid } from "./plan.ts";
import { SETTLED } from "./squares.ts";

/** Draws squares `from` to `to` of a hundred as dashed columns: ten strokes. */
function columns(grid: Box, from: number, to: number, fill: Ink, gap = 0.14, border?: Ink): string {
  if (from >= to) return "";
  const c = grid.s / 10;
  const k = c * gap;
  const strokes = (inset: number, color: Ink): string => {
    const path = Array.from({ length: 10 }, (_, column) => {
      const low = clamp(from - column * 10, 0, 10);
      const high = clamp(to - column * 10, 0, 10);
      if (high <= low) return "";
      const foot = grid.y + grid.s;
      return `M${px(grid.x + (column + 0.5) * c)} ${px(foot - low * c - k / 2 - inset)}V${px(foot - high * c + k / 2 + inset)}`;
    }).join("");
    const width = px(c - k - 2 * inset);
    return line(path, ` stroke-width="${width}" stroke-dasharray="${width} ${px(k + 2 * inset)}"`, color);
  };
  return border ? strokes(-0.55, border) + strokes(0.55, fill) : strokes(0, fill);
}

/** Draws the two squares that are divided: where the hire ends, and where the power in it ends. */
function edges(grid: Box, power: number, hire: number): string {
  const divided = (value: number, whole: Ink, more: string, part: Ink): string => {
    const i = Math.floor(value);
    const { x, y, w, h } = inGrid(i, grid);
    const filled = h * (value - i);
    return box(x, y, w, h, ink(whole), more) + box(x, y + h - filled, w, filled, ink(part));
  };
  return divided(hire, "paper", ' stroke="var(--ink-2)"', "rule") + divided(power, "rule", "", "ink");
}

/** Draws what the sales of the hundred squares pay for. */
export const money =
  ({ hireUsd }: Numbers): Part =>
  (position, { g, of, setting: { place } }) => {
    const seen = near(position, 6, 0.25);
    if (seen <= 0.01) return {};
    const { x, y, s } = g.money;
    const c = s / 10;
    const cut = x + (of.hire / 10) * c;
    const top = y - (g.small ? 8 : 14);
    const foot = y + s;
    const squares = Math.round(of.hire);
    const say = (left: number, usd: number, what: string): string =>
      label(left, top - 30, span(`$${usd.toFixed(2)}`, "num")) + label(left, top - 11, what);
    return {
      over: shown(
        seen,
        edges(g.money, of.power, of.hire) +
          line(`M${px(x)} ${top}v-4H${px(cut - 4)}v4M${px(cut + 4)} ${top}v-4H${px(x + s)}v4`) +
          say(x, hireUsd, g.small ? `machines, ${squares}` : `hire of machines, ${squares} squares`) +
          say(cut + 4, of.leftUsd, `left over, ${SQUARES - squares}`) +
          line(`M${px(x + c / 2)} ${px(foot + 3)}V${px(foot + (g.small ? 18 : 26))}h10`) +
          label(x + c / 2 + 16, foot + (g.small ? 23 : 31), `${span(`${cents(place.usdPerKwh)} ¢`, "b")} power, in the hire`),
      ),
    };
  };

/** Draws the hair’s breadth by which power in the other place differs, with a ring around it. */
function difference(grid: Box, of: Reckoned, other: Place): string {
  const [low, high] = [Math.min(of.power, of.otherPower), Math.max(of.power, of.otherPower)];
  const hue = of.otherPower > of.power ? ink(other.country) : "var(--rule)";
  const pieces = Array.from({ length: Math.ceil(high) - Math.floor(low) }, (_, n) => {
    const i = Math.floor(low) + n;
    const { x, y, w, h } = inGrid(i, grid);
    const [from, to] = [Math.max(low - i, 0), Math.min(high - i, 1)];
    return box(x, y + h * (1 - to), w, h * (to - from), hue);
  });
  const c = grid.s / 10;
  const middle = grid.y + grid.s - ((low + high) / 2) * c;
  const ring = `<circle cx="${px(grid.x + c / 2)}" cy="${px(middle)}" r="${px(c * 1.05)}" fill="none" stroke="var(--ink)" stroke-width="1.5"/>`;
  return pieces.join("") + ring;
}

/** Draws the same hundred squares for the other country, which split off and walk over to become the first of the dearer heap. */
export const twin: Part = (position, { g, of, setting: { place, other } }) => {
  if (position <= 6.02 || position >= 7 + SETTLED) return {};
  const here = g.twin;
  const [arrive, leave] = [ease(clamp(position - 6)), ease(clamp((position - 7) / SETTLED))];
  const way = (from: number, rest: number, to: number): number => mix(mix(from, rest, arrive), to, leave);
  const there = {
    x: way(g.money.x, here.x2, g.list.x2),
    y: way(g.money.y, here.y, g.list.y),
    s: way(g.money.s, here.s, g.list.u),
  };
  const [power, hire] = [Math.round(of.otherPower), Math.round(of.hire)];
  const foot = here.y + here.s;
  const named = ({ label: name, usdPerKwh, country }: Place, x: number): string => {
    const price = `${cents(usdPerKwh)} ¢`;
    return (
      sign(x + 6, foot + 22, country, 8) +
      label(x + 20, foot + 27, g.small ? words(name) : `${words(name)}, ${span(price, "b")}`, { fill: country }) +
      (g.small ? label(x + 20, foot + 46, price) : "")
    );
  };
  const gap = other.usdPerKwh - place.usdPerKwh;
  return {
    under:
      shown(
        1 - leave,
        columns(there, hire, SQUARES, "paper", 0.14, "ink-2") + columns(there, power, hire, "rule") + columns(there, 0, power, "ink"),
      ) + shown(leave, columns(there, 0, SQUARES, "us", 0.16)),
    over:
      shown(near(position, 7, 0.2), edges(here, of.power, of.hire) + edges(there, of.otherPower, of.hire)) +
      shown(
        near(position, 7, 0.22),
        difference(there, of, other) +
          named(place, here.x) +
          named(other, here.x2) +
          label(here.x2, here.y - 16, span(`${cents(Math.abs(gap))} ¢`, "num") + span(gap > 0 ? "more" : "less", "label", 8)),
      ),
  };
};
