import { readFileSync } from "node:fs";
import { describe, expect, inject, test } from "vitest";
import { root } from "../support/root.ts";
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
/** A chart, a calculator and a map. */
const IDS = ["growth-pace", "monthly-bill", "hubs-map"];

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

describe.each(LIBRARIES)("$name, called once its host has loaded,", (library) => {
  test.each(IDS)("gives %s the height of its content, at 280, 360, 680 and 720 px, and follows it when a part is opened", async (id) => {
    for (const width of WIDTHS) {
      const { page } = await hosted(library, `${inject("site")}embed/${id}/`, width);
      const frame = page.locator("iframe").contentFrame();
      const off = async (): Promise<number> => {
        const given = await page.evaluate(() => document.querySelector("iframe")?.clientHeight ?? 0);
        const wanted = await frame.locator("main").evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
        return given - wanted;
      };
      const fits = (): Promise<boolean> => off().then((px) => px >= 0 && px <= 6);
      await expect.poll(fits, { message: `${width} px` }).toBe(true);
      await frame.locator(".fig-data > summary").click();
      await Promise.all(framesOf(page).map(painted));
      await expect.poll(fits, { message: `${width} px, table open` }).toBe(true);
    }
  });
});
