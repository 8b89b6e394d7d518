import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { embedJs, embedJsChecksums, readEmbedJsReleased } from "../../../src/cli/embed-js.ts";
import { EMBED_JS_VERSION, embedJsIntegrity, embedJsPath } from "../../../src/site/embeds/embed-js.ts";
import { root } from "../../support/root.ts";

const current = readFileSync(`${root}/public${embedJsPath()}`, "utf8");

test("every released version of embed.js stands as it was released; a new one is added by npm run released", () => {
  expect(embedJsChecksums(root)).toEqual(readEmbedJsReleased(root));
  expect(Object.keys(readEmbedJsReleased(root))).toContain(embedJsPath());
});

test("the current version is what its source gives: a change of code needs a new EMBED_JS_VERSION", async () => {
  expect(await embedJs(root)).toBe(current);
  expect(current).toContain(EMBED_JS_VERSION);
});

test("embed.js is at most 2 kB (brotli), and uses nothing that a strict content policy forbids", () => {
  expect(brotliCompressSync(current).length).toBeLessThanOrEqual(2000);
  expect(current).not.toMatch(/\beval\b|new Function|innerHTML|outerHTML|insertAdjacentHTML|setAttribute\("style"|document\.write|cssText/);
});

test("embed.js has nothing by which a message could navigate the host or its frames", () => {
  expect(current).not.toMatch(/location|window\.open|\.assign\(.*http|history/);
});

test("the integrity is SHA-384 in base64", () => expect(embedJsIntegrity()).toMatch(/^sha384-[A-Za-z0-9+/]{64}$/));
