import type { Nodes, Root } from "mdast";
import { mdxToMdast } from "satteri";
import { VERDICTS } from "../../kit/claim.ts";
import { boundNumber } from "../book/bound-number.ts";
import { addressFrom } from "../book/figure-index.ts";
import { type Attributes, attributesOf, bindingOf, isComponent } from "../book/mdx.ts";
import { ledgerEntry } from "../ledger/ledger.ts";
import { saysOf } from "../ledger/who-says.ts";
import { markdownRows } from "../pure/rows.ts";
import { figureOf, figureView } from "../registry.ts";
import { exampleCounts } from "../tokenizer/token-example.ts";

/** Rows of a figure's table in the text; the rest are in its CSV. */
const ROWS = 60;

/** Writes a table in Markdown (GFM). */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Writes a figure as text: its finding, what it measures, its sentence, its rows and where to find it. */
function figureTwin(id: string, site: URL | undefined): string {
  const figure = figureOf(id);
  const { title, subtitle, summary, rows } = figureView(id);
  const { heads, cells } = markdownRows(figure, rows);
  const at = (path: string): string => addressFrom(site, path);
  const more = rows.length > ROWS ? `\n\nThe first ${ROWS} of ${rows.length} rows.` : "";
  return [
    `**Figure: ${title}.** ${subtitle}`,
    summary,
    `${markdownTable(heads, cells.slice(0, ROWS))}${more}`,
    `[Figure page](${at(`/figures/${id}/`)}) · [CSV](${at(`/figures/${id}.csv`)}) · [JSON](${at(`/figures/${id}.json`)}) · ` +
      `[SVG](${at(`/figures/${id}.svg`)})`,
  ].join("\n\n");
}

/** Writes in words what a component of the chapters shows. @throws Error for one that cannot be put in words */
function component(name: string, attributes: Attributes, inner: string, site: URL | undefined): string {
  // Plain markup, such as the language of a Chinese word.
  if (/^[a-z]/.test(name)) return inner;
  switch (name) {
    case "Num":
      return boundNumber(bindingOf(attributes));
    case "Claim": {
      const { claim, verdict } = ledgerEntry(attributes.id ?? "");
      return `${inner} (${claim.id}: ${VERDICTS[verdict].label.toLowerCase()})`;
    }
    case "Figure":
      return figureTwin(attributes.id ?? "", site);
    case "See":
      return `[${inner}](${addressFrom(site, `/figures/${attributes.figure}/?${attributes.set}`)})`;
    case "Term":
      return inner;
    case "Note":
      return `> ${inner.trim().replaceAll("\n", "\n> ")}`;
    case "So":
      return `**So:** ${inner.trim()}`;
    case "Ask":
      return `**${attributes.question}**\n\n${inner.trim()}`;
    case "Answer":
      return `- *${attributes.says}*: ${inner.trim()}`;
    case "HubCards":
      return `What is known of each cluster: [data](${addressFrom(site, "/data/hub-status/")}).`;
    case "WhoSays": {
      const { sayings, unit } = saysOf(ledgerEntry(attributes.claim ?? ""));
      return markdownTable(
        ["Who", unit ? `Says, in ${unit}` : "Says"],
        sayings.map(({ who, said }) => [who, said]),
      );
    }
    case "Tokenizer":
      return [
        "**Figure: one article of the Declaration, cut by three vocabularies.** Tokens in the first article of the Universal Declaration " +
          "of Human Rights.",
        markdownTable(
          ["Vocabulary", "English", "Chinese"],
          exampleCounts().map(({ name: of, en, zh }) => [of, String(en), String(zh)]),
        ),
      ].join("\n\n");
    default:
      throw new Error(`<${name}> has no Markdown: add it to src/site/publish/chapter-markdown.ts`);
  }
}

/** Writes a chapter's source with every component put into words; all else stays as written. */
export function chapterMarkdown(source: string, site: URL | undefined): string {
  const render = (nodes: readonly Nodes[], from: number, to: number): string => {
    let text = "";
    let at = from;
    const walk = (node: Nodes): void => {
      const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      if (isComponent(node)) {
        const children = node.children as readonly Nodes[];
        const [first, last] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
        const inner = first === undefined || last === undefined ? "" : render(children, first, last);
        text += source.slice(at, start) + component(node.name ?? "", attributesOf(node), inner, site);
        at = end;
      } else if (node.type === "link" && node.url.startsWith("/")) {
        // The file is at the root, and moves with the site.
        const words = render(node.children, node.children[0]?.position?.start.offset ?? start, node.children.at(-1)?.position?.end.offset ?? end);
        text += `${source.slice(at, start)}[${words}](${addressFrom(site, node.url)})`;
        at = end;
      } else if ("children" in node) for (const child of node.children) walk(child as Nodes);
    };
    for (const node of nodes) walk(node);
    return text + source.slice(at, to);
  };
  return render((mdxToMdast(source) as Root).children, 0, source.length);
}
