import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Frame,
  type Locator,
  type Page,
  type Request,
} from "playwright-core";
import { afterAll, afterEach, expect, inject } from "vitest";

/** A page that a test has opened, and what happened on it. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly status: number;
  /** Addresses that were asked for, in order. */
  readonly requests: readonly string[];
  /** Errors on the console and in scripts. */
  readonly errors: readonly string[];
  /** Waits until all that was asked for has come or failed, and has been painted. */
  readonly settled: () => Promise<void>;
}

/** How a page is opened. */
export interface Opening extends BrowserContextOptions {
  /** Opens it in the whole Chromium that readers have: only there lazy pictures and late fonts come as they do for them. */
  readonly whole?: boolean;
}

const connected = new Map<string, Promise<Browser>>();
function browser(whole: boolean): Promise<Browser> {
  const endpoint = inject(whole ? "wholeBrowser" : "browser");
  if (!endpoint) throw new Error("no browser or no built site: run npm test, and see what it says first");
  const known = connected.get(endpoint) ?? chromium.connect(endpoint);
  connected.set(endpoint, known);
  return known;
}
const closeAll = async (contexts: BrowserContext[]): Promise<void> => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
};
const ofTest: BrowserContext[] = [];
/** Closes what tests have opened: pages after each test, the browser after the last of a file. Files share this module; each calls it anew. */
export function tidyUp(): void {
  afterEach(() => closeAll(ofTest));
  afterAll(async () => {
    for (const one of connected.values()) await (await one).close();
    connected.clear();
  });
}

/** Opens an address in a browser of its own, which is among `contexts` whatever happens then. */
async function start(address: string, { whole = false, ...options }: Opening, contexts: BrowserContext[]): Promise<Visit> {
  const context = await (await browser(whole)).newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  contexts.push(context);
  context.setDefaultTimeout(10_000);
  const requests: string[] = [];
  const errors: string[] = [];
  const pending = new Set<Request>();
  context.on("request", (request) => {
    requests.push(request.url());
    pending.add(request);
  });
  context.on("requestfinished", (request) => void pending.delete(request));
  context.on("requestfailed", (request) => void pending.delete(request));
  context.on("console", (message) => void (message.type() === "error" && errors.push(`${message.text()} (${message.location().url})`)));
  context.on("weberror", (error) => void errors.push(error.error().message));
  const page = await context.newPage();
  const response = await page.goto(new URL(address, inject("site")).href, { waitUntil: "load" });
  const settled = async (): Promise<void> => {
    await painted(page);
    await expect.poll(() => [...pending].map((request) => request.url())).toEqual([]);
    await painted(page);
  };
  return { page, context, status: response?.status() ?? 0, requests, errors, settled };
}

/** Opens an address in a browser of its own, until the test ends; relative ones lie in the site that is built with an address. */
export const visit = (address: string, options: Opening = {}): Promise<Visit> => start(address, options, ofTest);

/**
 * Opens an address once for the tests of a group, when the first of them asks: each gets the page as the one before has left it.
 * After a failure the next try or test gets a fresh one.
 */
export function sharedVisit(address: string, options: Opening = {}): () => Promise<Visit> {
  const contexts: BrowserContext[] = [];
  let opened: Promise<Visit> | undefined;
  const close = (): Promise<void> => {
    opened = undefined;
    return closeAll(contexts);
  };
  afterEach(({ task }) => (task.result?.state === "fail" ? close() : undefined));
  afterAll(close);
  return () => {
    opened ??= start(address, options, contexts);
    return opened;
  };
}

/** Waits until a page has painted twice: by then its observers have told what they saw, and what they asked for is known. */
export const painted = (page: Page | Frame): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** Waits by the page's own clock: whatever its scripts had put off by up to so many ms has happened then. */
export const putOffDone = (page: Page | Frame, ms: number): Promise<void> =>
  page.evaluate((pause) => new Promise<void>((done) => void setTimeout(done, pause)), ms);

/** Holds back what is asked for at addresses like this, as a slow net does, until the function that is returned lets it go. */
export async function heldBack(context: BrowserContext, addresses: RegExp): Promise<() => void> {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await context.route(addresses, async (route) => {
    await held;
    // Whoever asked may have given up meanwhile.
    await route.continue().catch(() => undefined);
  });
  return letGo;
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
/** The scripts among the requests that are not on every page, by name: ["chart", "price-gap"]. */
export const fetchedScripts = (requests: readonly string[]): readonly string[] =>
  requests
    .flatMap((address) => /\/assets\/([a-z0-9-]+)\.[0-9a-f]+(?:\.\d+)?\.js$/.exec(address)?.[1] ?? [])
    .filter((name) => !["boot", "chapter", "take-away", "sort-table"].includes(name))
    .sort();

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
