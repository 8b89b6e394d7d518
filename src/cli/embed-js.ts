/**
 * node src/cli/embed-js.ts (part of npm run released)   writes the host script of a new version, with its checksum
 *
 * `public/embed/v<version>/embed.js` is immutable: other sites name it with its hash.
 * Exit code 0: written, or nothing new. 1: a released version changed, or the code changed without a new version; nothing is written.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { EMBED_JS_VERSION, embedJsPath } from "../site/embeds/embed-js.ts";
import { minified } from "./tools/minified.ts";

type Checksums = Readonly<Record<string, string>>;

const LIST = "tests/output/embed-js.json";

/** Builds the host script as it would be released now. */
export async function embedJs(root: string): Promise<string> {
  const code = await minified(join(root, "src/browser/embed-js.ts"));
  return `/* Watts to Words, embed.js ${EMBED_JS_VERSION}, MIT licence. */\n${code.trim()}\n`;
}

/** Computes the SHA-256 of every released version, by its address. */
export function embedJsChecksums(root: string): Checksums {
  const folder = join(root, "public/embed");
  const versions = existsSync(folder) ? readdirSync(folder).filter((name) => /^v\d+\.\d+\.\d+$/.test(name)) : [];
  const entries = versions.sort().map((name) => {
    const path = embedJsPath(name.slice(1));
    return [
      path,
      createHash("sha256")
        .update(readFileSync(join(root, `public${path}`)))
        .digest("hex"),
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** Reads the list as committed; empty if there is none yet. */
export function readEmbedJsReleased(root: string): Checksums {
  const path = join(root, LIST);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Checksums) : {};
}

async function main(root: string): Promise<void> {
  const released = readEmbedJsReleased(root);
  const now = embedJsChecksums(root);
  const changed = Object.keys(released).filter((path) => now[path] !== released[path]);
  if (changed.length > 0) throw new Error(`${changed.join(", ")}: released, and changed or gone; put it back`);
  const path = embedJsPath();
  const file = join(root, `public${path}`);
  const code = await embedJs(root);
  if (path in released) {
    if (readFileSync(file, "utf8") !== code)
      throw new Error(`${path}: the code changed; raise EMBED_JS_VERSION in src/site/embeds/embed-js.ts and run this again`);
    console.log(`${LIST}: nothing new`);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
  writeFileSync(join(root, LIST), `${JSON.stringify(embedJsChecksums(root), null, 2)}\n`);
  console.log(`${LIST}: added\n  ${path}`);
}

if (import.meta.main) {
  try {
    await main(resolve(import.meta.dirname, "../.."));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
