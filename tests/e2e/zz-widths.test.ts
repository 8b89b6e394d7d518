import { appendFileSync, readFileSync } from "node:fs";
import { inject, test } from "vitest";
import { snippetOf } from "../../src/site/embeds/embed-figure.ts";
import * as snippets from "../../src/site/pure/embed-snippets.ts";
import { root } from "../support/root.ts";
import { hostAddress } from "./framed.ts";
import { visit } from "./visit.ts";

const LIBS = [
  { name: "iframe-resizer 4.4.5", file: "iframe-resizer/js/iframeResizer.min.js", body: (a: string) => `<iframe title="F" style="width:100%;border:0" src="${a}"></iframe>`, begin: `iFrameResize({}, "iframe")` },
  { name: "iframe-resizer 5.5.9", file: "@iframe-resizer/parent/index.umd.js", body: (a: string) => `<iframe title="F" style="width:100%;border:0" src="${a}"></iframe>`, begin: `iframeResize({ license: "GPLv3" }, "iframe")` },
  { name: "pym.js 1.3.2", file: "pym.js/dist/pym.v1.js", body: (a: string) => `<div id="figure" data-address="${a}"></div>`, begin: `new pym.Parent("figure", document.getElementById("figure").dataset.address, {})` },
];
const IDS = ["growth-pace", "monthly-bill", "hubs-map"];
const settle = () => new Promise((r) => setTimeout(r, 1500));
for (const id of IDS)
  test(id, async () => {
    const of = await snippetOf(id, new URL(inject("site")));
    const kinds: [string, string, string][] = [
      ...LIBS.map((l): [string, string, string] => [l.name, l.body(`${inject("site")}embed/${id}/`), `<script src="${inject("host")}library.js?${l.file}"></script><script>addEventListener("load",()=>{${l.begin}})</script>`]),
      ["our embed.js", snippets.customElement(of), ""],
      ["our snippet, no script of ours", snippets.plainHtml(of).replace(/<script>.*?<\/script>/s, ""), ""],
    ];
    for (const [name, body, head] of kinds) {
      const row: string[] = [];
      for (const width of [280, 360, 680, 720]) {
        const { page, context } = await visit("about:blank", { viewport: { width, height: 900 } });
        await context.route("**/library.js?*", (route) => route.fulfill({ contentType: "text/javascript", body: readFileSync(`${root}/node_modules/${new URL(route.request().url()).search.slice(1)}`, "utf8") }));
        await page.goto(hostAddress(body, `<style>body{margin:0}</style>${head}`));
        await page.locator("iframe").first().waitFor();
        await settle();
        const given = await page.locator("iframe").first().evaluate((f) => f.clientHeight);
        const wanted = await page.locator("iframe").first().contentFrame().locator("main").evaluate((m) => Math.ceil(m.getBoundingClientRect().height));
        row.push(`${wanted}/${given}`);
        await context.close();
      }
      appendFileSync("/tmp/rd/widths.txt", `| ${id} | ${name} | ${row.join(" | ")} |\n`);
    }
  }, 120_000);
