import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";

/** What `_oembed_filter_feed_content` and `wp_filter_oembed_result` of WordPress let pass. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  blockquote: [],
  iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"],
};

/** HTML as `wp_kses` leaves it: other elements lose their tags, other attributes are taken away, text stays. */
export function wpKses(html: string): string {
  const fragment = parseFragment(html);
  const filter = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    parent.childNodes = parent.childNodes.flatMap((node) => {
      if (!("tagName" in node)) return node.nodeName === "#text" ? [node] : [];
      filter(node);
      const attributes = ALLOWED[node.tagName];
      if (!attributes) return node.childNodes;
      node.attrs = node.attrs.filter(({ name, value }) => attributes.includes(name) && !/^\s*javascript:/i.test(value));
      return [node];
    });
  };
  filter(fragment);
  return serialize(fragment);
}

/**
 * What `wp_filter_oembed_result` makes of an answer: null without a frame; with a quotation before it the frame is hidden until
 * the embed says a secret; else the frame alone, sandboxed, with the secret in its hash.
 */
export function wpOEmbed(html: string): { readonly frame: string; readonly hidden: boolean } | null {
  const [, quotation = "", frame = ""] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(wpKses(html)) ?? [];
  if (frame === "") return null;
  return { frame: frame.replace(/ src="([^"]*)"/, ' src="$1#?secret=abc123" data-secret="abc123"'), hidden: quotation !== "" };
}
