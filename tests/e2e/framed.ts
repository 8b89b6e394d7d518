import type { Frame, Locator, Page } from "playwright-core";
import { expect, inject } from "vitest";
import { painted, type Visit, visit } from "./visit.ts";

/** What a host heard: every message, with the number of the frame that sent it. */
export interface Heard {
  readonly frame: number;
  readonly data: unknown;
}

/** An embed on a foreign page that keeps what it hears. */
export interface Framed extends Visit {
  readonly figure: Locator;
  readonly frame: Frame;
  readonly heard: () => Promise<readonly Heard[]>;
  /** Sends a message from the host into the first frame. */
  readonly send: (data: unknown) => Promise<void>;
}

export interface FrameOptions {
  /** Tokens of the sandbox; null for none. */
  readonly sandbox?: string | null;
  readonly width?: number;
  readonly height?: number;
  /** Markup for the head of the host, and attributes of its root. */
  readonly head?: string;
  readonly root?: string;
  readonly javaScriptEnabled?: boolean;
}

const LISTEN = `<script>
heard = [];
addEventListener("message", ({ source, data }) => {
  const frames = [...document.querySelectorAll("iframe")];
  heard.push({ frame: frames.findIndex((each) => each.contentWindow === source), data });
});
</script>`;

/** Address of a foreign page with this body. */
export const hostAddress = (body: string, head = LISTEN, root = ""): string =>
  `${inject("host")}?html=${encodeURIComponent(`<!doctype html><html ${root}><title>Host</title><link rel="icon" href="data:,">${head}${body}`)}`;

/** A frame of the site for a foreign page. */
export const frameMarkup = (address: string, { sandbox = "allow-scripts", width = 640, height = 1000 }: FrameOptions = {}): string =>
  `<iframe title="Figure"${sandbox === null ? "" : ` sandbox="${sandbox}"`} width="${width}" height="${height}" ` +
  `src="${new URL(address, inject("site")).href.replaceAll("&", "&amp;")}"></iframe>`;

/** The frames of the site on a host. */
export const framesOf = (page: Page): readonly Frame[] => page.frames().filter((frame) => frame !== page.mainFrame());

/** Opens a foreign page that holds one embed, as hosts do that know nothing of us: sandboxed, without an origin. */
export async function framed(address: string, options: FrameOptions = {}): Promise<Framed> {
  const { head = "", root = "", javaScriptEnabled = true } = options;
  const opened = await visit(hostAddress(frameMarkup(address, options), LISTEN + head, root), { javaScriptEnabled });
  const { page } = opened;
  const figure = page.locator("iframe").first().contentFrame().locator("main");
  await figure.waitFor();
  const [frame] = framesOf(page);
  if (!frame) throw new Error("no frame on the host");
  return {
    ...opened,
    figure,
    frame,
    heard: () => page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard),
    send: (data) => page.evaluate((message) => document.querySelector("iframe")?.contentWindow?.postMessage(message, "*"), data),
  };
}

/** Waits until a page or a frame has dealt with all messages that were sent to it: `say` sends it one more, from where they came. */
export async function heardOut(listener: Page | Frame, say: (message: string) => Promise<unknown>): Promise<void> {
  const LAST = "the last of these messages";
  await listener.evaluate((mark) => {
    const last = new Promise<void>((done) => addEventListener("message", ({ data }) => void (data === mark && done())));
    Object.assign(globalThis, { last });
  }, LAST);
  await say(LAST);
  await listener.evaluate(() => (globalThis as unknown as { last: Promise<void> }).last);
  await painted(listener);
}

/** The messages of one kind that a host has heard, once there is one. */
export async function eventually<T>(heard: () => Promise<readonly Heard[]>, pick: (data: unknown) => T | undefined): Promise<T> {
  let found: T | undefined;
  await expect
    .poll(async () => {
      for (const { data } of await heard()) found = pick(data) ?? found;
      return found !== undefined;
    })
    .toBe(true);
  return found as T;
}
