import { Blob, Buffer, Face, Font, shape } from "harfbuzzjs";

/** A face of ours, and the faces of readers' systems that stand in for it until it arrives. */
export interface Fallback {
  readonly family: string;
  /** Descriptors that tell the face from others of the family: "font-weight: 600". */
  readonly descriptors: readonly string[];
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

/** Writes the rules of the style sheet that fit stand-ins to our faces. */
export function fallbackSheet(fallbacks: readonly Fallback[], paragraphs: Paragraphs): string {
  const per = (share: number): string => `${(100 * share).toFixed(2)}%`;
  const rules = fallbacks.map((fallback) => {
    const { size, ascent, descent } = fitted(fallback, paragraphs);
    const lines = [
      `font-family: "${fallback.family}"`,
      `src: ${fallback.local.map((name) => `local("${name}")`).join(", ")}`,
      ...fallback.descriptors,
      `size-adjust: ${per(size)}`,
      `ascent-override: ${per(ascent)}`,
      `descent-override: ${per(descent)}`,
      "line-gap-override: 0%",
    ];
    return `@font-face {\n${lines.map((line) => `  ${line};\n`).join("")}}\n`;
  });
  const head =
    "/* Written by npm run fonts: faces of readers' systems, fitted to ours in width and height by the book's own text, so that little moves when\n" +
    "   ours arrive. */\n";
  return head + rules.join("\n");
}
