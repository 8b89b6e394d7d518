import type { Frame, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { hasScript } from "../../src/site/bundles/scripts.ts";
import { figures } from "../../src/site/registry.ts";
import { SEED, WHOLE } from "../support/share.ts";
import { builtFolder } from "../support/site.ts";
import { heardOut } from "./framed.ts";
import { Fuzz } from "./fuzz.ts";
import { visit } from "./visit.ts";

/** How many inputs. */
const COUNT = WHOLE ? 10_000 : 500;
/** Every figure that can be set where there is time, else one of each kind. */
const FIGURES = WHOLE ? [...figures.keys()].filter(hasScript) : ["monthly-bill", "token-cost", "price-gap", "hubs-map", "price-ratio"];
/** How many of them are pages loaded afresh, messages to an embed, and states of each figure: a load takes longest, so it has the smallest share. */
const LOADS = Math.ceil(0.03 * COUNT);
const MESSAGES = Math.ceil(0.15 * COUNT);
const STATES = Math.ceil((COUNT - LOADS - MESSAGES) / FIGURES.length);
const TIMEOUT = 60_000 + COUNT * 60;

/** What must hold of a page whatever it was given; names what does not. */
const faultsOf = (page: Page | Frame): Promise<readonly string[]> =>
  page.evaluate(() => {
    const said: string[] = [];
    if ("caught" in globalThis) said.push("a script ran");
    if (document.querySelector("[onerror], [onload], img[src='x'], a[href^='javascript:']")) said.push("markup came in");
    for (const figure of document.querySelectorAll<HTMLElement>("figure[data-figure]")) {
      const shown = figure.querySelector("[data-part=picture]");
      const title = figure.querySelector("[data-part=title]")?.textContent ?? "";
      if (title.trim() === "") said.push("no title");
      if (shown && !shown.querySelector("svg *")) said.push("no picture");
      const text = figure.querySelector("[data-part=summary], [data-part=result]")?.textContent ?? "";
      const drawn = shown?.innerHTML ?? "";
      if (/\b(NaN|undefined|Infinity)\b|\[object /.test(title + text) || /"[^"]*\b(NaN|undefined|Infinity)\b[^"]*"/.test(drawn))
        said.push(`nonsense: ${title} ${text}`.slice(0, 200));
    }
    return [...new Set(said)];
  });

/** Names of the fields of a figure's form. */
const namesOn = (page: Page | Frame): Promise<readonly string[]> =>
  page.evaluate(() => [...new Set([...document.querySelectorAll<HTMLInputElement>("figure form [name]")].map(({ name }) => name))]);

const awake = async (page: Page, figure: string): Promise<void> => {
  await page.locator(`figure[data-figure="${figure}"] form`).first().hover({ force: true });
  await page.waitForFunction((id) => (globalThis as { watts?: { live?: object } }).watts?.live && id in (watts.live ?? {}), figure);
};

describe(`${COUNT} fuzzed inputs, seed ${SEED}: no script runs, nothing throws, no figure is blank`, () => {
  test.each(FIGURES)("states of %s by address and by link", { timeout: TIMEOUT }, async (figure) => {
    const { page, errors } = await visit(`figures/${figure}/`);
    await awake(page, figure);
    const fuzz = new Fuzz(SEED + FIGURES.indexOf(figure));
    const names = await namesOn(page);
    const queries = Array.from({ length: STATES }, () => [fuzz.query(names), fuzz.value()] as const);
    for (let i = 0; i < queries.length; i += 50) {
      const part = queries.slice(i, i + 50);
      const bad = await page.evaluate(
        (given) => {
          const root = document.querySelector("figure[data-figure]") as HTMLElement;
          const found: string[] = [];
          for (const [query, hash] of given) {
            try {
              history.replaceState(null, "", `${location.pathname}?${query}#${encodeURIComponent(hash.replace(/[\ud800-\udfff]/g, ""))}`);
              dispatchEvent(new PopStateEvent("popstate"));
              dispatchEvent(new HashChangeEvent("hashchange"));
              root.dispatchEvent(new CustomEvent("watts:set", { detail: { set: query } }));
            } catch (error) {
              found.push(`${query}: ${error}`);
            }
            const drawn = root.querySelector("[data-part=picture]");
            if ((drawn && !drawn.querySelector("svg *")) || "caught" in globalThis) found.push(query);
          }
          return found;
        },
        part as [string, string][],
      );
      expect(bad).toEqual([]);
      expect(await faultsOf(page), JSON.stringify(part.at(-1))).toEqual([]);
    }
    expect(errors).toEqual([]);
  });

  test("messages to an embed from the page that frames it", { timeout: TIMEOUT }, async () => {
    const html =
      `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe title="Figure" width="640" height="900" ` +
      `src="${inject("site")}embed/monthly-bill/"></iframe>`;
    const { page, errors } = await visit(`${inject("host")}?html=${encodeURIComponent(html)}`);
    const frame = page.frames().find((one) => one !== page.mainFrame()) as Frame;
    await frame.waitForSelector("figure[data-figure]");
    const fuzz = new Fuzz(SEED + 100);
    const names = await namesOn(frame);
    const messages = Array.from({ length: MESSAGES }, () => fuzz.message(names));
    for (let i = 0; i < messages.length; i += 50) {
      await page.evaluate(
        (given) => {
          for (const message of given) frames[0]?.postMessage(message, "*");
        },
        messages.slice(i, i + 50),
      );
      await heardOut(frame, (last) => page.evaluate((message) => frames[0]?.postMessage(message, "*"), last));
      expect(await faultsOf(frame)).toEqual([]);
    }
    expect(errors).toEqual([]);
  });

  test("addresses of pages of every kind, each loaded afresh", { timeout: TIMEOUT }, async () => {
    builtFolder("addressed");
    const paths = [
      "",
      "claims/",
      "figures/",
      "glossary/",
      "your-bill/",
      "figures/monthly-bill/",
      "embed/monthly-bill/",
      "embed/price-gap/",
      "data/capacity/",
      "no/such/page",
    ];
    const fuzz = new Fuzz(SEED + 200);
    const { page, context, errors } = await visit("");
    for (let i = 0; i < LOADS; i += 1) {
      const path = paths[i % paths.length] ?? "";
      const names = await namesOn(page);
      const known = [
        ...names,
        ...names.map((name) => `monthly-bill.${name}`),
        "plain",
        "theme",
        "view",
        "controls",
        "table",
        "childId",
        "verdict",
        "topic",
        "q",
        "article",
        "chapter",
        "kind",
      ];
      const address = new URL(`${path}?${fuzz.query(known)}#${encodeURIComponent(fuzz.value().replace(/[\ud800-\udfff]/g, ""))}`, inject("site"))
        .href;
      await page.goto(address, { waitUntil: "load" });
      expect(await faultsOf(page), address).toEqual([]);
      expect(await page.locator("h1, [data-part=title]").count(), address).toBeGreaterThan(0);
    }
    expect(errors.filter((error) => !/404|400|Bad Request|Not Found/.test(error))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });
});
