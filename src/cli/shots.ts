/**
 * npm run shots -- <base commit> [<head commit>] [--pages <text>]   shows what a change does to the look of the site
 *
 * Builds both commits (head: the files as they now are, if left out), shoots every type of page, every chapter, figure and embed
 * at three widths and in two themes in one run of Chromium, and writes reports/shots/index.html: before, after and difference of
 * every picture that differs. `--pages` takes only pages whose address holds the text. Exit code 0: written. 1: it could not be.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { buildProject, copyProject, removeProject } from "../prove/project.ts";
import { pagesIn, worthALook } from "../shots/pages.ts";
import { decodePng, difference, encodePng } from "../shots/png.ts";
import { type Changed, shotsReport } from "../shots/report.ts";
import { needBrowser } from "../tools/browser.ts";
import { root } from "../tools/build.ts";
import { serve } from "../tools/serve.ts";

const WIDTHS = [390, 768, 1280] as const;
const THEMES = ["light", "dark"] as const;
/** Taller pages are cut: what follows is shot with the figures' own pages. */
const MOST_HIGH = 12_000;

/** Builds a commit, or the files as they are; returns a folder of its own with the site. */
async function siteOf(commit: string | null): Promise<string> {
  const project = copyProject("shots");
  try {
    if (commit !== null) {
      for (const part of ["src", "content", "data", "public"]) rmSync(join(project, part), { recursive: true, force: true });
      const archive = execFileSync("git", ["archive", commit], { cwd: root, maxBuffer: 2 ** 30 });
      execFileSync("tar", ["-x", "-C", project], { input: archive });
    }
    const built = await buildProject(project);
    if (!built.ok) throw new Error(`the build of ${commit ?? "the files as they are"} failed:\n${built.output.slice(-2000)}`);
    const site = mkdtempSync(join(tmpdir(), "watts-site-"));
    cpSync(join(project, "dist"), site, { recursive: true });
    return site;
  } finally {
    removeProject(project);
  }
}

async function shoot(browser: Browser, address: string, width: number, theme: (typeof THEMES)[number]): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready);
    // What waits below the window is laid out once a reader begins.
    await page.evaluate(() => dispatchEvent(new Event("scroll")));
    await page.waitForFunction(() => !document.querySelector(".later"));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    return await page.screenshot({ fullPage: height <= MOST_HIGH, animations: "disabled" });
  } finally {
    await context.close();
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { pages: { type: "string", default: "" } } });
  const [base, head = null] = positionals;
  if (!base) throw new Error("npm run shots -- <base commit> [<head commit>] [--pages <text>]");
  const folder = join(root, "reports/shots");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sites = [await siteOf(base), await siteOf(head)] as const;
  const browser = await chromium.launch({ executablePath: needBrowser(), args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const hosts = [await serve(sites[0]), await serve(sites[1])] as const;
  const changed: Changed[] = [];
  let compared = 0;
  try {
    const [old, now] = sites.map((site) => new Set(pagesIn(site))) as [Set<string>, Set<string>];
    const wanted = worthALook([...new Set([...old, ...now])].sort()).filter((path) => path.includes(values.pages));
    for (const path of wanted) {
      for (const width of WIDTHS) {
        for (const theme of THEMES) {
          const before = old.has(path) ? await shoot(browser, hosts[0].url + path, width, theme) : null;
          const after = now.has(path) ? await shoot(browser, hosts[1].url + path, width, theme) : null;
          compared += 1;
          if (before && after && before.equals(after)) continue;
          const found = before && after ? difference(decodePng(before), decodePng(after)) : null;
          if (found?.pixels === 0) continue;
          const name = `${path.replace(/\/$/, "").replaceAll("/", "--") || "home"}-${width}-${theme}`;
          const keep = (kind: string, file: Buffer | null): string | null => {
            if (file) writeFileSync(join(folder, `${name}-${kind}.png`), file);
            return file && `${name}-${kind}.png`;
          };
          changed.push({
            page: path,
            setting: `${width} px, ${theme}`,
            share: found ? found.pixels / (found.picture.width * found.picture.height) : 1,
            before: keep("before", before),
            after: keep("after", after),
            difference: keep("difference", found && encodePng(found.picture)),
          });
        }
      }
    }
  } finally {
    await browser.close();
    await Promise.all(hosts.map(({ close }) => close()));
    for (const site of sites) removeProject(site);
  }
  writeFileSync(join(folder, "index.html"), shotsReport(base, head ?? "the files as they are", compared, changed));
  console.log(`${compared} pictures compared, ${changed.length} differ: reports/shots/index.html`);
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
