import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../src/cli/tools/build.ts";

/** What a build reads, and the tests' list of verdicts. */
const PARTS = ["src", "content", "data", "public", "astro.config.mjs", "package.json", "tsconfig.json", "CHANGELOG.md"];
/** What builds keep in node_modules: a copy starts without. */
const KEPT = [".astro", ".cache", ".vite"];

/**
 * A copy of the project in a temporary folder, to be changed and built. Packages are linked, caches are its own.
 * @param warm takes what the project has drawn and packed before, so that only what is new is made
 */
export function copyProject(name: string, { warm = true } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), `watts-${name}-`));
  for (const part of PARTS) if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, ".cache"), { recursive: true });
  for (const entry of readdirSync(join(root, "node_modules"))) {
    if (!KEPT.includes(entry)) symlinkSync(join(root, "node_modules", entry), join(modules, entry));
  }
  for (const name of ["pictures", "vocabularies"]) {
    const cache = join("node_modules/.cache", name);
    if (warm && existsSync(join(root, cache))) cpSync(join(root, cache), join(folder, cache), { recursive: true });
  }
  return folder;
}

export const removeProject = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** What a build of a copy came to. */
export interface Built {
  readonly ok: boolean;
  readonly seconds: number;
  /** Seconds that processors worked on it: what else the machine does adds little to them. */
  readonly work: number;
  /** Most memory that the build held at once, in megabytes; null where the system does not say. */
  readonly megabytes: number | null;
  readonly output: string;
}

const WATCH =
  `process.on("exit", () => process.stderr.write("\\n@@" + process.resourceUsage().maxRSS + " " + process.cpuUsage().user + " " + ` +
  `process.cpuUsage().system + "@@\\n"))`;

/** Builds a copy into its own `dist`. */
export async function buildProject(folder: string, siteUrl = "https://example.org", timeout = 30 * 60_000): Promise<Built> {
  const from = performance.now();
  const watch = `data:text/javascript,${encodeURIComponent(WATCH)}`;
  const child = spawn(process.execPath, ["--import", watch, "node_modules/astro/bin/astro.mjs", "build"], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", SITE_URL: siteUrl, NODE_ENV: "production" },
    timeout,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      output += text;
    });
  }
  const status = await new Promise<number | null>((closed) => child.on("close", closed));
  // In kilobytes; the process and what it forks inside share it.
  const ends = [...output.matchAll(/@@(\d+) (\d+) (\d+)@@/g)].map((end) => end.slice(1).map(Number));
  const peaks = ends.map(([size = 0]) => size);
  return {
    ok: status === 0,
    seconds: (performance.now() - from) / 1000,
    work: ends.reduce((sum, [, user = 0, system = 0]) => sum + user + system, 0) / 1e6,
    megabytes: peaks.length > 0 ? Math.round(Math.max(...peaks) / 1024) : null,
    output,
  };
}
