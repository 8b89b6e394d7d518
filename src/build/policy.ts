import { createHash } from "node:crypto";
import { attribute, type Element, elementsOf, type Page, setAttribute, textOf } from "./page.ts";

/** Hashes of inline scripts or styles, each once, as a policy lists them. */
const hashes = (elements: readonly Element[]): readonly string[] => [
  ...new Set(elements.map((element) => `'sha256-${createHash("sha256").update(textOf(element)).digest("base64")}'`)),
];

/** Whether a script is code that runs, and not a block of data. */
const runs = (script: Element): boolean => !/^(application|text)\//.test(attribute(script, "type") ?? "");

const isForbidden = (name: string): boolean => name === "style" || /^on[a-z]+$/.test(name);

/**
 * Puts a page's Content-Security-Policy in the place of `<meta name="content-policy">`: own files, and the inline scripts and styles
 * that stand in the page, by hash; frames only where an embed is previewed. Runs last, since a changed byte changes a hash.
 * An embed is allowed no styles and pictures beside those that it carries.
 * @throws Error if the page carries a style attribute or an inline handler, which the policy would block
 */
export function contentPolicy(page: Page): void {
  const elements = elementsOf(page);
  for (const { tagName, attrs } of elements)
    for (const { name, value } of attrs)
      if (isForbidden(name)) throw new Error(`the content policy blocks this markup: <${tagName} ${name}="${value.slice(0, 200)}">`);
  const of = (name: string): readonly Element[] => elements.filter(({ tagName }) => tagName === name);
  const scripts = hashes(of("script").filter((script) => attribute(script, "src") === undefined && runs(script)));
  const styles = hashes(of("style"));
  const isEmbed = of("body").some((body) => attribute(body, "class")?.split(" ").includes("embed-body"));
  const previews = elements.some((element) => attribute(element, "data-embed-preview") !== undefined);
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(" "),
    ...(isEmbed
      ? [["style-src", ...styles].join(" "), "img-src data:"]
      : [["style-src 'self'", ...styles].join(" "), "img-src 'self' data:", "font-src 'self' data:", "connect-src 'self'", "worker-src 'self'"]),
    ...(previews ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const place = of("meta").find((meta) => attribute(meta, "name") === "content-policy");
  if (!place) return;
  setAttribute(place, "name");
  setAttribute(place, "http-equiv", "content-security-policy");
  setAttribute(place, "content", policy);
}
