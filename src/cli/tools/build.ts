import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** The project's folder. */
export const root: string = resolve(import.meta.dirname, "../../..");

/** Runs a package's command with this Node; its output goes to the terminal. Tells whether it succeeded. */
export function run(command: string, args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): boolean {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", command), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  return status === 0;
}

/** Lets a folder take the place of another, whose readers find the old files or the new, and hardly ever none. */
export function takePlace(fresh: string, of: string): void {
  const old = `${of}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(of)) renameSync(of, old);
  renameSync(fresh, of);
  rmSync(old, { recursive: true, force: true });
}

/**
 * Builds the site into a folder; until it succeeds, what the folder holds stays, and goes on being served. Tells whether it succeeded.
 * @param siteUrl absolute address of the site, "" for none
 * @param env further variables for the build
 * @param args further arguments of Astro
 */
export function build(outDir: string, siteUrl: string, env: Readonly<Record<string, string>> = {}, args: readonly string[] = []): boolean {
  const fresh = `${outDir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const built = run("astro/bin/astro.mjs", ["build", "--outDir", fresh, ...args], { ...env, SITE_URL: siteUrl || undefined });
  if (built) takePlace(fresh, outDir);
  else rmSync(fresh, { recursive: true, force: true });
  return built;
}
