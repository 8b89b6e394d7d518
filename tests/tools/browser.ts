import { type SpawnOptions, spawn } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const CHROMIUM = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** Time in which the browsers beside Chromium must be installed, in ms: the tests do without them rather than wait. */
const PATIENCE = 180_000;

/** The first of some commands that is on this machine; null if there is none. */
function find(names: readonly string[]): string | null {
  const folders = ["/usr/bin", "/usr/local/bin", "/usr/sbin", ...(process.env.PATH ?? "").split(delimiter).filter(Boolean)];
  const runs = (path: string): boolean => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs) ?? null;
}

/** As `find`, but what a variable names goes first, and alone. */
function named(variable: string, names: readonly string[]): string | null {
  const path = process.env[variable];
  if (path) return existsSync(path) ? path : null;
  return find(names);
}

/** Path of a command on this machine; null if there is none. */
export const findCommand = (name: string): string | null => find([name]);
/** Path of a Chromium on this machine: the one that CHROMIUM names, else one in the usual places; null if there is none. */
export const findBrowser = (): string | null => named("CHROMIUM", CHROMIUM);
/**
 * Path of the Chromium for tests that open hundreds of pages: its shell without windows, which opens one at a third of the work;
 * else the one that `findBrowser` finds. CHROMIUM goes before both.
 */
export const findShell = (): string | null => (process.env.CHROMIUM ? null : find(["chromium-headless-shell"])) ?? findBrowser();
/** Path of a Firefox: the one that FIREFOX names, else one in the usual places. */
export const findFirefox = (): string | null => named("FIREFOX", ["firefox-esr", "firefox"]);
/** WebKitGTK's driver, and the screen in memory that its browser needs; null if one of them is missing. */
export function findWebKit(): { readonly driver: string; readonly screen: string } | null {
  const driver = named("WEBKIT_DRIVER", ["WebKitWebDriver"]);
  const screen = find(["Xvfb"]);
  return driver && screen ? { driver, screen } : null;
}

/** Whether packages can be installed here: a Debian system with root rights. */
export const canInstall = (): boolean => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Installs Debian's packages (options of apt-get may stand before them), if it is done in time. @returns whether it was */
export async function install(packages: readonly string[], timeout?: number): Promise<boolean> {
  const start = Date.now();
  const options: SpawnOptions = { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", ...packages],
  ]) {
    const left = timeout === undefined ? {} : { timeout: Math.max(1, timeout - (Date.now() - start)) };
    const child = spawn("apt-get", args, { ...options, ...left });
    const status = await new Promise((ended) => child.on("error", ended).on("close", ended));
    if (status !== 0 && args[0] === "install") return false;
  }
  return true;
}

/**
 * As `findBrowser`, and on a Debian system with root rights installs one where none is found.
 * @throws Error that says what to do, if there is none in the end
 */
export async function needBrowser(): Promise<string> {
  const path = process.env.CHROMIUM;
  const found = findBrowser();
  if (found) return found;
  if (path) throw new Error(`no browser at CHROMIUM=${path}`);
  if (canInstall()) {
    console.log("No Chromium found: installing Debian's.");
    await install(["chromium"]);
  }
  const installed = findBrowser();
  if (!installed) throw new Error("the tests need Chromium: install it, or set CHROMIUM to the path of Chromium or Chrome");
  return installed;
}

/** Installs Chromium's shell, Firefox and WebKitGTK where they are missing and can be had within three minutes. */
export async function wantOthers(): Promise<void> {
  const packages = [
    ...(findCommand("chromium-headless-shell") || process.env.CHROMIUM ? [] : ["chromium-headless-shell"]),
    ...(findFirefox() || process.env.FIREFOX ? [] : ["firefox-esr"]),
    ...(findWebKit() || process.env.WEBKIT_DRIVER ? [] : ["webkit2gtk-driver", "xvfb"]),
  ];
  if (packages.length === 0 || !canInstall()) return;
  console.log(`Installing ${packages.join(", ")} from Debian, for at most three minutes.`);
  if (!(await install(["--no-install-recommends", ...packages], PATIENCE))) console.log("That did not work: the tests go on without.");
}
