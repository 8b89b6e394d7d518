/** Filters the gallery by words, kind and chapter. The page already holds every figure; the choice is kept in the address. */
const form = document.querySelector<HTMLFormElement>("form.gallery-filter") as HTMLFormElement;
const output = form.querySelector("output") as HTMLOutputElement;
const items = [...document.querySelectorAll<HTMLElement>(".gallery-item")];
const groups = [...document.querySelectorAll<HTMLElement>(".gallery-group")];
const plain = (text: string | null | undefined): string => (text ?? "").toLowerCase().replaceAll("’", "'");
const texts = items.map((item) => plain(`${item.textContent} ${item.closest(".gallery-group")?.querySelector("h2")?.textContent}`));
const FIELDS = ["q", "kind", "chapter"];

function show(remember = true): void {
  const data = new FormData(form);
  const [words = "", kind = "", chapter = ""] = FIELDS.map((name) => String(data.get(name) ?? "").trim());
  let shown = 0;
  items.forEach((item, i) => {
    const fits = (!kind || item.dataset.kind === kind) && (!chapter || item.dataset.chapter === chapter);
    item.hidden =
      !fits ||
      !plain(words)
        .split(/\s+/)
        .every((word) => texts[i]?.includes(word));
    if (!item.hidden) shown += 1;
  });
  for (const group of groups) group.hidden = !group.querySelector(".gallery-item:not([hidden])");
  output.value =
    shown === items.length
      ? `All ${items.length} figures`
      : shown === 0
        ? "No figure fits; show all to begin again"
        : `${shown} of ${items.length} figures`;
  if (!remember) return;
  const query = new URLSearchParams(Object.entries({ q: words, kind, chapter }).filter(([, value]) => value)).toString();
  try {
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  } catch {
    // A file or a sandboxed frame may refuse; the filter works without.
  }
}

const given = new URLSearchParams(location.search);
for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]")) {
  const value = given.get(field.name) ?? "";
  if (field.type === "radio") (field as HTMLInputElement).checked = field.value === value;
  else field.value = value;
  if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = "";
}
if (!form.querySelector("[name=kind]:checked")) (form.querySelector("[name=kind]") as HTMLInputElement).checked = true;
form.hidden = false;
show(false);
form.addEventListener("input", () => show());
form.addEventListener("reset", () => setTimeout(show));
form.addEventListener("submit", (event) => event.preventDefault());

export {};
