import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { instead } from "../../kit/did-you-mean.ts";
import { ledger } from "../ledger/ledger.ts";
import { datasets, figures } from "../registry.ts";

const PAGES = "src/pages";

/** Addresses for which a file in `src/pages` makes a page or file. */
interface Route {
  /** Its group is the id in the address, if there is one. */
  readonly pattern: RegExp;
  /** Ids that the address may have. */
  readonly ids: readonly string[];
}

/** Lists ids by their folder; those of the root are chapters. */
function idsByFolder(chapters: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const all = [...figures.keys()];
  const claims = ledger().map(({ claim }) => claim.id);
  return { "": chapters, figures: all, embed: all, calculators: all, oembed: all, claim: claims, claims, data: datasets.ids };
}

/** Reads a route off a file's path: a page's address ends in a slash, a file's does not. Of its parameters, only ids can be checked. */
function routeOf(file: string, ids: ReturnType<typeof idsByFolder>): Route {
  const path = file.replace(/\.(astro|ts)$/, "").replace(/(^|\/)index$/, "");
  const escaped = path.replace(/[.*+?^${}()|\\]/g, "\\$&");
  const open = escaped.replace(/\[(\w+)\]/g, (_, name: string) => (name === "id" || name === "chapter" ? "([^/]+?)" : "[^/]+?"));
  const [, folder = ""] = /(\w*)\/?\[(?:id|chapter)\]/.exec(path) ?? [];
  return { pattern: new RegExp(`^/${open}${file.endsWith(".astro") && path !== "" ? "/" : ""}$`), ids: ids[folder] ?? [] };
}

/** Finds links from texts that lead nowhere on the site. */
export class InternalLinks {
  readonly #root: string;
  readonly #routes: readonly Route[];
  readonly #places: ReadonlyMap<string, readonly string[]>;

  /**
   * @param root the project's folder
   * @param chapters their ids
   * @param places ids in the pages whose ids are all known, by address: "/power/"
   */
  constructor(root: string, chapters: readonly string[], places: ReadonlyMap<string, readonly string[]>) {
    this.#root = root;
    this.#places = places;
    const ids = idsByFolder(chapters);
    this.#routes = readdirSync(join(root, PAGES), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(astro|ts)$/.test(file))
      .map((file) => routeOf(file.replaceAll("\\", "/"), ids));
  }

  /**
   * Says why an address leads nowhere; null if it leads somewhere. Does not check addresses of other hosts.
   * @param from address of the page that the link is on
   */
  fault(address: string, from: string): string | null {
    if (/^(?:https?|mailto):/.test(address)) return null;
    const [, path = "", anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
    const link = JSON.stringify(address);
    if (path !== "" && !path.startsWith("/")) return `link to ${link}: write it from the site's root, such as "/power/"`;
    const wrong = path === "" ? null : this.#wrong(path);
    if (wrong) return `dead link to ${link}; ${wrong}`;
    const places = this.#places.get(path || from);
    if (anchor === undefined || !places || places.includes(anchor)) return null;
    return `dead link to ${link}: no such place in the page; ${instead(anchor, places)}`;
  }

  /** Suggests addresses in place of a path that leads nowhere; null if it leads somewhere. */
  #wrong(path: string): string | null {
    if (path !== "/" && existsSync(join(this.#root, "public", path))) return null;
    const answers = this.#routes.flatMap(({ pattern, ids }) => {
      const match = pattern.exec(path);
      return match ? [{ id: match[1], ids }] : [];
    });
    if (answers.some(({ id, ids }) => id === undefined || ids.includes(id))) return null;
    const [near] = answers;
    if (near?.id) return instead(near.id, near.ids);
    return !path.endsWith("/") && this.#wrong(`${path}/`) === null ? `write "${path}/"` : "no page or file has this address";
  }
}
