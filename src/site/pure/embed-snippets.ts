import { date } from "../../kit/format.ts";
import { escapeMarkup } from "../../kit/html.ts";
import { VERSION } from "./edition.ts";
import { type EmbedChoice, embedAddress, pageAddress, pictureAddress, siteAddress } from "./embed-address.ts";
import { type Heights, heightAt } from "./embed-heights.ts";

/** Everything that a snippet is made from. */
export interface Snippet extends EmbedChoice {
  /** What the figure shows, in words without a number: a live embed changes, and the text of the page around it does not. */
  readonly topic: string;
  /** Finding and sentence of the figure at its defaults, by day to which it can be pinned. */
  readonly days: Readonly<Record<string, { readonly title: string; readonly alt: string }>>;
  /** Whether the figure has settings. */
  readonly settable: boolean;
  /** Words for the figure as it now stands. */
  readonly said: string;
  /** Heights of the frame until the embed tells its own. */
  readonly heights: Heights;
  /** Width and height of the picture file. */
  readonly picture: readonly [width: number, height: number];
  /** Path and hash of the host script. */
  readonly script: { readonly path: string; readonly integrity: string };
}

/** What a frame is written from whose height follows its column. */
type Sized = EmbedChoice & Pick<Snippet, "heights">;

const attribute = escapeMarkup;
/** Width in px of a frame that has one height; a phone's, where pages are read on phones. */
const WIDTH = 680;
const PHONE = 360;
/** Limits a height to those that WordPress allows for frames. */
const forWordPress = (height: number): number => Math.min(1000, Math.max(200, height));

/** Titles the embed: pinned at its defaults by the finding of its day, else by what it shows. */
const titleOf = ({ day, days, state, topic }: Snippet): string => (day && state === "" && days[day]?.title) || topic;
/** Words for readers who do not see the picture file, which shows the defaults. */
function altOf({ day, days, settable, topic }: Snippet): string {
  const pinned = day && days[day];
  if (pinned) return `${pinned.alt} Data as released by ${date(day)}${settable ? ", at the defaults" : ""}.`;
  return `${topic}${/[.?!]$/.test(topic) ? "" : "."} Picture of the newest data${settable ? ", at the defaults" : ""}.`;
}
const link = (of: Snippet): string => `<a href="${attribute(pageAddress(of))}">${escapeMarkup(titleOf(of))}</a>`;
const image = (of: Snippet): string =>
  `<img src="${attribute(pictureAddress(of))}" alt="${attribute(altOf(of))}" width="${of.picture[0]}" height="${of.picture[1]}" loading="lazy">`;

/** Writes a frame that any page takes. */
const frame = (title: string, address: string, height: number): string =>
  `<iframe title="${attribute(title)}" src="${attribute(address)}" width="100%" height="${height}" frameborder="0" ` +
  `loading="lazy" allow="fullscreen; clipboard-write"></iframe>`;

const hostScript = (of: Snippet): string =>
  `<script async src="${attribute(siteAddress(of, of.script.path))}" integrity="${of.script.integrity}" crossorigin="anonymous"></script>`;

/** Names the class of a snippet: another address, another class, so that several may stand on one page. */
function classOf(of: EmbedChoice): string {
  let hash = 0;
  for (const sign of embedAddress(of)) hash = (hash * 31 + sign.charCodeAt(0)) % 0x7fff_ffff;
  return `watts-${hash.toString(36)}`;
}

/** Writes the style that gives a frame its height by the width of its column. */
function heightStyle(of: Sized): string {
  const frame = `.${classOf(of)} iframe`;
  // A frame of another colour scheme than its page is never transparent.
  const scheme = of.looks.transparent && of.looks.theme ? `;color-scheme:${of.looks.theme}` : "";
  const [first, ...others] = of.heights.filter(([, height], i) => height !== of.heights[i - 1]?.[1]);
  return [
    `.${classOf(of)}{container-type:inline-size}`,
    `${frame}{width:100%;height:${first?.[1]}px;border:0${scheme}}`,
    ...others.map(([from, height]) => `@container (min-width:${from}px){${frame}{height:${height}px}}`),
  ].join("\n");
}

/** Lets a frame follow what the embed in it tells, when a reader opens a part of it. */
const FOLLOW =
  '<script>addEventListener("message",e=>{const h=e.data?.wattsToWords?.height;if(h>0)for(const f of ' +
  'document.querySelectorAll(".watts iframe"))if(f.contentWindow===e.source)f.style.height=h+"px"})</script>';

/** Writes a frame whose style gives it the right height in every column, and whose script, where the page runs one, lets it grow. */
export const sizedFrame = (title: string, of: Sized): string => `<style>
${heightStyle(of)}
</style>
<div class="watts ${classOf(of)}">${frame(title, embedAddress(of), heightAt(of.heights, WIDTH))}</div>
${FOLLOW}`;

/** Writes such a frame with credit, and a picture for readers whose program shows no frames. */
export const plainHtml = (of: Snippet): string => `${sizedFrame(titleOf(of), of)}
<p>${link(of)}, Watts to Words</p>
<noscript>${image(of)}</noscript>`;

/** Writes the custom element, which resizes and takes a state; its link shows where scripts or frames are not, its picture without a script. */
export const customElement = (of: Snippet): string => `${hostScript(of)}
<watts-figure title="${attribute(titleOf(of))}" src="${attribute(embedAddress(of))}" height="${heightAt(of.heights, WIDTH)}">
  <a href="${attribute(pageAddress(of))}">${escapeMarkup(titleOf(of))}, Watts to Words</a>
  <noscript>${image(of)}</noscript>
</watts-figure>`;

/** Writes only what WordPress keeps of an embed: no other attribute, no quotation before it. */
export const wordpress = (of: Snippet): string =>
  `<iframe title="${attribute(titleOf(of))}" src="${attribute(embedAddress(of))}" width="${WIDTH}" ` +
  `height="${forWordPress(heightAt(of.heights, WIDTH))}" frameborder="0"></iframe>` +
  `<a href="${attribute(pageAddress(of))}">${escapeMarkup(titleOf(of))}, Watts to Words</a>`;

/** Writes an element for an AMP page, which is read on phones: the frame grows when it asks to. */
export const amp = (of: Snippet): string => `<amp-iframe title="${attribute(titleOf(of))}" src="${attribute(embedAddress(of))}"
  layout="fixed-height" height="${heightAt(of.heights, PHONE)}" frameborder="0" resizable
  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox">
  <amp-img placeholder layout="fill" src="${attribute(pictureAddress(of))}" alt="${attribute(altOf(of))}"></amp-img>
  <div overflow tabindex="0" role="button" aria-label="Show all of the figure">Show all</div>
</amp-iframe>
<p>${link(of)}, Watts to Words</p>`;

/** Writes a light and a dark picture, chosen by the reader's theme, as GitHub and most Markdown with HTML take it. A pinned picture is light. */
export const pictureForThemes = (of: Snippet): string =>
  of.day
    ? `<a href="${attribute(pageAddress(of))}">
  ${image(of)}
</a>`
    : `<a href="${attribute(pageAddress(of))}">
  <picture>
    <source media="(prefers-color-scheme: dark)" srcset="${attribute(pictureAddress(of, "dark"))}">
    ${image(of)}
  </picture>
</a>`;

/** Names a picture that the builder makes. */
const fileOf = ({ id }: Snippet, ending: string): string => `${id}-${VERSION}.${ending}`;

/** Writes `pictureForThemes` with two files in the page's own folder: pictures of the state, which the builder makes. */
export const pictureBeside = (of: Snippet): string => `<a href="${attribute(pageAddress(of))}">
  <picture>
    <source media="(prefers-color-scheme: dark)" srcset="${fileOf(of, "dark.png")}">
    <img src="${fileOf(of, "png")}" alt="${attribute(of.said)}" width="${of.picture[0]}">
  </picture>
</a>`;

const markdownText = (text: string): string => text.replace(/[\\[\]]/g, (sign) => `\\${sign}`);
const markdownCredit = (of: Snippet): string => `[${markdownText(titleOf(of))}](${pageAddress(of)}), Watts to Words`;

/** Writes picture and link in plain Markdown. */
export const markdown = (of: Snippet): string =>
  `[![${markdownText(altOf(of))}](${pictureAddress(of)})](${pageAddress(of)})\n\n${markdownCredit(of)}`;

/** Writes `markdown` with a file in the page's own folder: a picture of the state, which the builder makes. */
export const markdownBeside = (of: Snippet): string =>
  `[![${markdownText(of.said)}](${fileOf(of, "png")})](${pageAddress(of)})\n\n${markdownCredit(of)}`;

/** Writes the address of the embed. */
export const address = (of: Snippet): string => embedAddress(of);
/** Writes the address of the figure's page. */
export const page = (of: Snippet): string => pageAddress(of);
/** Writes the address of the picture file. */
export const picture = (of: Snippet): string => pictureAddress(of);
/** Returns the words for the figure in its state. */
export const alt = ({ said }: Snippet): string => said;
