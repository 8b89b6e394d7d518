import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { AstroIntegration } from "astro";
import { brotliOptions } from "./brotli.ts";

const TEXT = /\.(html|css|js|json|geojson|svg|csv|xml|txt|md)$/;
/** What is smaller gains nothing, in bytes. */
const LEAST = 1024;
/** Files that are compressed at the same time: Node's own threads are four. */
const AT_ONCE = 4;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Puts `.br` and `.gz` beside every text file over a kilobyte, for hosts that serve them as they are.
 * @returns how many files it compressed
 */
export async function compress(folder: string): Promise<number> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => TEXT.test(name));
  let done = 0;
  const work = async (): Promise<void> => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      const path = join(folder, name);
      const bytes = await readFile(path);
      if (bytes.length <= LEAST) continue;
      await writeFile(`${path}.br`, await brotli(bytes, brotliOptions(bytes.length)));
      await writeFile(`${path}.gz`, await zip(bytes, { level: 9 }));
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return done;
}

/** Last step of a build with COMPRESS=1. Without it nothing is added: most hosts compress by themselves. */
export const compressed = (): AstroIntegration => ({
  name: "compressed",
  hooks: {
    "astro:build:done": async ({ dir, logger }) => {
      if (process.env.COMPRESS) logger.info(`${await compress(fileURLToPath(dir))} files compressed`);
    },
  },
});
