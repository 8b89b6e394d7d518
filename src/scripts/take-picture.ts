/** Makes SVG and PNG of a figure as it stands on the page, in the reader's browser. Loaded when a picture is asked for. */
import { VERSION } from "../lib/edition.ts";
import { type Measure, standalone } from "../lib/picture.ts";
import type { PictureStyle } from "../lib/picture-style.ts";

/** The style of pictures, put in when this script is bundled. */
declare const PICTURE_STYLE: PictureStyle;

interface Words {
  readonly id: string;
  readonly source: string;
  readonly credit: string;
  readonly edition: string;
  readonly heroLabel: string | null;
  readonly sentence: boolean;
}

const ZOOM = 2;
const context = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
const measure: Measure = (text, voice, size, weight) => {
  context.font = `${weight} ${size}px ${voice === "entry" ? '"Entry", Georgia, serif' : '"Form", "Arial Narrow", Arial, sans-serif'}`;
  return context.measureText(text).width;
};

const textOf = (figure: HTMLElement, selector: string): string => figure.querySelector(selector)?.textContent?.trim() ?? "";

/** The drawing at its wide size without what reading its points has left in it. */
function drawingOf(figure: HTMLElement): string {
  const shown = figure.querySelector("[data-part=picture] svg.plot--wide") ?? figure.querySelector("[data-part=picture] svg");
  if (!shown) return "";
  const copy = shown.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll("[data-on], [aria-current]"))
    for (const name of ["data-on", "aria-current"]) element.removeAttribute(name);
  return new XMLSerializer().serializeToString(copy).replaceAll(' xmlns="http://www.w3.org/2000/svg"', "");
}

function svgOf(figure: HTMLElement, words: Words): string {
  const hero = textOf(figure, ".result-fig");
  const state = location.search ? "As set by a reader:" : "";
  const address = location.protocol === "file:" ? "" : location.href.replace(/^https?:\/\/|#.*$/g, "");
  return standalone(PICTURE_STYLE, measure, {
    title: textOf(figure, "[data-part=title]"),
    subtitle: textOf(figure, "[data-part=subtitle]"),
    hero: words.heroLabel && hero ? { text: hero, label: words.heroLabel, range: textOf(figure, ".result-range").replace(/\s+/g, " ") } : undefined,
    drawing: drawingOf(figure),
    sentence: words.sentence ? textOf(figure, "[data-part=summary]") : undefined,
    source: words.source,
    credit: [`${words.edition}, CC BY 4.0.`, state, address].filter(Boolean).join(" "),
  });
}

/** The site's fonts inside a style sheet, so that the picture has them too; empty where they cannot be read. */
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

globalThis.watts = {
  ...globalThis.watts,
  async picture(figure, kind, save) {
    const words = JSON.parse(document.getElementById("take-words")?.textContent ?? "{}") as Words;
    if (figure.querySelector("[data-part=picture][data-stale]")) throw new Error("the drawing on the page does not show your settings");
    const svg = svgOf(figure, words);
    if (kind === "svg") {
      save(new Blob([svg], { type: "image/svg+xml" }), `${words.id}-${VERSION}.svg`);
      return "SVG saved.";
    }
    if (kind === "png") {
      save(await pngOf(svg), `${words.id}-${VERSION}.png`);
      return "PNG saved.";
    }
    await navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(svg) })]);
    return "Picture copied.";
  },
};
