import { readFileSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { stories } from "../../src/site/stories/stories.ts";
import { root } from "../support/root.ts";
import { product, share } from "../support/share.ts";
import { framesOf, hostAddress } from "./framed.ts";
import { painted, visit } from "./visit.ts";

/** Real libraries by which hosts resize frames, called as their manuals say once the host has loaded, when all frames have. */
const LIBRARIES = [
  {
    name: "iframe-resizer 4.4.5",
    file: "iframe-resizer/js/iframeResizer.min.js",
    body: (address: string) => `<iframe title="Figure" style="width:100%;border:0" src="${address}"></iframe>`,
    begin: `iFrameResize({}, "iframe")`,
  },
  {
    name: "iframe-resizer 5.5.9",
    file: "@iframe-resizer/parent/index.umd.js",
    body: (address: string) => `<iframe title="Figure" style="width:100%;border:0" src="${address}"></iframe>`,
    begin: `iframeResize({ license: "GPLv3" }, "iframe")`,
  },
  {
    name: "pym.js 1.3.2",
    file: "pym.js/dist/pym.v1.js",
    body: (address: string) => `<div id="figure" data-address="${address}"></div>`,
    begin: `new pym.Parent("figure", document.getElementById("figure").dataset.address, {})`,
  },
] as const;
const WIDTHS = [280, 360, 680, 720];
/** Two charts, two calculators, a map and a story, and in each what makes it higher or lower. */
const IDS = ["growth-pace", "wind-year", "monthly-bill", "your-month", "hubs-map", "one-kilowatt-hour"];
const CASES = share(product({ library: LIBRARIES.map(({ name }) => name), id: IDS, width: WIDTHS }), {
  each: ["library", "id", "width"],
  // Both greet a frame once, when it has loaded: one that listened later kept its 154 px.
  failed: [
    { library: "iframe-resizer 4.4.5", id: "growth-pace", width: 720 },
    { library: "iframe-resizer 5.5.9", id: "growth-pace", width: 720 },
  ],
});

const source = (file: string): string => readFileSync(`${root}/node_modules/${file}`, "utf8");

/** Opens a host that resizes frames by a library, in a window of a width, and waits for what all are waiting for. */
async function hosted({ file, body, begin }: (typeof LIBRARIES)[number], address: string, width: number) {
  const opened = await visit("about:blank", { viewport: { width, height: 900 } });
  const { page, context } = opened;
  await context.route("**/library.js", (route) => route.fulfill({ contentType: "text/javascript", body: source(file) }));
  const library = `<style>body{margin:0}</style><script src="${inject("host")}library.js"></script>`;
  const script = `${library}<script>addEventListener("load",()=>{${begin}})</script>`;
  await page.goto(hostAddress(body(address), script));
  return opened;
}

test.each(CASES)(
  "$library, called once its host has loaded, gives $id the height of its content at $width px, and follows it as it changes",
  async ({ library, id, width }) => {
    const by = LIBRARIES.find(({ name }) => name === library) ?? LIBRARIES[0];
    const { page } = await hosted(by, `${inject("site")}embed/${id}/`, width);
    const frame = page.locator("iframe").contentFrame();
    const off = async (): Promise<number> => {
      const given = await page.evaluate(() => document.querySelector("iframe")?.clientHeight ?? 0);
      const wanted = await frame.locator("main").evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
      return given - wanted;
    };
    const fits = (): Promise<boolean> => off().then((px) => px >= 0 && px <= 6);
    await expect.poll(fits, { message: "as it comes" }).toBe(true);
    if (stories.has(id)) await frame.getByRole("button", { name: "Next" }).click();
    else await frame.locator(".fig-data > summary").click();
    await Promise.all(framesOf(page).map(painted));
    await expect.poll(fits, { message: "changed" }).toBe(true);
  },
);
