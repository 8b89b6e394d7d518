import type { Browser, Page } from "playwright-core";

/** In light and in dark, what a page looks like from top to bottom, in strips of at most `STRIP` rows. */
export type Shots = Readonly<Record<Theme, readonly Buffer[]>>;

/** Colours that a reader's machine asks for. */
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
/** Rows of a strip: a browser draws no picture of any height. */
export const STRIP = 4000;

/** Time in which a strip must be drawn, in ms: a long page on a busy machine takes its time. */
const PATIENCE = 120_000;

/** Waits until a page stands as a reader would see it who has gone through it once. */
async function settled(page: Page): Promise<void> {
  const foreign = await page.evaluate(async () => {
    for (const late of document.querySelectorAll<HTMLImageElement | HTMLIFrameElement>("[loading=lazy]")) late.loading = "eager";
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
    return document.querySelector("iframe") !== null || location.search !== "";
  });
  // Frames and answers to a question come later than the page.
  if (foreign) await page.waitForLoadState("networkidle");
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

async function strips(page: Page, width: number): Promise<readonly Buffer[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const found: Buffer[] = [];
  for (let y = 0; y < height; y += STRIP) {
    const clip = { x: 0, y, width, height: Math.min(STRIP, height - y) };
    found.push(await page.screenshot({ fullPage: true, clip, animations: "disabled", caret: "hide" }));
  }
  return found;
}

/**
 * Lets a page wait for its fonts, whether it carries its styles or links them: by itself it does without one that is not at hand at the
 * first paint, and no two shots would be alike.
 */
const withFonts = (page: Page, address: string): Promise<unknown> =>
  page.route(
    ({ href }) => href === address || href.endsWith(".css"),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll("font-display:optional", "font-display:block") });
    },
  );

/** Opens an address in a window of its own and shoots it in every theme. */
export async function shoot(browser: Browser, address: string, width: number): Promise<Shots> {
  // The policy knows the page's own styles by their hash.
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
    colorScheme: THEMES[0],
    bypassCSP: true,
  });
  try {
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await withFonts(page, address);
    await page.goto(address, { waitUntil: "load" });
    await settled(page);
    const found: Partial<Record<Theme, readonly Buffer[]>> = {};
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      found[theme] = await strips(page, width);
    }
    return found as Shots;
  } finally {
    await context.close();
  }
}
