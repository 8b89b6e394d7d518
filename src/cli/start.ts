/**
 * npm start   serves the site on this machine; builds it first if dist/ is for another address or older than what it is made of
 *
 * PORT sets the port; without it the server takes 4321 or the next free one. The build takes its address from SITE_URL. Ctrl-C
 * stops it.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { build, root } from "./tools/build.ts";
import { type Site, serve } from "./tools/serve.ts";

const MADE_OF = ["src", "content", "data", "public", "astro.config.mjs", "package.json", "package-lock.json"];

/** Finds the time of the newest change under a path, in ms; folders count, so that a deletion shows. */
function newest(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Tells whether dist/ was built for this address, "" for none, and nothing that it is made of is newer. */
function fresh(dist: string, address: string): boolean {
  const page = join(dist, "index.html");
  if (!existsSync(page)) return false;
  const [, canonical = ""] = /<link rel="canonical" href="([^"]*)"/.exec(readFileSync(page, "utf8")) ?? [];
  if (canonical.replace(/\/$/, "") !== address.replace(/\/$/, "")) return false;
  const built = statSync(page).mtimeMs;
  return MADE_OF.map((name) => join(root, name)).every((path) => !existsSync(path) || newest(path) <= built);
}

function portOf(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`invalid PORT; not an integer from 0 to 65535: ${text}`);
  return port;
}

async function open(dist: string, port: number | null): Promise<Site> {
  try {
    return await serve(dist, port === null ? { port: 4321, next: true } : { port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") throw new Error(`port ${port} is taken; set PORT to another, or leave it out`);
    throw error;
  }
}

async function main(): Promise<void> {
  const port = portOf(process.env.PORT);
  const dist = join(root, "dist");
  const address = process.env.SITE_URL ?? "";
  if (fresh(dist, address)) console.log("dist/ is newer than everything it is made of: reusing it.");
  else if (!build(dist, address)) throw new Error("the build failed; nothing is served");
  const site = await open(dist, port);
  console.log(`Watts to Words is at ${site.url}  (Ctrl-C ends it)`);
  const end = (): void => void site.close().then(() => process.exit(0));
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
