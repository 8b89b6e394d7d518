import * as snippets from "./embed-snippets.ts";

/** One text to copy: its name, and the function that writes it. */
export interface Piece {
  readonly label: string;
  readonly text: (of: snippets.Snippet) => string;
  /**
   * Shown only while the figure is at its defaults, because it names a picture made with the site; or only at other settings, because it names one
   * that the builder makes. Always, if neither is given.
   */
  readonly at?: "defaults" | "settings";
}

/** A thing that the builder makes of the figure in its state: a picture, by the ending of its file, or HTML. */
export interface Make {
  readonly kind: "png" | "dark.png" | "svg" | "dark.svg" | "long.png" | "block";
  readonly label: string;
}

/** A place for embedded figures: what works there, what does not, and what to copy. */
export interface Platform {
  readonly id: string;
  readonly name: string;
  readonly can: string;
  readonly cannot: string;
  readonly pieces: readonly Piece[];
  /** Files that the builder makes, needed by the pieces or useful beside them. */
  readonly makes?: readonly Make[];
  readonly also?: readonly Make[];
  /** A file made with the site, at the defaults: the ending of its name, its label, and whether it needs the site's address. */
  readonly file?: { readonly ending: string; readonly label: string; readonly addressed?: boolean };
}

const link: Piece = { label: "Address for the link", text: snippets.page };
const alt: Piece = { label: "Alternative text", text: snippets.alt };
const picture: Piece = { label: "Address of the picture", text: snippets.picture, at: "defaults" };
const png: Make = { kind: "png", label: "PNG" };
const both: readonly Make[] = [
  { kind: "png", label: "PNG, light" },
  { kind: "dark.png", label: "PNG, dark" },
];

/** The paste kit, in the order of its tabs. */
export const PLATFORMS: readonly Platform[] = [
  {
    id: "html",
    name: "HTML",
    can:
      "Works on any page that takes a frame, with the right height in a column of any width. The figure keeps your settings, and readers can " +
      "move its controls.",
    cannot:
      "Where your page runs no inline script, a part that a reader opens scrolls inside the frame. The heights are those of the figure at its " +
      "defaults; a preview measures them for your settings.",
    pieces: [{ label: "Style, frame, credit and picture", text: snippets.plainHtml }],
  },
  {
    id: "element",
    name: "Custom element",
    can: "Loads when it is near the screen, grows to its content, tells your page each change of state, and takes a state from it.",
    cannot: "Needs a page that may run a script from here. Until it runs, and where it may not, a link stands there.",
    pieces: [{ label: "Script and element", text: snippets.customElement }],
  },
  {
    id: "block",
    name: "HTML block",
    can:
      "Title, drawing, sentence, source and link as plain HTML with the drawing inside it. No frame, no script, no picture to load; it " +
      "prints, and it stays if this site goes.",
    cannot:
      "No controls, no table, the light theme alone, and the data of today for ever. Some editors take SVG out of what is pasted, and " +
      "leave its words.",
    pieces: [],
    makes: [{ kind: "block", label: "Make the block" }],
    file: { ending: ".block.txt", label: "Open the block, and copy all of it" },
  },
  {
    id: "wordpress",
    name: "WordPress",
    can:
      "Paste the address of this page on a line of its own: WordPress asks for the embed, frames it and sets its height. In a Custom HTML " +
      "block use the frame.",
    cannot:
      "The pasted address shows the defaults. WordPress.com embeds only sites that it knows. A Custom HTML block keeps frames only for " +
      "users who may post any HTML. Heights end at 1,000 px.",
    pieces: [link, { label: "Frame for a Custom HTML block", text: snippets.wordpress }],
  },
  {
    id: "ghost",
    name: "Ghost",
    can: "An HTML card takes the frame, its style and its script.",
    cannot: "Newsletters by mail show no frames: Ghost leaves them out there. Add the picture if the post is mailed.",
    pieces: [
      { label: "For an HTML card", text: snippets.plainHtml },
      { ...picture, label: "Address of the picture, for mail" },
    ],
    also: [png],
  },
  {
    id: "substack",
    name: "Substack",
    can: "Upload the picture, write the alternative text in its settings, and link the picture to this page.",
    cannot: "Substack takes no frames and no HTML. Readers reach the live figure by the link.",
    pieces: [picture, alt, link],
    makes: [png],
  },
  {
    id: "medium",
    name: "Medium",
    can: "Upload the picture, add the alternative text, and put the address below it.",
    cannot: "Medium frames only sites that its embedding service knows; the address alone becomes a link.",
    pieces: [picture, alt, link],
    makes: [png],
  },
  {
    id: "notion",
    name: "Notion",
    can: "Type /embed and paste the address. The figure is live and keeps your settings.",
    cannot: "Notion hears no heights: drag the lower edge of the block. Exports of the page keep only the address.",
    pieces: [{ label: "Address for /embed", text: snippets.address }],
  },
  {
    id: "wechat",
    name: "WeChat",
    can:
      "Upload the long picture: it says by itself what a page would say, and readers press and hold its code to open the figure. Write the " +
      "address into “Read more” at the end, the one outside link that an article may have.",
    cannot: "Articles there take no frames, no scripts and no links to other sites in the text.",
    pieces: [alt, { ...link, label: "Address for “Read more”" }],
    makes: [{ kind: "long.png", label: "Long picture" }, png],
    file: { ending: ".long.png", label: "Long picture with the address as a QR code", addressed: true },
  },
  {
    id: "github",
    name: "GitHub README",
    can: "The picture follows the reader’s theme, light or dark, and links to this page.",
    cannot: "GitHub shows no frames and runs no scripts. It keeps a copy of the picture, which it may renew late.",
    pieces: [
      { label: "Picture for both themes", text: snippets.pictureForThemes, at: "defaults" },
      {
        label: "Picture of your settings for both themes: save both files, and put them beside your README",
        text: snippets.pictureBeside,
        at: "settings",
      },
    ],
    makes: [...both, { kind: "svg", label: "SVG, light" }, { kind: "dark.svg", label: "SVG, dark" }],
  },
  {
    id: "amp",
    name: "AMP",
    can: "The frame may grow when the figure asks, and a picture stands there until it has come.",
    cannot: "The page must load amp-iframe, and both pages need https. AMP may ask readers to press “Show all” before the frame grows.",
    pieces: [{ label: "Frame for an AMP page", text: snippets.amp }],
  },
  {
    id: "markdown",
    name: "Markdown",
    can: "Works wherever Markdown shows pictures: the picture links to this page.",
    cannot: "No controls, and no theme.",
    pieces: [
      { label: "Picture and link", text: snippets.markdown, at: "defaults" },
      { label: "Picture of your settings and link: save the file, and put it beside your text", text: snippets.markdownBeside, at: "settings" },
    ],
    makes: [png],
  },
];
