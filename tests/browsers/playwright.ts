import { type Browser, chromium, firefox } from "playwright-core";
import type { Reader } from "./engine.ts";

async function reader(browser: Browser): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  return {
    version: browser.version(),
    open: async (address) => void (await page.goto(address, { waitUntil: "load" })),
    back: async () => void (await page.goBack()),
    forward: async () => void (await page.goForward()),
    run: async (body, given) => (await page.evaluate(body as (given: unknown) => unknown, given)) as never,
    click: (selector) => page.locator(selector).first().click(),
    fill: (selector, text) => page.locator(selector).first().fill(text),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}

/** Starts Chromium. */
export const startChromium = async (executablePath: string): Promise<Reader> =>
  reader(await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] }));

/** Starts Firefox as its maker delivers it. Playwright cannot set its media, so that preferences do. */
export const startFirefox = async (executablePath: string): Promise<Reader> =>
  reader(await firefox.launch({ channel: "moz-firefox", executablePath, firefoxUserPrefs: { "ui.prefersReducedMotion": 1 } }));
