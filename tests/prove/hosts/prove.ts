import { createHash } from "node:crypto";
import { ask, UNPACK } from "./ask.ts";
import { type Crawl, crawl } from "./crawl.ts";

/** What a host does with the site. */
export interface Proof extends Crawl {
  readonly missing: string;
  readonly encoding: string;
  readonly lasting: boolean;
}

const sum = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Reads the site at an address as a crawler does, and tries what hosts do differently: missing pages, compression, caching, frames.
 * @param ours whether the host is set up as docs/hosting.md says, so that more can be asked of it
 */
export async function prove(url: string, ours: boolean, most?: number): Promise<Proof> {
  const seen = await crawl(url, most);
  const faults = [...seen.faults];
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
  if (bare.status < 301 || bare.status > 308) faults.push(`a folder without its slash is ${bare.status}`);

  for (const path of ["", "embed/price-gap/"]) {
    const kept = String((await ask(url + path)).headers["cache-control"] ?? "none");
    if (ours && kept !== "no-cache") faults.push(`/${path} is kept: Cache-Control ${kept}`);
  }
  const plain = await ask(`${url}claims.json`, { "accept-encoding": "identity" });
  const packed = await ask(`${url}claims.json`, { "accept-encoding": "br, gzip" });
  const encoding = String(packed.headers["content-encoding"] ?? "none");
  const unpack = UNPACK[encoding];
  if (unpack && sum(unpack(packed.body)) !== sum(plain.body)) faults.push(`what is sent as ${encoding} is not the file`);
  if (ours && !unpack) faults.push("text is not compressed");

  const script = /"[^"]*(assets\/boot\.[^"]+\.js)"/.exec((await ask(url)).body.toString())?.[1] ?? "none";
  const lasting = /immutable/.test(String((await ask(url + script)).headers["cache-control"] ?? ""));
  if (ours && !lasting) faults.push("scripts named by their content are not kept");
  return { ...seen, faults, missing: `${missing.status}, ${own ? "our page" : "the host's"}`, encoding, lasting };
}
