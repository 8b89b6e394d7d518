import { escapeMarkup } from "../../kit/html.ts";
import { VERSION } from "./edition.ts";
import { type EmbedChoice, embedAddress, fileAddress, pageAddress, siteAddress } from "./embed-address.ts";

/** Everything that a snippet is made from. */
export interface Snippet extends EmbedChoice {
  readonly title: string;
  /** Words for readers who do not see the picture, which shows the defaults. */
  readonly alt: string;
  /** Words for the figure in its state. */
  readonly said: string;
  /** Height of the frame in pixels until a host learns a better one. */
  readonly height: number;
  /** Width and height of the picture file. */
  readonly picture: readonly [width: number, height: number];
  /** Path and hash of the host script. */
  readonly script: { readonly path: string; readonly integrity: string };
}

const attribute = escapeMarkup;
/** Limits a height to those that WordPress allows for frames. */
const forWordPress = (height: number): number => Math.min(1000, Math.max(200, height));
const link = (of: Snippet): string => `<a href="${attribute(pageAddress(of))}">${escapeMarkup(of.title)}</a>`;
const image = (of: Snippet, ending = ".png"): string =>
  `<img src="${attribute(fileAddress(of, ending))}" alt="${attribute(of.alt)}" width="${of.picture[0]}" height="${of.picture[1]}" loading="lazy">`;

/** Writes a frame that any page takes; the height is right at about 680 px of width. */
export const frame = (title: string, address: string, height: number): string =>
  `<iframe title="${attribute(title)}" src="${attribute(address)}" width="100%" height="${height}" frameborder="0" ` +
  `loading="lazy" allow="fullscreen; clipboard-write"></iframe>`;

const hostScript = (of: Snippet): string =>
  `<script async src="${attribute(siteAddress(of, of.script.path))}" integrity="${of.script.integrity}" crossorigin="anonymous"></script>`;

/** Writes frame, credit, and a picture for readers whose program shows no frames. */
export const plainHtml = (of: Snippet): string => `${frame(of.title, embedAddress(of), of.height)}
<p>${link(of)}, Watts to Words</p>
<noscript>${image(of)}</noscript>`;

/** Writes the custom element, which resizes and takes a state; its content is shown where scripts or frames are not. */
export const customElement = (of: Snippet): string => `${hostScript(of)}
<watts-figure title="${attribute(of.title)}" src="${attribute(embedAddress(of))}" height="${of.height}">
  <a href="${attribute(pageAddress(of))}">${image(of)}</a>
</watts-figure>`;

/** Writes only what WordPress keeps of an embed: no other attribute, no quotation before it. */
export const wordpress = (of: Snippet): string =>
  `<iframe title="${attribute(of.title)}" src="${attribute(embedAddress(of))}" width="680" height="${forWordPress(of.height)}" ` +
  `frameborder="0"></iframe><a href="${attribute(pageAddress(of))}">${escapeMarkup(of.title)}, Watts to Words</a>`;

/** Writes an element for an AMP page: the frame grows when it asks to. */
export const amp = (of: Snippet): string => `<amp-iframe title="${attribute(of.title)}" src="${attribute(embedAddress(of))}"
  layout="fixed-height" height="${of.height}" frameborder="0" resizable
  sandbox="allow-scripts allow-popups allow-top-navigation-by-user-activation">
  <amp-img placeholder layout="fill" src="${attribute(fileAddress(of, ".png"))}" alt="${attribute(of.alt)}"></amp-img>
  <div overflow tabindex="0" role="button" aria-label="Show all of the figure">Show all</div>
</amp-iframe>
<p>${link(of)}, Watts to Words</p>`;

/** Writes a light and a dark picture, chosen by the reader's theme, as GitHub and most Markdown with HTML take it. */
export const pictureForThemes = (of: Snippet): string => `<a href="${attribute(pageAddress(of))}">
  <picture>
    <source media="(prefers-color-scheme: dark)" srcset="${attribute(fileAddress(of, ".dark.png"))}">
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

/** Writes picture and link in plain Markdown. */
export const markdown = (of: Snippet): string =>
  `[![${markdownText(of.alt)}](${fileAddress(of, ".png")})](${pageAddress(of)})\n\n[${markdownText(of.title)}](${pageAddress(of)}), Watts to Words`;

/** Writes `markdown` with a file in the page's own folder: a picture of the state, which the builder makes. */
export const markdownBeside = (of: Snippet): string =>
  `[![${markdownText(of.said)}](${fileOf(of, "png")})](${pageAddress(of)})\n\n[${markdownText(of.title)}](${pageAddress(of)}), Watts to Words`;

/** Writes the address of the embed. */
export const address = (of: Snippet): string => embedAddress(of);
/** Writes the address of the figure's page. */
export const page = (of: Snippet): string => pageAddress(of);
/** Writes the address of the picture file. */
export const picture = (of: Snippet): string => fileAddress(of, ".png");
/** Returns the words for the figure in its state. */
export const alt = ({ said }: Snippet): string => said;
/** Writes the element of the host script. */
export const script = (of: Snippet): string => hostScript(of);
