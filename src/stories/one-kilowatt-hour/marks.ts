import { escapeMarkup } from "../../kit/html.ts";
import type { Country } from "./numbers.ts";

/** Keeps a number between two others. */
export const clamp = (x: number, least = 0, most = 1): number => Math.min(most, Math.max(least, x));
/** Lets a motion begin and end gently. */
export const ease = (t: number): number => t * t * (3 - 2 * t);
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
/** Shortens a length to a hundredth of a pixel. */
export const px = (x: number): number => Math.round(x * 100) / 100;

/** A colour of the site’s sheet, or of one on its way to another. */
export type Ink = "ink" | "ink-2" | "ink-3" | "rule" | "hair" | "paper" | "leaf" | "cn" | "us" | "none";
export const ink = (name: Ink): string => (name === "none" ? name : `var(--${name})`);
export function tint(a: Ink, b: Ink, t: number): string {
  if (a === b || t <= 0) return ink(a);
  return t >= 1 ? ink(b) : `color-mix(in oklab,${ink(b)} ${Math.round(t * 100)}%,${ink(a)})`;
}

/** A voice of the picture: a label, a small label, a number in it, a large one. */
type Voice = "label" | "unit" | "num" | "big";
interface TextStyle {
  readonly voice?: Voice;
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: Ink;
}

/** Writes a piece of a label in another voice; `gap` is the space before it. */
export const span = (words: string, voice: Voice | "b", gap = 0): string =>
  `<tspan class="${voice}"${gap ? ` dx="${gap}"` : ""}>${escapeMarkup(words)}</tspan>`;
export const words = escapeMarkup;
/** Writes a label, whose words are markup. */
export const label = (x: number, y: number, markup: string, { voice = "label", anchor, fill }: TextStyle = {}): string =>
  `<text x="${px(x)}" y="${px(y)}" class="${voice}${fill ? ` fill-${fill}` : ""}"${anchor ? ` text-anchor="${anchor}"` : ""}>${markup}</text>`;

export const box = (x: number, y: number, width: number, height: number, fill: string, more = ""): string =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(Math.max(0, width))}" height="${px(Math.max(0, height))}" fill="${fill}"${more}/>`;
export const line = (path: string, more = "", stroke: Ink = "ink"): string => `<path d="${path}" fill="none" stroke="${ink(stroke)}"${more}/>`;
/** Shows markup as strongly as said; what cannot be seen is left out. */
export const shown = (opacity: number, markup: string): string =>
  opacity <= 0.01 ? "" : opacity >= 1 ? markup : `<g opacity="${px(opacity)}">${markup}</g>`;

/** Writes a count that runs. Its like in the kit would take a frame of its own at first use, when the browser reads its rules for numbers. */
export function counted(count: number): string {
  const [size, name] = count < 1e6 ? [1, ""] : count < 1e9 ? [1e6, " million"] : [1e9, " billion"];
  const value = name ? Number((count / size).toPrecision(2)) : Math.round(count);
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",") + name;
}

/** Draws the sign of a country: a disc for China, a square for the United States. */
export const sign = (x: number, y: number, country: Country, size: number, faint = false): string => {
  const more = faint ? ' opacity=".45"' : "";
  return country === "cn"
    ? `<circle cx="${px(x)}" cy="${px(y)}" r="${size}" fill="var(--cn)"${more}/>`
    : box(x - size * 0.88, y - size * 0.88, size * 1.76, size * 1.76, "var(--us)", more);
};

/** Gives a number from 0 to 1 that is always the same for the same index: no two books are quite alike. */
export const noise = (i: number): number => {
  const s = Math.sin(i * 12.9898 + 4.1) * 43758.5453;
  return s - Math.floor(s);
};
