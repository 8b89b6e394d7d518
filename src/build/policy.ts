import { createHash } from "node:crypto";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const contents = (page: string, tag: string): string[] =>
  [...page.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)([^>]*)>([\\s\\S]*?)</${tag}>`, "g"))]
    .filter(([, attributes = ""]) => tag !== "script" || !/type="(application\/|text\/)/.test(attributes))
    .map(([, , text = ""]) => hash(text));

/**
 * A page with its Content-Security-Policy in place of `<meta name="content-policy">`: own files, and the inline scripts and
 * styles that stand in the page, by hash; frames only where an embed is previewed. Runs after the last rewriting, since a changed byte changes a hash.
 * @param whole the page carries its styles and pictures, and is allowed no others
 * @throws Error if the page carries a style attribute or an inline handler, which the policy would block
 */
export function contentPolicy(page: string, whole = false): string {
  const body = page.replace(/<(script|style)[\s\S]*?<\/\1>/g, "");
  const forbidden = /<[a-z][^>]*\s(style|on[a-z]+)="/i.exec(body);
  if (forbidden) throw new Error(`the content policy blocks this markup: ${forbidden[0].slice(0, 200)}`);
  const scripts = [...new Set(contents(page, "script"))].join(" ");
  const styles = [...new Set(contents(page, "style"))].join(" ");
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${scripts}`.trim(),
    ...(whole
      ? [`style-src ${styles}`, "img-src data:"]
      : [`style-src 'self' ${styles}`.trim(), "img-src 'self' data:", "font-src 'self' data:", "connect-src 'self'", "worker-src 'self'"]),
    ...(page.includes("data-embed-preview") ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return page.replace('<meta name="content-policy">', `<meta http-equiv="content-security-policy" content="${policy}">`);
}
