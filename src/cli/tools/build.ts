import { spawnSync } from "node:child_process";
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

/**
 * Builds the site into a folder. Tells whether it succeeded.
 * @param siteUrl absolute address of the site, "" for none
 * @param env further variables for the build
 */
export const build = (outDir: string, siteUrl: string, env: Readonly<Record<string, string>> = {}): boolean =>
  run("astro/bin/astro.mjs", ["build", "--outDir", outDir], { ...env, SITE_URL: siteUrl || undefined });
