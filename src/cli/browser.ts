import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Path of a Chromium on this machine: the one that CHROMIUM names, else one in the usual places; null if there is none. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  const folders = ["/usr/bin", "/usr/local/bin", ...(process.env.PATH ?? "").split(delimiter).filter(Boolean)];
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

/**
 * As `findBrowser`, and on a Debian system with root rights installs one where none is found.
 * @throws Error that says what to do, if there is none in the end
 */
export function needBrowser(): string {
  const named = process.env.CHROMIUM;
  const found = findBrowser();
  if (found) return found;
  if (named) throw new Error(`no browser at CHROMIUM=${named}`);
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No Chromium found: installing Debian's.");
    const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
    spawnSync("apt-get", ["update"], options);
    spawnSync("apt-get", ["install", "-y", "chromium"], options);
  }
  const installed = findBrowser();
  if (!installed) throw new Error("the tests need Chromium: install it, or set CHROMIUM to the path of Chromium or Chrome");
  return installed;
}
