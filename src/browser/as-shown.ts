/** Reads what a figure shows now from its page: texts, drawing, and the address of this state. */
import { pageAddress } from "../site/pure/embed-address.ts";
import type { Hero, PictureText, PictureWords } from "../site/pure/picture.ts";

/** Reads the texts that the page holds for pictures, as it was built. */
export const wordsOf = (): PictureWords => JSON.parse(document.getElementById("take-words")?.textContent ?? "{}") as PictureWords;

const textOf = (figure: HTMLElement, selector: string): string => figure.querySelector(selector)?.textContent?.trim().replace(/\s+/g, " ") ?? "";

/** Returns the root of this copy of the site; null for a copy on a disk, whose addresses are of no use to others. */
export const ownSite = (): string | null => (location.protocol === "file:" ? null : new URL("../../", location.href.replace(/[?#].*/, "")).href);

/** Reads the figure's settings from the page's address. @returns a query string without "?" */
export function stateOf(figure: HTMLElement): string {
  const names = new Set((figure.dataset.controls ?? "").split(" "));
  return new URLSearchParams([...new URLSearchParams(location.search)].filter(([name]) => names.has(name))).toString();
}

/** Makes the address of the figure's page in this state; null where the site's address is not known. */
export function addressOf(figure: HTMLElement, { id, site }: PictureWords): string | null {
  const root = site ?? ownSite();
  return root === null ? null : pageAddress({ id, site: root, state: stateOf(figure), looks: {}, day: null });
}

/** Copies the drawing at one of its sizes, without the marks that a reader's walk through its points leaves in it. */
export function drawingOf(figure: HTMLElement, size: "wide" | "narrow"): string {
  const shown = figure.querySelector(`[data-part=picture] svg.plot--${size}`) ?? figure.querySelector("[data-part=picture] svg");
  if (!shown) return "";
  const copy = shown.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll("[data-on], [aria-current]"))
    for (const name of ["data-on", "aria-current"]) element.removeAttribute(name);
  return new XMLSerializer().serializeToString(copy).replaceAll(' xmlns="http://www.w3.org/2000/svg"', "");
}

/** Reads all texts of a figure as it stands. */
export function asShown(
  figure: HTMLElement,
  words: PictureWords,
): Omit<PictureText, "drawing" | "credit"> & { readonly summary: string; readonly notes: readonly string[] } {
  const result = textOf(figure, ".result-fig");
  const hero: Hero | undefined =
    words.heroLabel && result ? { text: result, label: words.heroLabel, range: textOf(figure, ".result-range") || undefined } : undefined;
  return {
    title: textOf(figure, "[data-part=title]"),
    subtitle: textOf(figure, "[data-part=subtitle]"),
    hero,
    summary: textOf(figure, "[data-part=summary]"),
    notes: [...figure.querySelectorAll(".know p")].map((note) => note.textContent?.trim() ?? ""),
    source: words.source,
  };
}
