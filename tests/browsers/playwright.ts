import { type Browser, type BrowserContextOptions, chromium, firefox } from "playwright-core";
import type { Reader } from "./engine.ts";

const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
/** As a phone of the usual size says that it is; it is tapped, not clicked. */
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

async function reader(browser: Browser, options = DESK): Promise<Reader> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  return {
    version: browser.version(),
    open: async (address) => void (await page.goto(address, { waitUntil: "load" })),
    back: async () => void (await page.goBack()),
    forward: async () => void (await page.goForward()),
    async run(body, given) {
      const once = async () => (await page.evaluate(body as (given: unknown) => unknown, given)) as never;
      try {
        return await once();
      } catch (error) {
        // A tap does not wait for the page that it leads to: what was asked meanwhile is asked again there.
        if (!(error instanceof Error && /context was destroyed|because of a navigation/.test(error.message))) throw error;
        await page.waitForLoadState("load");
        return once();
      }
    },
    click: (selector) => (options.hasTouch ? page.locator(selector).first().tap() : page.locator(selector).first().click()),
    fill: (selector, text) => page.locator(selector).first().fill(text),
    press: (key) => page.keyboard.press(key),
    pdf: () => page.pdf({ format: "A4" }),
    close: () => browser.close(),
  };
}

const launch = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });

/** Starts Chromium as on a desk. */
export const startChromium = async (executablePath: string): Promise<Reader> => reader(await launch(executablePath));

/** Starts Chromium as on a phone. */
export const startPhone = async (executablePath: string): Promise<Reader> => reader(await launch(executablePath), PHONE);

/** Starts Firefox as its maker delivers it. Playwright cannot set its media, so that preferences do. */
export const startFirefox = async (executablePath: string): Promise<Reader> =>
  reader(await firefox.launch({ channel: "moz-firefox", executablePath, firefoxUserPrefs: { "ui.prefersReducedMotion": 1 } }));
