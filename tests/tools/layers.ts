/**
 * npm run layers -- <built site> [<another>]   measures what a chapter shows before any press, on a phone and on a desk; two sites side by side
 *
 * A word outside `p`, `li`, `h1`, `h2` and `h3` of the chapter's own text counts as apparatus: figures, margins, keys, folds' lines, labels.
 * Screens are heights of the whole page over 844 px on a phone and 800 px on a desk.
 */
import { type Browser, chromium, type Page } from "playwright-core";
import { serve } from "../../src/cli/tools/serve.ts";
import { needBrowser } from "./browser.ts";

/** Windows in which a chapter is measured. */
export const WINDOWS = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 800 },
} as const;
/** Bounds: shares of the words of all chapters together, screens on average and of each, sliders of each calculator. */
export const BOUNDS = { apparatusOnPhone: 0.3, apparatusOnDesk: 0.35, screensOnAverage: 14, screensAtMost: 17, slidersOfACalculator: 3 } as const;

/** What one chapter shows in one window. */
export interface Shown {
  readonly words: number;
  /** Share of the words that are not the chapter's own text, 0 to 1. */
  readonly apparatus: number;
  /** Heights of the window that the page is long. */
  readonly screens: number;
  /** Most sliders in sight in one calculator. */
  readonly sliders: number;
}

/** Counts what an open page shows; runs in the browser. */
function count(): Omit<Shown, "screens"> & { readonly height: number } {
  const sees = { checkOpacity: true, checkVisibilityCSS: true };
  const main = document.querySelector("main") as Element;
  // Words for screen readers alone are clipped away.
  const clipped = new Set([...main.querySelectorAll("*")].filter((element) => getComputedStyle(element).clipPath === "inset(50%)"));
  const isClipped = (element: Element | null): boolean => element !== null && (clipped.has(element) || isClipped(element.parentElement));
  let [own, all] = [0, 0];
  for (const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
    const { data, parentElement: parent } = walker.currentNode as Text;
    if (!parent?.checkVisibility(sees) || parent.closest("script, title, option:not(:checked)") || isClipped(parent)) continue;
    // Choices in a row that is moved sideways are seen when they are moved into the window.
    const { left, right } = parent.getBoundingClientRect();
    if (left >= innerWidth || right <= 0) continue;
    const words = data.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    all += words;
    const text = parent.closest("p, li, h1, h2, h3");
    if (
      text?.closest(".chapter :is(.prose, .so, .ask)") &&
      !text.closest("figure, aside, [role=note], .slip, .audit, .form, nav, .closing-ledger, .end-fold")
    )
      own += words;
  }
  const sliders = [...main.querySelectorAll("figure")].map(
    (figure) => [...figure.querySelectorAll("input[type=range]")].filter((slider) => slider.checkVisibility(sees)).length,
  );
  return { words: all, apparatus: 1 - own / all, sliders: Math.max(0, ...sliders), height: document.documentElement.scrollHeight };
}

/** Opens the page on which chapters are measured, one after the other, as those see them who asked for less motion. */
export const measuringPage = (browser: Browser): Promise<Page> => browser.newPage({ reducedMotion: "reduce" });

/** Opens a chapter in a window of a size and measures it, once everything is laid out. @param address of the chapter's page */
export async function shownAt(page: Page, address: string, viewport: { readonly width: number; readonly height: number }): Promise<Shown> {
  await page.setViewportSize(viewport);
  await page.goto(address, { waitUntil: "load" });
  // Some editions lay parts out when a reader begins.
  await page.evaluate(() => dispatchEvent(new Event("scroll")));
  await page.waitForFunction(() => !document.querySelector(".later"));
  await page.evaluate(() => document.fonts.ready);
  const { height, ...shown } = await page.evaluate(count);
  return { ...shown, screens: height / viewport.height };
}

/**
 * Lists the chapters of a site that is being served, in their order, as the home page's contents do.
 * @throws Error if it has none: then there is nothing to measure
 */
export async function chaptersOf(browser: Browser, site: string): Promise<readonly string[]> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(new URL("claims/", site).href);
  // The filter of the ledger names every chapter, in their order.
  const slugs = await page.locator("select[name=chapter] option").evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
  await page.close();
  const chapters = slugs.filter(Boolean);
  if (chapters.length === 0) throw new Error(`no chapter at ${site}: it is not a built site, or its page of claims names none`);
  return chapters;
}

const per = (share: number): string => `${Math.round(100 * share)}%`;
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Takes chapters together: the share of all their words, the mean of their lengths, the most sliders. */
const together = (shown: readonly Shown[]): Shown => ({
  words: mean(shown.map(({ words }) => words)),
  apparatus: mean(shown.map(({ words, apparatus }) => words * apparatus)) / mean(shown.map(({ words }) => words)),
  screens: mean(shown.map(({ screens }) => screens)),
  sliders: Math.max(...shown.map(({ sliders }) => sliders)),
});

/** A chapter in both windows. */
export interface Measured {
  readonly slug: string;
  readonly phone: Shown;
  readonly desk: Shown;
}

/** Lists the bounds that some chapters do not keep. */
export function broken(chapters: readonly Measured[]): readonly string[] {
  if (chapters.length === 0) return ["no chapter was measured"];
  const [phone, desk] = [together(chapters.map((chapter) => chapter.phone)), together(chapters.map((chapter) => chapter.desk))];
  const { apparatusOnPhone, apparatusOnDesk, screensOnAverage, screensAtMost, slidersOfACalculator } = BOUNDS;
  return [
    ...(phone.apparatus > apparatusOnPhone ? [`${per(phone.apparatus)} of the words on a phone are apparatus, not ${per(apparatusOnPhone)}`] : []),
    ...(desk.apparatus > apparatusOnDesk ? [`${per(desk.apparatus)} of the words on a desk are apparatus, not ${per(apparatusOnDesk)}`] : []),
    ...(phone.screens > screensOnAverage ? [`${phone.screens.toFixed(1)} screens on a phone on average, not ${screensOnAverage}`] : []),
    ...chapters.flatMap(({ slug, phone: { screens, sliders } }) => [
      ...(screens > screensAtMost ? [`${slug}: ${screens.toFixed(1)} screens on a phone, not ${screensAtMost}`] : []),
      ...(sliders > slidersOfACalculator ? [`${slug}: ${sliders} sliders in a calculator, not ${slidersOfACalculator}`] : []),
    ]),
  ];
}

async function measure(folder: string, browser: Browser): Promise<void> {
  const site = await serve(folder);
  console.log(`\n${folder}\nchapter                          390 px: words  apparatus  screens  sliders   1280 px: words  apparatus  screens`);
  const page = await measuringPage(browser);
  const chapters: Measured[] = [];
  const line = (name: string, { words, apparatus, screens, sliders }: Shown, desk: Shown): void =>
    console.log(
      `${name.padEnd(36)}${words.toFixed(0).padStart(9)}${per(apparatus).padStart(11)}${screens.toFixed(1).padStart(9)}${sliders
        .toFixed(0)
        .padStart(9)}${desk.words.toFixed(0).padStart(17)}${per(desk.apparatus).padStart(11)}${desk.screens.toFixed(1).padStart(9)}`,
    );
  for (const slug of await chaptersOf(browser, site.url)) {
    const address = new URL(`${slug}/`, site.url).href;
    const [phone, desk] = [await shownAt(page, address, WINDOWS.phone), await shownAt(page, address, WINDOWS.desk)];
    chapters.push({ slug, phone, desk });
    line(slug, phone, desk);
  }
  line("all together", together(chapters.map(({ phone }) => phone)), together(chapters.map(({ desk }) => desk)));
  const over = broken(chapters);
  console.log(over.length > 0 ? `Over the bounds:\n${over.join("\n")}` : "All within the bounds.");
  await site.close();
}

if (import.meta.main) {
  const folders = process.argv.slice(2);
  if (folders.length === 0) throw new Error("npm run layers -- <built site> [<another>]");
  const browser = await chromium.launch({ executablePath: await needBrowser(), args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  for (const folder of folders) await measure(folder, browser);
  await browser.close();
}
