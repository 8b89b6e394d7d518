/** Keys of one character, and the dialog that lists them and turns them off for the page. */
const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ["/", "search"],
  ["j", "next section"],
  ["k", "section before"],
  ["]", "next chapter or figure"],
  ["[", "chapter or figure before"],
  ["?", "this list"],
];
const help = document.querySelector<HTMLButtonElement>("[data-keys-help]") as HTMLButtonElement;
const dialog = document.createElement("dialog");
dialog.className = "keys";
dialog.setAttribute("aria-labelledby", "keys-title");
dialog.innerHTML = `<h2 id="keys-title">Keyboard</h2>
<dl>
${KEYS.map(([key, does]) => `<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`).join("")}
<div><dt><kbd>←</kbd> <kbd>→</kbd></dt><dd>points of a picture that has the focus</dd></div>
<div><dt><kbd>Esc</kbd></dt><dd>closes what is open</dd></div>
</dl>
<p><label><input type="checkbox" checked> Keys of one character work on this page</label></p>
<p class="unit">
Turned off, they stay off until the page is loaded again; nothing is stored. The button Keyboard at the foot of the page opens this list.
</p>
<form method="dialog"><button class="text-button">Close</button></form>`;
document.body.append(dialog);
const works = dialog.querySelector("input") as HTMLInputElement;
works.addEventListener("change", () => {
  if (works.checked) delete help.dataset.off;
  else help.dataset.off = "true";
});
// A press outside the dialog closes it, as does Escape.
dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());

/** Goes to the heading after or before the one being read, and focuses it. */
function step(by: 1 | -1): void {
  const headings = [...document.querySelectorAll<HTMLElement>(by > 0 ? "main h2" : "main :is(h1, h2)")].filter((heading) => heading.offsetParent);
  const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const from = headings.indexOf(document.activeElement as HTMLElement);
  const place = (heading: HTMLElement): number => heading.getBoundingClientRect().top - edge;
  const to =
    from >= 0 ? headings[from + by] : by > 0 ? headings.find((heading) => place(heading) > 8) : headings.findLast((heading) => place(heading) < -8);
  if (!to) return;
  to.tabIndex = -1;
  to.focus({ preventScroll: true });
  to.scrollIntoView();
}

const follow = (rel: string): void => document.querySelector<HTMLAnchorElement>(`.pager a[rel="${rel}"]`)?.click();

function search(): void {
  const field = document.querySelector<HTMLInputElement>('.search input[type="search"]');
  if (field) field.select();
  else if (document.body.dataset.search) location.href = document.body.dataset.search;
}

watts.press = (key) => {
  if (dialog.open) return;
  if (key === "help" || (key === "?" && !help.dataset.off)) dialog.showModal();
  if (help.dataset.off) return;
  if (key === "/") search();
  if (key === "j") step(1);
  if (key === "k") step(-1);
  if (key === "]") follow("next");
  if (key === "[") follow("prev");
};

export {};
