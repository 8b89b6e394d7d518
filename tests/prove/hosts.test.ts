import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { compress } from "../../src/build/compress.ts";
import { serve } from "../../src/cli/tools/serve.ts";
import { share } from "../support/share.ts";
import { ADDRESS, builtFolder } from "../support/site.ts";
import { crawl } from "./hosts/crawl.ts";
import { pagesOnDisk, provenOnDisk } from "./hosts/disk.ts";
import { prove } from "./hosts/prove.ts";
import { isHere, SERVERS, startServer } from "./hosts/servers.ts";

const top = mkdtempSync(join(tmpdir(), "hosts-"));
afterAll(() => rmSync(top, { recursive: true }));
/** Pages that are read here; `npm run prove -- hosts` reads all of them, on every host. */
const SOME = 40;

test.for(["python3 -m http.server", "nginx"])(
  "%s serves the site whole under a path, and as the guide promises where it is set up so",
  async (name, { skip }) => {
    const server = SERVERS.find((one) => one.name === name);
    if (!server) throw new Error(`no server ${name}`);
    skip(!isHere(server), "it is not on this machine");
    const folder = join(top, name.replace(/\W+/g, "-"));
    const path = new URL(ADDRESS).pathname.slice(1);
    mkdirSync(join(folder, path, ".."), { recursive: true });
    symlinkSync(builtFolder("addressed"), join(folder, path.slice(0, -1)));
    const site = await startServer(server, folder, path);
    try {
      const { pages, links, faults } = await prove(site.url + path, { ours: server.configured, address: ADDRESS, most: SOME });
      expect(faults).toEqual([]);
      expect(pages).toBe(SOME);
      expect(links).toBeGreaterThan(1000);
    } finally {
      await site.close();
    }
  },
);

test("every address on the disk leads to a file", () => {
  const folder = builtFolder("plain");
  const all = pagesOnDisk(folder).map((path) => ({ path, within: path.replace(/\/.*/, "") }));
  expect(all.length).toBeGreaterThan(500);
  const some = share(all, { each: ["within"] }).map(({ path }) => path);
  const { pages, links, faults } = provenOnDisk(folder, some);
  expect(faults).toEqual([]);
  expect(pages).toBe(some.length);
  expect(links).toBeGreaterThan(pages * 20);
}, 120_000);

test("a crawl finds a missing page, a missing picture, a missing anchor and a way out of the site", async () => {
  const folder = join(top, "broken");
  mkdirSync(join(folder, "a"), { recursive: true });
  writeFileSync(
    join(folder, "index.html"),
    `<a href="a/#there">a</a><a href="a/#gone">b</a><a href="none/">c</a><img src="none.png"><a href="/">out</a>`,
  );
  writeFileSync(join(folder, "a/index.html"), `<p id="there"></p><p data-script="../none.js"></p>`);
  const site = await serve(folder, { base: "/sub/" });
  const { pages, faults } = await crawl(site.url);
  await site.close();
  expect(pages).toBe(3);
  expect(faults.map((fault) => fault.replaceAll(site.url, "~/")).sort()).toEqual([
    "~/: 404 for ~/none.png",
    "~/: 404 for ~/none/",
    "~/: leads out of the site: /",
    "~/: no #gone on ~/a/",
    "~/a/: 404 for ~/none.js",
  ]);
});

test("compressed files say the same as the files beside them, and small ones have none", async () => {
  const folder = join(top, "text");
  mkdirSync(folder);
  const long = "watts to words\n".repeat(100);
  writeFileSync(join(folder, "long.html"), long);
  writeFileSync(join(folder, "short.html"), "short");
  writeFileSync(join(folder, "picture.png"), long);
  expect(await compress(folder)).toBe(1);
  expect(brotliDecompressSync(readFileSync(join(folder, "long.html.br"))).toString()).toBe(long);
  expect(gunzipSync(readFileSync(join(folder, "long.html.gz"))).toString()).toBe(long);
  expect(existsSync(join(folder, "short.html.br")) || existsSync(join(folder, "picture.png.br"))).toBe(false);
});
