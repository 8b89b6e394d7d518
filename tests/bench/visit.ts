import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";

/** What came over the line so far: fonts apart, the site's icon left out; sizes in bytes as sent. */
export interface Sent {
  bytes: number;
  fontBytes: number;
  scriptBytes: number;
  requests: number;
}

/** A page that waits for its address, with an empty cache. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly session: CDPSession;
  readonly sent: Sent;
}

/** Opens a page on a slow line (1.6 Mbit/s, 150 ms) and a processor slowed four times, and counts what it is sent. */
export async function slowVisit(browser: Browser, viewport = { width: 1280, height: 900 }): Promise<Visit> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const types = new Map<string, string>();
  const sent: Sent = { bytes: 0, fontBytes: 0, scriptBytes: 0, requests: 0 };
  session.on(
    "Network.responseReceived",
    ({ requestId, response }) => void types.set(requestId, /favicon/.test(response.url) ? "icon" : response.mimeType),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? "";
    if (type.includes("font")) sent.fontBytes += encodedDataLength;
    else if (type !== "icon") {
      sent.bytes += encodedDataLength;
      sent.requests += 1;
      if (type.includes("javascript")) sent.scriptBytes += encodedDataLength;
    }
  });
  return { context, page, session, sent };
}

/** A task of the main thread of 50 ms or more: its start and its length, in ms. */
export type LongTask = readonly [start: number, duration: number];

/**
 * Total blocking time as Lighthouse counts it: what tasks take beyond 50 ms each, from the first paint with content on; of a task that
 * runs then, the part after it.
 * @param from first paint, in ms
 */
export const blockingTime = (tasks: readonly LongTask[], from: number): number =>
  tasks.reduce((all, [start, duration]) => all + Math.max(0, start + duration - Math.max(start, from) - 50), 0);
