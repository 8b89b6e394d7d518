import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { embedJsIntegrity, embedJsPath } from "../../src/site/embeds/embed-js.ts";
import { root } from "../support/root.ts";
import { framesOf } from "./framed.ts";
import { changed, visit } from "./visit.ts";

/** A header, its value, and the folders for whose files it is sent. */
interface Sent {
  readonly name: string;
  readonly value: string;
  readonly folders: readonly string[];
}

/** What docs/hosting.md tells a host of the site to send where such hosts embed it. */
function headersOfGuide(): readonly Sent[] {
  const [said = ""] = /If such hosts embed you, .*/.exec(readFileSync(join(root, "docs/hosting.md"), "utf8")) ?? [];
  return [...said.matchAll(/`(Cross-Origin-[\w-]+): ([\w-]+)` for (`[^`]+`(?: and `\/[^`]+`)*)/g)].map(([, name = "", value = "", where = ""]) => ({
    name,
    value,
    folders: where.match(/\/\w+\//g) ?? [],
  }));
}

/** Listens on a free port until the test ends. */
async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** The site as it is, on an origin of its own, with further headers. */
const siteWith = (headers: readonly Sent[]): Promise<string> =>
  listen(async ({ url = "/" }, response) => {
    const answer = await fetch(new URL(url.slice(1), inject("site")));
    const own = [...answer.headers].filter(([name]) => /^(content-type|access-control-allow-origin)$/.test(name));
    const further = headers.filter(({ folders }) => folders.some((folder) => url.startsWith(folder))).map(({ name, value }) => [name, value]);
    response.writeHead(answer.status, Object.fromEntries([...own, ...further])).end(new Uint8Array(await answer.arrayBuffer()));
  });

/** A page that demands by this policy that all it holds agree. */
const hostWith = (policy: string, body: string): Promise<string> =>
  listen((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "Cross-Origin-Embedder-Policy": policy });
    response.end(`<!doctype html><title>Host</title><link rel="icon" href="data:,">${body}`);
  });

const frame = (site: string, attribute = ""): string =>
  `<iframe title="Figure" ${attribute} sandbox="allow-scripts" width="640" height="1000" src="${site}embed/monthly-bill/"></iframe>`;

describe.each(["require-corp", "credentialless"])("a host that sends Cross-Origin-Embedder-Policy: %s", (policy) => {
  test("blocks the frame of a site that sends no header", async () => {
    const { page } = await visit(await hostWith(policy, frame(await siteWith([]))));
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
    await expect.poll(() => framesOf(page).map((one) => one.url())).toEqual(["chrome-error://chromewebdata/"]);
  });

  test.each([
    ["sends the headers of the hosting guide", true, ""],
    ["sends none, if the frame has the attribute that /embedding/ names", false, "credentialless"],
  ] as const)("shows the embed of a site that %s, and the embed fetches what it computes with", async (_, sends, attribute) => {
    const headers = headersOfGuide();
    expect(headers.map(({ folders }) => folders)).toEqual([["/embed/"], ["/embed/", "/assets/"]]);
    const { page, errors } = await visit(await hostWith(policy, frame(await siteWith(sends ? headers : []), attribute)));
    const figure = page.locator("iframe").contentFrame().locator("figure");
    const result = async (): Promise<string> => (await figure.locator("output.result-fig").textContent()) ?? "";
    const before = await result();
    await figure.getByText("Adjust", { exact: true }).click();
    await figure.locator('input[type="text"][name="volume"]').fill("1,000");
    await changed(before, result);
    expect(errors).toEqual([]);
  });

  test("runs the host script of a site that sends those headers, and its element is as high as what it holds", async () => {
    const site = await siteWith(headersOfGuide());
    const script = `<script async src="${site}${embedJsPath().slice(1)}" integrity="${embedJsIntegrity()}" crossorigin="anonymous"></script>`;
    const { page, errors } = await visit(await hostWith(policy, `<watts-figure src="${site}embed/price-gap/"></watts-figure>${script}`));
    const main = page.locator("watts-figure iframe").contentFrame().locator("main");
    const off = async (): Promise<number> =>
      ((await page.locator("watts-figure iframe").boundingBox())?.height ?? 0) - Math.ceil((await main.boundingBox())?.height ?? 0);
    await expect.poll(off).toBe(0);
    expect(errors).toEqual([]);
  });
});
