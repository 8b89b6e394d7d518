import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { follow } from "./ask.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** What a crawl has seen, and what is wrong. */
export interface Crawl {
  readonly pages: number;
  readonly files: number;
  readonly links: number;
  readonly faults: readonly string[];
  /** Content types that a browser forgives but that are not the right ones, by ending. */
  readonly odd: readonly string[];
}

/** The right content types by ending. A browser needs those that are marked. */
const TYPES: Readonly<Record<string, { readonly type: RegExp; readonly needed?: true }>> = {
  html: { type: /^text\/html/, needed: true },
  css: { type: /^text\/css/, needed: true },
  js: { type: /^(text|application)\/(x-)?javascript/, needed: true },
  svg: { type: /^image\/svg\+xml/, needed: true },
  png: { type: /^image\/png/, needed: true },
  json: { type: /^application\/json/ },
  csv: { type: /^text\/csv/ },
  woff2: { type: /^font\/woff2/ },
  zip: { type: /^application\/(x-)?zip/ },
  geojson: { type: /^application\/geo\+json/ },
  md: { type: /^text\/markdown/ },
  txt: { type: /^text\/plain/ },
  xml: { type: /^(text|application)\/xml/ },
};

interface Found {
  readonly addresses: readonly string[];
  readonly ids: ReadonlySet<string>;
}

/** Every address that a page refers to, those that scripts fetch later included, and every id in it. */
export function read(html: string): Found {
  const addresses: string[] = [];
  const ids = new Set<string>();
  const walk = (node: Node): void => {
    if ("attrs" in node) {
      for (const { name, value } of node.attrs) {
        if (name === "id") ids.add(value);
        else if (/^(href|src|poster)$/.test(name) || (name.startsWith("data-") && /^\.{1,2}\//.test(value))) addresses.push(value);
        else if (name === "content" && /^https?:/.test(value)) addresses.push(value);
        else if (name === "srcset") addresses.push(...value.split(",").map((one) => one.trim().split(/\s+/)[0] ?? ""));
      }
    }
    if ("childNodes" in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return { addresses, ids };
}

const inCss = (css: string): readonly string[] => [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, address = ""]) => address);

/**
 * Follows every link below an address, over HTTP, and asks for all that pages refer to.
 * @param most number of pages after which no new one is read; what those refer to is asked for all the same
 * @param address absolute address that the site was built with: what lies below it is asked for here, canonical addresses and cards too
 */
export async function crawl(
  start: string,
  { most = Number.POSITIVE_INFINITY, address: own }: { readonly most?: number | undefined; readonly address?: string | undefined } = {},
): Promise<Crawl> {
  const faults = new Set<string>();
  const odd = new Set<string>();
  const seen = new Set<string>();
  const queue: { readonly address: string; readonly from: string }[] = [];
  const anchors: { readonly page: string; readonly id: string; readonly from: string }[] = [];
  const idsOf = new Map<string, ReadonlySet<string>>();
  let [pages, links] = [0, 0];

  const want = (written: string, from: string): void => {
    if (/^(data|mailto|blob):/.test(written)) return;
    const url = new URL(own && written.startsWith(own) ? start + written.slice(own.length) : written, from);
    const id = decodeURIComponent(url.hash.slice(1));
    url.hash = "";
    url.search = "";
    if (url.origin !== new URL(start).origin) return;
    links += 1;
    if (!url.href.startsWith(start)) faults.add(`${from}: leads out of the site: ${written}`);
    else {
      if (id) anchors.push({ page: url.href, id, from });
      if (seen.has(url.href)) return;
      seen.add(url.href);
      queue.push({ address: url.href, from });
    }
  };

  const visit = async (address: string, from: string): Promise<void> => {
    const page = address.endsWith("/") || address.endsWith(".html");
    const readIt = (page && pages < most) || address.endsWith(".css");
    if (readIt && page) pages += 1;
    const response = await follow(address);
    if (response.status < 200 || response.status > 299) {
      faults.add(`${from}: ${response.status} for ${address}`);
      return;
    }
    const ending = page ? "html" : (/\.(\w+)$/.exec(address)?.[1] ?? "");
    const type = String(response.headers["content-type"] ?? "none");
    const right = TYPES[ending];
    if (right && !right.type.test(type)) (right.needed ? faults : odd).add(`${right.needed ? `${address}: ` : ""}.${ending} as ${type}`);
    if (!readIt) return;
    const text = response.body.toString("utf8");
    if (ending === "css") for (const one of inCss(text)) want(one, address);
    else {
      const { addresses, ids } = read(text);
      idsOf.set(address, ids);
      for (const one of addresses) want(one, address);
    }
  };

  want(start, start);
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await visit(next.address, next.from);
  };
  while (queue.length > 0) await Promise.all(Array.from({ length: 8 }, work));
  for (const { page, id, from } of anchors) {
    if (idsOf.has(page) && !idsOf.get(page)?.has(id)) faults.add(`${from}: no #${id} on ${page}`);
  }
  return { pages, files: seen.size, links, faults: [...faults], odd: [...odd] };
}
