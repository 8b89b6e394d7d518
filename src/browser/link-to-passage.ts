/**
 * Offers a link to the words that are selected in a chapter: the page's address with a text fragment, which browsers scroll to
 * and mark.
 */
import { type Run, textFragment } from "../site/pure/text-fragment.ts";

const article = document.querySelector<HTMLElement>(".chapter") as HTMLElement;
const button = document.createElement("button");
button.type = "button";
button.className = "passage";
const said = document.createElement("span");
said.className = "visually-hidden";
said.role = "status";
article.append(said);
const LABEL = "Copy link to this passage";
let link = "";

/** Reads the article's words as a browser searches them: cut at blocks and at buttons, since no match runs across those. */
function runsOf(): { runs: Run[]; nodes: Map<Node, { run: number; at: number }> } {
  const runs: Run[] = [];
  const nodes = new Map<Node, { run: number; at: number }>();
  let last: Element | null = null;
  for (const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent?.checkVisibility() || parent.closest(".passage, .visually-hidden, svg, select, script")) continue;
    let box: Element | null = parent;
    while (box && getComputedStyle(box).display === "inline") box = box.parentElement;
    if (box !== last || runs.length === 0) runs.push("");
    last = box;
    const run = runs.length - 1;
    nodes.set(node, { run, at: runs[run]?.length ?? 0 });
    runs[run] += node.data;
  }
  return { runs, nodes };
}

/** Finds where a selection starts or ends among the runs. An end between texts gives the next or the last text in the selection. */
function place(range: Range, end: "start" | "end", nodes: ReadonlyMap<Node, { run: number; at: number }>) {
  const texts = [...nodes].filter(([node]) => range.intersectsNode(node));
  const found = end === "start" ? texts[0] : texts.at(-1);
  if (!found) return;
  const [node, { run, at }] = found;
  const container = end === "start" ? range.startContainer : range.endContainer;
  const offset = end === "start" ? range.startOffset : range.endOffset;
  return { run, at: at + (node === container ? offset : end === "start" ? 0 : (node as Text).data.length) };
}

let hiding: ReturnType<typeof setTimeout> | undefined;
function hide(): void {
  clearTimeout(hiding);
  button.remove();
  said.textContent = "";
}

watts.offerPassage = () => {
  const selection = getSelection();
  if (document.activeElement === button) return;
  hide();
  if (!selection || selection.isCollapsed || selection.toString().trim().length < 3) return;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.commonAncestorContainer)) return;
  const { runs, nodes } = runsOf();
  const [from, to] = [place(range, "start", nodes), place(range, "end", nodes)];
  const fragment = from && to && textFragment(runs, from, to);
  if (!fragment) return;
  link = `${location.href.replace(/#.*$/, "")}#:~:text=${fragment}`;
  // In tab order it follows the selection; on the screen it stands below the selection's end.
  const rect = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const container = range.endContainer;
  const home =
    (container instanceof Element ? container : container.parentElement)?.closest("p, li, h2, h3, td, figcaption, div, section") ?? article;
  button.textContent = LABEL;
  home.append(button);
  const origin = (button.offsetParent ?? document.body).getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  button.style.left = `${Math.max(8, Math.min(rect.right - 60, width - button.offsetWidth - 8)) - origin.left}px`;
  button.style.top = `${rect.bottom + 8 - origin.top}px`;
};

// A press must not clear the selection before it is read.
button.addEventListener("pointerdown", (event) => event.preventDefault());
button.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(link);
    button.textContent = "Link copied";
    said.textContent = "Link to this passage copied";
    hiding = setTimeout(hide, 2500);
  } catch {
    const field = document.createElement("input");
    field.className = "passage";
    field.readOnly = true;
    field.value = link;
    field.ariaLabel = "Link to this passage";
    field.style.left = button.style.left;
    field.style.top = button.style.top;
    button.replaceWith(field);
    field.select();
    field.addEventListener("blur", () => field.remove());
    field.addEventListener("keydown", ({ key }) => key === "Escape" && field.remove());
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
  // From the selected words, Tab leads to the offer.
  if (event.key !== "Tab" || event.shiftKey || !button.isConnected || document.activeElement === button) return;
  event.preventDefault();
  button.focus();
});
