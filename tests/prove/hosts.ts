import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compress } from "../../src/build/compress.ts";
import { build, root } from "../../src/cli/tools/build.ts";
import { canInstall, install } from "../tools/browser.ts";
import { provenOnDisk } from "./hosts/disk.ts";
import { type Proof, prove } from "./hosts/prove.ts";
import { type Line, report } from "./hosts/report.ts";
import { isHere, SERVERS, startServer } from "./hosts/servers.ts";
import type { Outcome, Section } from "./section.ts";

const PLACES = [
  { name: "/", path: "" },
  { name: "/some/where/", path: "some/where/" },
] as const;
/** Fewer pages or links than the site had at its first release mean that a crawl has not seen it. */
const LEAST = { pages: 500, links: 20_000 };

/** What is known of a site that could not be read. */
const UNREAD: Proof = { pages: 0, files: 0, links: 0, faults: [], odd: [], missing: "not asked", encoding: "not asked", lasting: false };

/**
 * The site's folder, readable for servers that give up their rights, with compressed files beside the others, as `COMPRESS=1` adds them; and a
 * folder that holds it under a path, as built without.
 */
async function layOut(dist: string, top: string): Promise<Readonly<Record<string, string>>> {
  chmodSync(top, 0o755);
  cpSync(dist, join(top, "under/some/where"), { recursive: true });
  cpSync(dist, join(top, "site"), { recursive: true });
  await compress(join(top, "site"));
  return { "": join(top, "site"), "some/where/": join(top, "under") };
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
  const dist = join(root, "node_modules/.cache/host-site");
  if (!build(dist, "")) throw new Error("the build failed");
  const top = mkdtempSync(join(tmpdir(), "hosts-"));
  const lines: Line[] = [];
  try {
    const folders = await layOut(dist, top);
    for (const server of SERVERS.filter(isHere)) {
      for (const { name, path } of PLACES) {
        const site = await startServer(server, folders[path] ?? "", path);
        try {
          const proof = await prove(site.url + path, server.configured);
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
    const disk = provenOnDisk(dist);
    lines.push({ host: "file://", place: "a folder", proof: { ...disk, faults: faultsOf(disk) } });
  } finally {
    rmSync(top, { recursive: true, force: true });
    rmSync(dist, { recursive: true, force: true });
  }
  const skipped = SERVERS.filter((server) => !isHere(server)).map(({ name }) => name);
  const ok = lines.every(({ proof }) => proof.faults.length === 0) && new Set(lines.map(({ host }) => host)).size > 2;
  return { ok, lines: report(lines, skipped) };
}

/** Every web server on this machine, at the root and under a path, and the site on a disk. */
export const hosts: Section = { name: "hosts", title: "The site behind the configurations that it ships for hosts", run: tryHosts };
