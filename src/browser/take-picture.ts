/**
 * Makes pictures and HTML of a figure as it stands, in the reader's browser. Loaded on request.
 * Kinds: "svg", "png" and "copy" in the light theme, "dark.svg" and "dark.png" in the dark one, "long.png" with the address as
 * a QR code.
 */
import { bareTable } from "../site/pure/bare-table.ts";
import { spreadsheetText } from "../site/pure/csv.ts";
import { VERSION } from "../site/pure/edition.ts";
import { figureBlock } from "../site/pure/figure-block.ts";
import { inlineSvg } from "../site/pure/inline-svg.ts";
import { inShort, longPicture } from "../site/pure/long-picture.ts";
import { type Measure, type PictureWords, standalone } from "../site/pure/picture.ts";
import type { PictureStyle } from "../site/pure/picture-style.ts";
import { addressOf, asShown, drawingOf, stateOf, wordsOf } from "./as-shown.ts";

/** The style of pictures, set when this script is bundled. */
declare const PICTURE_STYLE: PictureStyle;

const ZOOM = 2;
const context = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
const measure: Measure = (text, voice, size, weight) => {
  context.font = `${weight} ${size}px ${voice === "entry" ? '"Entry", Georgia, serif' : '"Form", "Arial Narrow", Arial, sans-serif'}`;
  return context.measureText(text).width;
};

/** Writes the credit: edition, terms, and whose settings these are. */
const creditOf = (figure: HTMLElement, { edition }: PictureWords): string =>
  `${edition}, CC BY 4.0.${stateOf(figure) ? " As set by a reader." : figure.dataset.controls ? " Shown at its defaults." : ""}`;

function svgOf(figure: HTMLElement, words: PictureWords, style: PictureStyle): string {
  const shown = asShown(figure, words);
  return standalone(style, measure, {
    ...shown,
    drawing: drawingOf(figure, "wide"),
    sentence: words.sentence ? shown.summary : undefined,
    credit: `${creditOf(figure, words)} ${addressOf(figure, words)?.replace(/^https?:\/\//, "") ?? ""}`.trim(),
  });
}

function longOf(figure: HTMLElement, words: PictureWords): string {
  const shown = asShown(figure, words);
  return longPicture(PICTURE_STYLE, measure, {
    ...shown,
    drawing: drawingOf(figure, "narrow"),
    sentence: shown.summary,
    notes: inShort(shown.notes),
    credit: creditOf(figure, words),
    address: addressOf(figure, words),
  });
}

const parse = (svg: string): Document => new DOMParser().parseFromString(svg, "image/svg+xml");

/** Shortens a state to a name, so that two states of a figure on one page have different ids. */
const nameOf = (state: string): string => {
  let sum = 0;
  for (const character of state) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return state ? `-${sum.toString(36)}` : "";
};

function blockOf(figure: HTMLElement, page: string): string {
  const words = wordsOf();
  const shown = asShown(figure, words);
  const drawing = drawingOf(figure, "narrow");
  const prefix = `watts-${words.id}${nameOf(stateOf(figure))}`;
  return figureBlock({
    ...shown,
    svg: drawing && inlineSvg(PICTURE_STYLE, parse, drawing, shown.summary, prefix),
    page,
    credit: creditOf(figure, words),
  });
}

/** Reads the site's fonts into a style sheet, so that the picture has them too; empty where they cannot be read. */
async function fontFaces(): Promise<string> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="font"]')];
  const faces = links.map(async ({ href }) => {
    const bytes = new Uint8Array(await (await fetch(href)).arrayBuffer());
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    const family = href.includes("alegreya") ? "Alegreya" : "Archivo";
    return `@font-face{font-family:${family};font-weight:400 700;src:url(data:font/woff2;base64,${btoa(text)})}`;
  });
  return (await Promise.allSettled(faces)).map((face) => (face.status === "fulfilled" ? face.value : "")).join("");
}

async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg.replace("<style>", `<style>${await fontFaces()}`))}`;
  await image.decode();
  // Fonts inside an image may arrive a moment after it.
  await new Promise((later) => setTimeout(later, 100));
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * ZOOM;
  canvas.height = image.naturalHeight * ZOOM;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("the canvas gave no picture");
  return blob;
}

/** Longest time that a drawing may lag behind the settings while its code loads, in ms. */
const PATIENCE = 5000;

/** Waits until the drawing on the page shows the settings. @throws Error if it does not within `PATIENCE` */
async function drawn(figure: HTMLElement): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (figure.querySelector("[data-part=picture][data-stale]")) {
    if (performance.now() > end) throw new Error("the drawing on the page does not show your settings");
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** The table as it is sorted and set, with bare numbers and the units in the heads. */
function cells(figure: HTMLElement): readonly (readonly string[])[] {
  const lines = [...figure.querySelectorAll<HTMLTableRowElement>("table[data-part=table] :is(thead, tbody) tr")].map((row) =>
    [...row.cells].map(({ innerText, textContent, dataset }) => ({
      text: (innerText || textContent || "").replace(/\s+/g, " ").trim(),
      value: dataset.value,
    })),
  );
  const [heads = [], ...rows] = lines;
  return bareTable(
    heads.map(({ text }) => text),
    rows,
  );
}

globalThis.watts = {
  ...globalThis.watts,
  table(figure) {
    const lines = cells(figure);
    return { csv: spreadsheetText(lines), tabs: lines.map((row) => row.join("\t")).join("\n") };
  },
  async picture(figure, kind, save) {
    await drawn(figure);
    const words = wordsOf();
    const style = kind.startsWith("dark.") ? { ...PICTURE_STYLE, light: PICTURE_STYLE.dark } : PICTURE_STYLE;
    const svg = kind === "long.png" ? longOf(figure, words) : svgOf(figure, words, style);
    if (kind === "copy") {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(svg) })]);
      return "Picture copied.";
    }
    save(kind.endsWith("svg") ? new Blob([svg], { type: "image/svg+xml" }) : await pngOf(svg), `${words.id}-${VERSION}.${kind}`);
    if (kind === "long.png")
      return addressOf(figure, words) ? "Long picture saved." : "Long picture saved, without a code: this copy of the site has no address.";
    return `${kind.endsWith("svg") ? "SVG" : "PNG"} saved.`;
  },
  async block(figure, page) {
    await drawn(figure);
    return blockOf(figure, page);
  },
};
