import { Blob, Buffer, Face, Font, shape } from "harfbuzzjs";
import { advances } from "../../site/pictures/font-widths.ts";

/** A face of ours, and the faces of readers' systems that stand in for it until it arrives. */
export interface Fallback {
  readonly family: string;
  /** Descriptors that tell the face from others of the family: "font-weight: 600". */
  readonly descriptors: readonly string[];
  /**
   * Fits letters in groups, those together that differ from ours alike: lines then break where they will break. For the faces of running text;
   * the letters’ sizes differ a little until ours arrives.
   */
  readonly byLetter?: true;
  /** Full names of the faces that systems have; all have the widths of `theirs`. */
  readonly local: readonly string[];
  /** Both as TrueType. */
  readonly ours: Uint8Array;
  readonly theirs: Uint8Array;
}

/** Text of which a stand-in must be as wide as our face, paragraph by paragraph. */
export type Paragraphs = readonly string[];

/** Measures how wide a font sets a text, kerned, in ems. */
function widthOf(font: Font, upem: number, text: string): number {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / upem;
}

function opened(file: Uint8Array): { readonly font: Font; readonly upem: number } {
  const face = new Face(new Blob(file));
  return { font: new Font(face), upem: face.upem };
}

/** Takes from the prose of a chapter its paragraphs, without markup; long enough that a line can break in them. */
export const paragraphsOf = (mdx: string): Paragraphs =>
  mdx
    .replace(/^---[\s\S]*?---\n/, "")
    .replace(/<[^>]*>|\[|\]\([^)]*\)|[*_`]/g, "")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph.length > 100 && !/^[#|-]/.test(paragraph));

/**
 * Computes by how much a stand-in must be scaled to set the text as wide as our face does, and our face's height above and below the line in the
 * stand-in's ems. Shares, 1 for unchanged.
 */
export function fitted({ ours, theirs }: Pick<Fallback, "ours" | "theirs">, paragraphs: Paragraphs) {
  const [own, other] = [opened(ours), opened(theirs)];
  const width = (of: typeof own): number => paragraphs.reduce((sum, text) => sum + widthOf(of.font, of.upem, text), 0);
  const size = width(own) / width(other);
  const { ascender, descender } = own.font.hExtents();
  return { size, ascent: ascender / own.upem / size, descent: -descender / own.upem / size };
}

/** Groups into which the letters of running text are divided. */
const GROUPS = 8;
/** Most by which a letter's size may differ from that of the whole: more would be seen before ours arrives. What is left, spaces take. */
const MOST = 0.1;

/** Some letters, and by how much a stand-in must be scaled for them. */
interface Group {
  readonly letters: readonly string[];
  readonly size: number;
}

/**
 * Divides the letters of a text into groups by how much wider they are in our face, each as frequent as the others; spaces are one of their own.
 * All together are as wide as in our face.
 */
export function groupsOf({ ours, theirs }: Pick<Fallback, "ours" | "theirs">, paragraphs: Paragraphs): readonly Group[] {
  const [own, other] = [advances(ours), advances(theirs)];
  const counts = new Map<string, number>();
  for (const letter of paragraphs.join("")) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const letters = [...counts].flatMap(([letter, count]) => {
    const [a = 0, b = 0] = [own, other].map((widths) => (widths.get(letter.codePointAt(0) ?? 0) ?? 0) * count);
    return a > 0 && b > 0 ? [{ letter, own: a, other: b }] : [];
  });
  type Letters = typeof letters;
  const sum = (group: Letters, of: "own" | "other"): number => group.reduce((total, each) => total + each[of], 0);
  const spaces = letters.filter(({ letter }) => letter === " ");
  const seen = letters.filter(({ letter }) => letter !== " ").sort((x, y) => x.own / x.other - y.own / y.other);
  const groups: Letters[] = Array.from({ length: GROUPS }, () => []);
  let before = 0;
  for (const each of seen) {
    groups[Math.min(GROUPS - 1, Math.floor((GROUPS * (before + each.own / 2)) / sum(seen, "own")))]?.push(each);
    before += each.own;
  }
  const { size: whole } = fitted({ ours, theirs }, paragraphs);
  const sized = groups
    .filter((group) => group.length > 0)
    .map((group) => ({ group, size: whole * Math.min(1 + MOST, Math.max(1 - MOST, sum(group, "own") / sum(group, "other") / whole)) }));
  // As wide as the whole with one size for all, kerning included.
  const left = whole * sum(letters, "other") - sized.reduce((total, { group, size }) => total + size * sum(group, "other"), 0);
  return [
    { letters: [" "], size: left / sum(spaces, "other") },
    ...sized.map(({ group, size }) => ({ letters: group.map(({ letter }) => letter).sort(), size })),
  ];
}

/** Writes letters as ranges of a style sheet: "U+20, U+61-63". */
export function unicodeRange(letters: readonly string[]): string {
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ""}`).join(", ");
}

/** Writes the rules of the style sheet that fit stand-ins to our faces. */
export function fallbackSheet(fallbacks: readonly Fallback[], paragraphs: Paragraphs): string {
  const per = (share: number): string => `${(100 * share).toFixed(2)}%`;
  const ruleOf = (fallback: Fallback, size: number, ascent: number, descent: number, range: string[]): string => {
    const lines = [
      `font-family: "${fallback.family}"`,
      `src: ${fallback.local.map((name) => `local("${name}")`).join(", ")}`,
      ...fallback.descriptors,
      ...range,
      `size-adjust: ${per(size)}`,
      `ascent-override: ${per(ascent)}`,
      `descent-override: ${per(descent)}`,
      "line-gap-override: 0%",
    ];
    return `@font-face {\n${lines.map((line) => `  ${line};\n`).join("")}}\n`;
  };
  const rules = fallbacks.flatMap((fallback) => {
    const { size: whole, ascent, descent } = fitted(fallback, paragraphs);
    const rule = (size: number, range: string[]): string => ruleOf(fallback, size, (ascent * whole) / size, (descent * whole) / size, range);
    const groups = fallback.byLetter ? groupsOf(fallback, paragraphs) : [];
    return [rule(whole, []), ...groups.map(({ letters, size }) => rule(size, [`unicode-range: ${unicodeRange(letters)}`]))];
  });
  const head =
    "/* Written by npm run fonts: faces of readers' systems, fitted to ours in width and height by the book's own text, so that little moves when\n" +
    "   ours arrive. */\n";
  return head + rules.join("\n");
}
