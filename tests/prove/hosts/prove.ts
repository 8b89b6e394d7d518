import { createHash } from "node:crypto";
import { type Answer, ask, UNPACK } from "./ask.ts";
import { type Crawl, crawl } from "./crawl.ts";

/** What a host does with the site. */
export interface Proof extends Crawl {
  readonly missing: string;
  readonly encoding: string;
  readonly lasting: boolean;
}

/** How a site is asked. */
export interface Asking {
  /** The host is set up as docs/hosting.md says, so that all of it can be asked. */
  readonly ours: boolean;
  /** Address that the site was built with, if any: what it names is asked of this host. */
  readonly address?: string;
  /** Number of pages after which no new one is read. */
  readonly most?: number;
}

const sum = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
const headerOf = ({ headers }: Answer, name: string): string => String(headers[name] ?? "none");

const [YEAR, WEEK, ANEW] = ["public, max-age=31536000, immutable", "public, max-age=604800", "no-cache"];
/** A file of each kind, with how long docs/hosting.md lets it be kept and whether it is text that gains by being compressed. */
const FILES = [
  ["", ANEW, true],
  ["embed/price-gap/", ANEW, true],
  ["claims.json", ANEW, true],
  ["figures/electricity.csv", ANEW, true],
  ["figures/price-gap.svg", ANEW, true],
  ["figures/price-gap.png", ANEW, false],
  ["data/list-prices/", ANEW, true],
  ["data/list-prices/schema.json", ANEW, true],
  ["data/list-prices/2026-11-22.csv", YEAR, true],
  ["power.md", ANEW, true],
  ["licences.txt", ANEW, true],
  ["feed.xml", ANEW, true],
  ["embed/v1.0.0/embed.js", YEAR, true],
  ["fonts/alegreya.woff2", WEEK, false],
] as const;

/** Faults in how a host that follows the guide sends one file. */
async function faultsOfFile(url: string, path: string, kept: string, isText: boolean): Promise<readonly string[]> {
  const faults: string[] = [];
  const plain = await ask(url + path, { "accept-encoding": "identity" });
  if (plain.status !== 200) return [`/${path} is ${plain.status}`];
  const packed = await ask(url + path, { "accept-encoding": "br, gzip" });
  for (const answer of [plain, packed])
    for (const [name, wanted] of [
      ["cache-control", kept],
      ["access-control-allow-origin", "*"],
      ["x-content-type-options", "nosniff"],
    ] as const)
      if (headerOf(answer, name) !== wanted) faults.push(`/${path}: ${name} is ${headerOf(answer, name)}, not ${wanted}`);
  const encoding = headerOf(packed, "content-encoding");
  const unpack = UNPACK[encoding];
  if (isText && !unpack) faults.push(`/${path} is not compressed`);
  if (!isText && encoding !== "none") faults.push(`/${path} is compressed for nothing`);
  if (unpack && sum(unpack(packed.body)) !== sum(plain.body)) faults.push(`/${path}: what is sent as ${encoding} is not the file`);
  if (unpack && !/accept-encoding/i.test(headerOf(packed, "vary"))) faults.push(`/${path} does not vary by Accept-Encoding`);
  if (/^text\//.test(headerOf(plain, "content-type")) && !/charset=utf-8/i.test(headerOf(plain, "content-type")))
    faults.push(`/${path} names no charset: ${headerOf(plain, "content-type")}`);
  if (kept === ANEW) {
    const etag = headerOf(packed, "etag");
    const since: Record<string, string> = etag === "none" ? { "if-modified-since": headerOf(packed, "last-modified") } : { "if-none-match": etag };
    const again = await ask(url + path, { "accept-encoding": "br, gzip", ...since });
    if (again.status !== 304) faults.push(`/${path}, unchanged, is sent again: ${again.status}`);
  }
  return faults;
}

/**
 * Reads the site at an address as a crawler does, and tries what hosts do differently: missing pages, redirects, compression, caching, other
 * sites' scripts, frames.
 */
export async function prove(url: string, { ours, address, most }: Asking): Promise<Proof> {
  const seen = await crawl(url, { most, address });
  const faults = [...seen.faults];
  if (ours) faults.push(...seen.odd);
  const missing = await ask(`${url}no/such/page`);
  const own = missing.body.toString().includes("no page");
  if (missing.status !== 404) faults.push(`a missing page is ${missing.status}`);
  if (ours && !own) faults.push("a missing page is not 404.html");
  const embed = await ask(`${url}embed/price-gap/`);
  if (embed.status !== 200) faults.push(`the embed is ${embed.status}`);
  if (embed.headers["x-frame-options"] || /frame-ancestors/.test(String(embed.headers["content-security-policy"] ?? "")))
    faults.push("an embed may not be framed");
  if (embed.headers["set-cookie"]) faults.push("a cookie is set");
  const bare = await ask(`${url}embed/price-gap`);
  const leads = bare.headers.location && new URL(headerOf(bare, "location"), `${url}embed/`).href;
  if (bare.status < 301 || bare.status > 308) faults.push(`a folder without its slash is ${bare.status}`);
  if (ours && leads !== `${url}embed/price-gap/`) faults.push(`a folder without its slash leads to ${leads}`);

  const script = /"[^"]*(assets\/boot\.[^"]+\.js)"/.exec((await ask(url)).body.toString())?.[1] ?? "none";
  if (ours)
    for (const [path, kept, isText] of [...FILES, [script, YEAR, true] as const]) faults.push(...(await faultsOfFile(url, path, kept, isText)));
  const packed = await ask(`${url}claims.json`, { "accept-encoding": "br, gzip" });
  const lasting = /immutable/.test(headerOf(await ask(url + script), "cache-control"));
  return {
    ...seen,
    faults,
    missing: `${missing.status}, ${own ? "our page" : "the host's"}`,
    encoding: headerOf(packed, "content-encoding"),
    lasting,
  };
}
