/**
 * Follows the reader through a chapter: marks the section in its contents, fetches `chapter-links` when a claim is pressed and
 * `link-to-passage` when words are selected.
 */
const all = <E extends HTMLElement>(selector: string): E[] => [...document.querySelectorAll<E>(selector)];
const chapter = document.querySelector<HTMLElement>(".chapter") as HTMLElement;
const contents = document.querySelector<HTMLElement>(".sections") as HTMLElement;
const beside = document.querySelector<HTMLElement>(".sections-beside") as HTMLElement;
const line = document.querySelector<HTMLDetailsElement>(".sections-line") as HTMLDetailsElement;
const now = document.querySelector<HTMLElement>(".sections-now") as HTMLElement;
const links = all<HTMLAnchorElement>(".sections a");
const headings = all(".chapter h2[id]");

/** Marks the last heading above the upper third of the window. */
function mark(): void {
  const id = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3)?.id;
  now.textContent = "";
  for (const link of links) {
    const isHere = link.hash === `#${id}`;
    link.ariaCurrent = isHere ? "location" : null;
    if (isHere) now.textContent = link.textContent.trim();
  }
}
const passing = new IntersectionObserver(mark, { rootMargin: "100000px 0px -66%" });
for (const heading of headings) passing.observe(heading);

// The list beside the text makes way for what takes the whole width.
const covered = new Set<Element>();
let crossing: IntersectionObserver | undefined;
function watch(): void {
  crossing?.disconnect();
  covered.clear();
  const { height } = beside.getBoundingClientRect();
  const top = Number.parseFloat(getComputedStyle(beside).top);
  // This script may run before the sheets are there.
  if (!height || Number.isNaN(top)) return;
  crossing = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) covered[isIntersecting ? "add" : "delete"](target);
      beside.classList.toggle("is-covered", covered.size > 0);
    },
    { rootMargin: `-${Math.max(0, top - 16)}px 0px -${Math.max(0, innerHeight - top - height - 16)}px` },
  );
  for (const wide of all(".chapter .account > :is(figure, .wide)")) crossing.observe(wide);
}
contents.classList.add("is-live");
watch();
for (const type of ["load", "resize"]) addEventListener(type, watch);

for (const link of line.querySelectorAll("a")) link.addEventListener("click", () => line.removeAttribute("open"));
line.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !line.open) return;
  line.open = false;
  line.querySelector("summary")?.focus();
});

// A link to what is folded opens it.
function unfold(): void {
  const target = document.getElementById(location.hash.slice(1));
  let fold = target?.closest("details");
  if (!fold) return;
  for (; fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  target?.scrollIntoView();
}
unfold();
addEventListener("hashchange", unfold);

// What a claim's link and a heading's own link do beyond leading there comes at the first press.
document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[href^='#slip-'], .anchor");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (!link.matches(".anchor")) event.preventDefault();
  watts.load(chapter.dataset.links ?? "").then(
    () => watts.follow(link),
    () => location.assign(link.hash),
  );
});

let timer = 0;
document.addEventListener("selectionchange", () => {
  clearTimeout(timer);
  const selection = getSelection();
  if (!watts.offerPassage && (!selection || selection.isCollapsed || !chapter.contains(selection.anchorNode))) return;
  timer = window.setTimeout(() => watts.load(chapter.dataset.passage ?? "").then(() => watts.offerPassage()), 300);
});

export {};
