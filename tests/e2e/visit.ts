import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, inject } from "vitest";
import { readSite } from "../support/site.ts";

/** A page that a test has opened, and what happened on it. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly status: number;
  /** Addresses that were asked for, in order. */
  readonly requests: readonly string[];
  /** Errors on the console and in scripts. */
  readonly errors: readonly string[];
}

let connected: Promise<Browser> | undefined;
const browser = (): Promise<Browser> => {
  const endpoint = inject("browser");
  if (!endpoint) throw new Error("no browser or no built site: run npm test, and see what it says first");
  connected ??= chromium.connect(endpoint);
  return connected;
};
const open: BrowserContext[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await (await connected)?.close();
  connected = undefined;
});

/** Opens an address in a browser of its own; relative ones lie in the site at the root of a host. */
export async function visit(address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  open.push(context);
  context.setDefaultTimeout(10_000);
  const requests: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => void requests.push(request.url()));
  context.on("console", (message) => void (message.type() === "error" && errors.push(`${message.text()} (${message.location().url})`)));
  context.on("weberror", (error) => void errors.push(error.error().message));
  const page = await context.newPage();
  const response = await page.goto(new URL(address, inject("site")).href, { waitUntil: "load" });
  return { page, context, status: response?.status() ?? 0, requests, errors };
}

/** Begins to read, and waits until the whole page is laid out: before that, places far below are guessed. */
export async function laidOut(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event("scroll")));
  await page.waitForFunction(() => !document.querySelector(".later"));
}

/** A figure of a page, by its id. */
export const figureOn = (page: Page, id: string): Locator => page.locator(`figure[data-figure="${id}"]`);
/** A part of a figure that follows its state. */
export const part = (figure: Locator, name: string): Locator => figure.locator(`[data-part="${name}"]`).first();
/** The text of an element, without space around it. */
export const textOf = async (locator: Locator): Promise<string> => ((await locator.textContent()) ?? "").trim();
/** The picture as it now stands, both widths. */
export const pictureOf = (figure: Locator): Promise<string> => part(figure, "picture").innerHTML();
/** The text of the table, open or not. */
export const tableOf = async (figure: Locator): Promise<string> => (await part(figure, "table").textContent()) ?? "";
/** Requests for the drawing library. */
export const plotRequests = (requests: readonly string[]): readonly string[] =>
  requests.filter((address) => /\/assets\/plot\.[^/]+\.js$/.test(address));

/** Waits until `probe` gives something else than `before`, and returns it. */
export async function changed(before: string, probe: () => Promise<string>, timeout = 10_000): Promise<string> {
  const end = Date.now() + timeout;
  for (;;) {
    const now = await probe();
    if (now !== before) return now;
    if (Date.now() > end) throw new Error(`no change within ${timeout} ms of: ${before.slice(0, 200)}`);
    await new Promise((later) => setTimeout(later, 25));
  }
}

/** Paths of pages that stand for all: every page of the first level, and of each folder below the first page. */
export function pageTypes(): readonly string[] {
  const paths = readSite("addressed").pages.map(({ path }) => path.replace(/(^|\/)index\.html$/, "$1"));
  const shallow = (path: string): boolean => path.split("/").length <= 2 && !path.endsWith(".html");
  const deeper = paths.filter((path) => !shallow(path) && path !== "404.html");
  // A day at the end is a version of the page above it, and no kind of its own.
  const kindOf = (path: string): string => {
    const dated = /[^/]+\/\d{4}-\d\d-\d\d\/$/;
    const folder = dated.test(path) ? path.replace(dated, "dated/") : path;
    // A page that is a file of its own, as embeds to save are, stands for those beside it.
    if (path.endsWith(".html")) return `${path.replace(/[^/]*$/, "")}:file`;
    return `${folder.split("/").slice(0, -2).join("/")}:${path.split("/").length}`;
  };
  return [...paths.filter(shallow), ...deeper.filter((path, i) => deeper.findIndex((other) => kindOf(other) === kindOf(path)) === i), "no/such/page"];
}
