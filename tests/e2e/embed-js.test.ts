import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "playwright-core";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { embedJsIntegrity, embedJsPath } from "../../src/site/embeds/embed-js.ts";
import { heardOut } from "./framed.ts";
import { painted, putOffDone, visit } from "./visit.ts";

const site = (path: string): string => new URL(path, inject("site")).href;
const SCRIPT = (): string =>
  `<script async src="${site(embedJsPath().slice(1))}" integrity="${embedJsIntegrity()}" crossorigin="anonymous"></script>`;
const foreign = (html: string): string =>
  `${inject("host")}?html=${encodeURIComponent(`<!doctype html><title>Host</title><link rel="icon" href="data:,">${html}`)}`;
const figure = (id = "price-gap", more = ""): string =>
  `<watts-figure src="${site(`embed/${id}/`)}" ${more}><a href="${site(`figures/${id}/`)}"><img alt="The fallback" width="600" ` +
  `height="300" loading="lazy" src="${site(`figures/${id}.png`)}"></a></watts-figure>`;
const frameOf = (page: Page, path = "/embed/"): Frame => {
  const found = page.frames().find((frame) => frame.url().includes(path));
  if (!found) throw new Error(`no frame of ${path}`);
  return found;
};
/** Height of each frame in the elements, and of plain frames. */
const heights = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("watts-figure, iframe")].map((element) => (element.shadowRoot?.querySelector("iframe") ?? element).clientHeight),
  );
const contentHeight = (frame: Frame): Promise<number> =>
  frame.evaluate(() => Math.ceil(document.querySelector("main")?.getBoundingClientRect().height ?? 0));
/** Waits until the first frame is as high as its content. */
async function fitted(page: Page): Promise<number> {
  await page.waitForFunction(() => {
    const element = document.querySelector("watts-figure");
    return ((element?.shadowRoot?.querySelector("iframe") ?? document.querySelector("iframe"))?.clientHeight ?? 480) !== 480;
  });
  return contentHeight(frameOf(page));
}

/** Sends a message from a frame to the page that holds it. */
const say = (frame: Frame, message: unknown): Promise<void> => frame.evaluate((data) => parent.postMessage(data, "*"), message);

describe("<watts-figure>", () => {
  test("becomes a frame as high as its content, with a title, and its fallback is hidden", async () => {
    const { page, errors } = await visit(foreign(figure() + SCRIPT()));
    const height = await fitted(page);
    expect(await heights(page)).toEqual([height]);
    await expect.poll(() => page.locator("watts-figure iframe").getAttribute("title")).toBe("The fallback");
    await expect.poll(() => page.getByAltText("The fallback").isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });

  test("follows its content when the column narrows", async () => {
    const { page } = await visit(foreign(figure() + SCRIPT()));
    const before = await fitted(page);
    await page.setViewportSize({ width: 320, height: 900 });
    await expect.poll(() => heights(page)).not.toEqual([before]);
    await expect.poll(async () => (await heights(page))[0]).toBe(await contentHeight(frameOf(page)));
  });

  test("loads only when it comes near the screen", async () => {
    const { page, requests } = await visit(foreign(`<p style="height:12000px">Text</p>${figure()}${SCRIPT()}`));
    await page.waitForFunction(() => !!customElements.get("watts-figure"));
    await painted(page);
    const asked = (): number => requests.filter((address) => address === site("embed/price-gap/")).length;
    expect(asked()).toBe(0);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(asked).toBe(1);
  });

  test("raises ready once, takes a state from the host, raises change with it, and keeps it", async () => {
    const { page, errors } = await visit(foreign("<main></main>"));
    await page.evaluate((html) => {
      const log: unknown[] = [];
      Object.assign(globalThis, { log });
      for (const type of ["ready", "change"]) addEventListener(type, (event) => log.push([type, (event as CustomEvent).detail]), true);
      const main = document.querySelector("main") as HTMLElement;
      main.innerHTML = html;
      // Set before the script has come.
      Object.assign(main.firstElementChild as object, { state: { side: "input" } });
    }, figure());
    await page.addScriptTag({ url: site(embedJsPath().slice(1)) });
    await expect
      .poll(() => page.evaluate(() => JSON.stringify((globalThis as unknown as { log: unknown[] }).log)), { timeout: 8000 })
      .toBe(
        JSON.stringify([
          ["ready", { id: "price-gap", state: {} }],
          ["change", { id: "price-gap", state: { side: "input" } }],
        ]),
      );
    expect(await page.evaluate(() => (document.querySelector("watts-figure") as unknown as { state: unknown }).state)).toEqual({ side: "input" });
    await expect.poll(() => frameOf(page).locator('input[name="side"][value="input"]').isChecked()).toBe(true);
    expect(errors).toEqual([]);
  });

  test("two of one figure keep their own state and height", async () => {
    const { page, errors } = await visit(foreign(`${figure()}<div style="width:320px">${figure()}</div>${SCRIPT()}`));
    await fitted(page);
    await expect.poll(async () => new Set([...(await heights(page)), 480]).size).toBe(3);
    const [wide, narrow] = await heights(page);
    expect(narrow).toBeGreaterThan(wide ?? 0);
    await page.evaluate(() => Object.assign(document.querySelector("watts-figure") as object, { state: { side: "input" } }));
    const states = (): Promise<unknown> =>
      page.evaluate(() => [...document.querySelectorAll("watts-figure")].map((element) => (element as unknown as { state: unknown }).state));
    await expect.poll(states).toEqual([{ side: "input" }, {}]);
    expect(errors).toEqual([]);
  });

  test("without a script shows its fallback", async () => {
    const { page } = await visit(foreign(figure() + SCRIPT()), { javaScriptEnabled: false });
    await expect.poll(() => page.getByAltText("The fallback").isVisible()).toBe(true);
  });

  test("shows its fallback where the host forbids frames, and for an address that is no page", async () => {
    const rules = `default-src 'none'; script-src ${inject("site")}; img-src ${inject("site")}`;
    const policy = `<meta http-equiv="content-security-policy" content="${rules}">`;
    const { page } = await visit(foreign(policy + figure() + SCRIPT()));
    await page
      .getByAltText("The fallback")
      .waitFor({ state: "hidden" })
      .catch(() => {});
    await page.getByAltText("The fallback").waitFor({ timeout: 8000 });
    const script = await visit(foreign(figure().replace(/src="[^"]*"/, 'src="javascript:alert(1)"') + SCRIPT()));
    await script.page.waitForFunction(() => !!customElements.get("watts-figure"));
    await expect.poll(() => script.page.getByAltText("The fallback").isVisible()).toBe(true);
    await expect.poll(() => script.page.locator("watts-figure iframe").count()).toBe(0);
  });

  test("works under the strictest policy that lets it run, without a fault", async () => {
    const policy =
      `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${inject("site")}; frame-src ${inject("site")}; ` +
      `img-src ${inject("site")} data:; require-trusted-types-for 'script'">`;
    const { page, errors } = await visit(foreign(policy + figure() + SCRIPT()));
    const height = await fitted(page);
    expect(await heights(page)).toEqual([height]);
    expect(errors).toEqual([]);
  });

  test("the script may stand twice on a page", async () => {
    const { page, errors } = await visit(foreign(figure() + SCRIPT() + SCRIPT()));
    await fitted(page);
    expect(errors).toEqual([]);
  });
});

describe("an address that leads to another origin", () => {
  /** A host that the site has left: it answers every address with the site's own. */
  const moved = async (): Promise<string> => {
    const server = createServer(({ url = "/" }, response) => void response.writeHead(301, { location: site(url.slice(1)) }).end());
    onTestFinished(() => void server.close());
    await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };

  test.each([
    ["an element", (old: string) => `<watts-figure src="${old}embed/price-gap/"><a href="${old}">The fallback</a></watts-figure>`],
    ["a plain frame", (old: string) => `<iframe title="Figure" width="100%" height="480" frameborder="0" src="${old}embed/price-gap/"></iframe>`],
  ])("keeps %s working: it has the height of its content, and stays", async (_, markup) => {
    const old = await moved();
    const { page } = await visit(foreign(`${markup(old)}<script async src="${old}${embedJsPath().slice(1)}"></script>`));
    const height = await fitted(page);
    expect(await heights(page)).toEqual([height]);
    // Longer than a frame may keep silent.
    await putOffDone(page, 4500);
    expect(await heights(page)).toEqual([height]);
    await expect.poll(() => page.getByText("The fallback").isVisible()).toBe(false);
  });
});

describe("a theme by message", () => {
  const themeOf = (page: Page): Promise<string | undefined> => frameOf(page).evaluate(() => document.documentElement.dataset.theme);

  test("changes a running element without a load, an entry in the history or the loss of its state", async () => {
    const { page, requests } = await visit(foreign(figure() + SCRIPT()));
    await fitted(page);
    await frameOf(page).locator("figure").getByLabel("newest of each family").check();
    const state = (): Promise<unknown> => page.evaluate(() => (document.querySelector("watts-figure") as unknown as { state: unknown }).state);
    await expect.poll(state).toEqual({ models: "newest" });
    const before = await page.evaluate(() => history.length);
    const loads = (): number => requests.filter((address) => address === site("embed/price-gap/")).length;
    for (const theme of ["dark", "light", "dark"]) {
      await page.evaluate((value) => document.querySelector("watts-figure")?.setAttribute("theme", value), theme);
      await expect.poll(() => themeOf(page)).toBe(theme);
    }
    await page.evaluate(() => document.querySelector("watts-figure")?.setAttribute("theme", "auto"));
    await expect.poll(() => themeOf(page)).toBe(undefined);
    expect([await page.evaluate(() => history.length), loads(), await state()]).toEqual([before, 1, { models: "newest" }]);
  });

  test("reaches a plain frame", async () => {
    const { page } = await visit(foreign(`<iframe title="Figure" src="${site("embed/price-gap/")}"></iframe>`));
    await page.evaluate(() => document.querySelector("iframe")?.contentWindow?.postMessage({ wattsToWords: { type: "theme", theme: "dark" } }, "*"));
    await expect.poll(() => themeOf(page)).toBe("dark");
  });

  test("a new address says {} at its defaults, and adds no entry to the history", async () => {
    const { page } = await visit(foreign(figure("price-gap").replace('embed/price-gap/"', 'embed/price-gap/?models=newest"') + SCRIPT()));
    const log = (): Promise<unknown> => page.evaluate(() => (globalThis as unknown as { log: unknown[] }).log);
    await page.evaluate(() => {
      const log: unknown[] = [];
      Object.assign(globalThis, { log });
      for (const type of ["ready", "change"]) addEventListener(type, (event) => log.push((event as CustomEvent).detail), true);
    });
    await fitted(page);
    const state = (): Promise<unknown> => page.evaluate(() => (document.querySelector("watts-figure") as unknown as { state: unknown }).state);
    await expect.poll(state).toEqual({ models: "newest" });
    const before = await page.evaluate(() => history.length);
    await page.evaluate((src) => document.querySelector("watts-figure")?.setAttribute("src", src), site("embed/price-gap/"));
    await expect.poll(state).toEqual({});
    await expect.poll(async () => ((await log()) as unknown[]).at(-1)).toEqual({ id: "price-gap", state: {} });
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});

test("on paper an element whose embed has not come is its fallback", async () => {
  const { page, context } = await visit("about:blank");
  await context.route("**/embed/price-gap/", () => new Promise<void>(() => {}));
  await page.goto(foreign(figure() + SCRIPT()), { waitUntil: "commit" });
  await page.waitForFunction(() => !!customElements.get("watts-figure"));
  const fallback = page.getByAltText("The fallback");
  await expect.poll(() => fallback.isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect.poll(() => fallback.isVisible()).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(() => fallback.isVisible()).toBe(false);
});

describe("a plain frame of ours", () => {
  test.each([
    ["as it is", ""],
    ["sandboxed without an origin", 'sandbox="allow-scripts"'],
  ])("%s is resized, whether it came before the script or after", async (_, sandbox) => {
    const frame = `<iframe title="Figure" ${sandbox} width="100%" height="480" frameborder="0" src="${site("embed/price-gap/")}"></iframe>`;
    const { page } = await visit(foreign(frame));
    await heardOut(page, (last) => say(frameOf(page), last));
    await page.addScriptTag({ url: site(embedJsPath().slice(1)) });
    const height = await fitted(page);
    expect(await heights(page)).toEqual([height]);
    await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), frame);
    await expect.poll(async () => new Set(await heights(page)).size).toBe(1);
  });
});

describe("hostile messages", () => {
  const own = (height: unknown) => ({ wattsToWords: { type: "height", id: "price-gap", height } });

  test.each([
    [6311, 6311],
    [90, 90],
    [612.4, 613],
  ])("a height of %d px becomes %d px", async (height, px) => {
    const { page } = await visit(foreign(figure() + SCRIPT()));
    await fitted(page);
    await say(frameOf(page), own(height));
    await expect.poll(() => heights(page)).toEqual([px]);
  });

  test("what is no height, and what comes from the page itself or from another frame, changes nothing", async () => {
    const { page, errors } = await visit(foreign(`${figure()}<iframe name="stranger" srcdoc="<p>Stranger</p>" height="100"></iframe>${SCRIPT()}`));
    await fitted(page);
    const before = await heights(page);
    for (const height of ["900", null, {}, 0, -1, Number.NaN, Number.POSITIVE_INFINITY]) await say(frameOf(page), own(height));
    for (const junk of [null, 7, "[iFrameSizer]x", { wattsToWords: null }, { wattsToWords: "height" }, { wattsToWords: { type: "ready", state: 3 } }])
      await say(frameOf(page), junk);
    await page.evaluate((data) => window.postMessage(data, "*"), own(900));
    await say(page.frame("stranger") as Frame, own(900));
    await heardOut(page, (last) => say(frameOf(page), last));
    await heardOut(page, (last) => say(page.frame("stranger") as Frame, last));
    expect(await heights(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

  test("no message navigates the host or the frame", async () => {
    const { page } = await visit(foreign(figure() + SCRIPT()));
    await fitted(page);
    const [top, inner] = [page.url(), frameOf(page).url()];
    for (const type of ["navigate", "location", "change", "ready", "height"])
      await say(frameOf(page), {
        wattsToWords: { type, url: "https://example.com/", href: "https://example.com/", state: { href: "javascript:alert(1)" } },
      });
    await heardOut(page, (last) => say(frameOf(page), last));
    expect([page.url(), frameOf(page).url()]).toEqual([top, inner]);
  });
});
