import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { read } from "./crawl.ts";
import type { Proof } from "./prove.ts";

/** Lists the pages of a site on the disk that can be opened from there. */
export const pagesOnDisk = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html") && name !== "404.html");

/** Follows every address of some pages on the disk, as a browser does that opens the site from there. */
export function provenOnDisk(folder: string, pages = pagesOnDisk(folder)): Proof {
  const faults: string[] = [];
  const files = new Set<string>();
  let links = 0;
  for (const page of pages) {
    const from = pathToFileURL(join(folder, page));
    for (const address of read(readFileSync(from, "utf8")).addresses) {
      if (/^(https?|data|mailto|blob):/.test(address)) continue;
      links += 1;
      const url = new URL(address, from);
      url.search = "";
      url.hash = "";
      const path = fileURLToPath(url);
      const file = existsSync(path) && statSync(path).isDirectory() ? join(path, "index.html") : path;
      files.add(file);
      if (!existsSync(file)) faults.push(`${page}: no file for ${address}`);
    }
  }
  const missing = "the browser's; a link shows the folder, where index.html is opened";
  return { pages: pages.length, files: files.size, links, faults, odd: [], missing, encoding: "none", lasting: false };
}
