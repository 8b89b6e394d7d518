import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compress } from "../../src/build/compress.ts";
import { build } from "../../src/cli/tools/build.ts";
import { ADDRESS } from "../support/site.ts";
import { canInstall, install } from "../tools/browser.ts";
import { cache } from "../tools/steps.ts";
import { provenOnDisk } from "./hosts/disk.ts";
import { type Proof, prove } from "./hosts/prove.ts";
import { type Line, report } from "./hosts/report.ts";
import { isHere, SERVERS, startServer } from "./hosts/servers.ts";
import type { Outcome, Section } from "./section.ts";

/** Where the site stands, and the address that it is built with: at the root without one, under a path as the guide says. */
const PLACES = [
  { name: "/", path: "", address: "" },
  { name: new URL(ADDRESS).pathname, path: new URL(ADDRESS).pathname.slice(1), address: ADDRESS },
] as const;
/** Fewer pages or links than the site had at its first release mean that a crawl has not seen it. */
const LEAST = { pages: 500, links: 20_000 };

/** What is known of a site that could not be read. */
const UNREAD: Proof = { pages: 0, files: 0, links: 0, faults: [], odd: [], missing: "not asked", encoding: "not asked", lasting: false };

/**
 * Lays out for each place the site that `npm test -- --builds` has left, or builds it; readable for servers that give up their rights: at the root
 * with compressed files beside the others, as `COMPRESS=1` adds them, under a path without.
 * @returns by path the folder that a server is to serve
 */
async function layOut(top: string): Promise<Readonly<Record<string, string>>> {
  chmodSync(top, 0o755);
  const folders: Record<string, string> = {};
  for (const { path, address } of PLACES) {
    const built = join(cache, address ? "addressed" : "plain");
    if (!existsSync(join(built, "index.html")) && !build(built, address)) throw new Error("the build failed");
    const folder = join(top, path ? "under" : "root");
    cpSync(built, join(folder, path), { recursive: true });
    if (!path) await compress(folder);
    folders[path] = folder;
  }
  return folders;
}

function faultsOf({ pages, links, faults }: Pick<Proof, "pages" | "links" | "faults">): readonly string[] {
  const few = pages < LEAST.pages || links < LEAST.links;
  return few ? [...faults, `only ${pages} pages and ${links} links were seen`] : faults;
}

/** Tries every host that is here; on Debian with root rights, those that are missing are installed first. */
async function tryHosts(): Promise<Outcome> {
  const wanted = SERVERS.filter((server) => !isHere(server)).flatMap(({ packages }) => packages);
  if (wanted.length > 0 && canInstall() && !(await install(["--no-install-recommends", ...wanted])))
    console.log(`not installed: ${wanted.join(", ")}`);
  const top = mkdtempSync(join(tmpdir(), "hosts-"));
  const lines: Line[] = [];
  try {
    const folders = await layOut(top);
    for (const server of SERVERS.filter(isHere)) {
      for (const { name, path, address } of PLACES) {
        const site = await startServer(server, folders[path] ?? "", path);
        try {
          const proof = await prove(site.url + path, { ours: server.configured, address });
          lines.push({ host: server.name, place: name, proof: { ...proof, faults: faultsOf(proof) } });
        } catch (error) {
          // What a host does to the crawl is its own fault, and the others are tried all the same.
          lines.push({ host: server.name, place: name, proof: { ...UNREAD, faults: [error instanceof Error ? error.message : String(error)] } });
        } finally {
          await site.close();
        }
        console.log(`${server.name} at ${name}: ${lines.at(-1)?.proof.faults.join("; ") || "whole"}`);
      }
    }
    const disk = provenOnDisk(folders[""] ?? "");
    lines.push({ host: "file://", place: "a folder", proof: { ...disk, faults: faultsOf(disk) } });
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
  const skipped = SERVERS.filter((server) => !isHere(server)).map(({ name }) => name);
  const ok = lines.every(({ proof }) => proof.faults.length === 0) && new Set(lines.map(({ host }) => host)).size > 2;
  return { ok, lines: report(lines, skipped) };
}

/** Every web server on this machine, at the root and under a path, and the site on a disk. */
export const hosts: Section = { name: "hosts", title: "The site behind the configurations that it ships for hosts", run: tryHosts };
