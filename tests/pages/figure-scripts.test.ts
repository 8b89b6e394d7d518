import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { figures, figureView } from "../../src/site/registry.ts";
import { addressOf, readSite } from "../support/site.ts";

const site = readSite("addressed");
/** The pages that show a figure by itself: its own, its embed and its pinned embeds. */
const pages = site.pages.filter(({ path }) => /^(figures|embed)\/[a-z0-9-]+\/(\d{4}-\d\d-\d\d\/)?index\.html$/.test(path));

/** Reads the script that an attribute of the figure names. */
function scriptOf(path: string, address: string | undefined): string | undefined {
  return address && readFileSync(join(site.folder, new URL(address, addressOf(path)).pathname.slice(1)), "utf8");
}

test.each([...figures])("pages of %s offer what its kind runs: of a chart its states alone, of a calculator its program", (id, { kind }) => {
  const own = pages.filter(({ path }) => path.split("/")[1] === id);
  expect(own.length).toBeGreaterThan(2);
  const settable = Object.keys(figureView(id).controls).length > 0;
  for (const { path, tags } of own) {
    const { attributes = {} } = tags.find(({ attributes: of }) => of["data-figure"] === id) ?? {};
    const code = scriptOf(path, attributes["data-code"]);
    expect(attributes["data-runtime"] !== undefined, path).toBe(settable);
    if (!settable) {
      expect(code, path).toBeUndefined();
      continue;
    }
    expect(attributes["data-runtime"], path).toContain(kind === "calculator" ? "/calculator." : "/chart.");
    if (kind === "calculator") expect(code, path).toMatch(/watts\.calculator\??\.?\(/);
    // Data from the first sign to the last: no function, no import, no library.
    else
      expect(
        () => JSON.parse(/^watts\.chart(?:\?\.)?\("[a-z0-9-]+",(.*)\);(?:\/\* [0-9a-f]+ \*\/)?$/s.exec(code ?? "")?.[1] ?? ""),
        path,
      ).not.toThrow();
  }
});
