/** Filters the ledger's lines, which the page already holds; counts the matches; keeps the choice in the address. */
const FACETS = ["article", "verdict", "topic", "chapter"];
const PAUSE = 250;
const all = <E extends HTMLElement>(selector: string): E[] => [...document.querySelectorAll<E>(selector)];
const plain = (text: string | null): string => (text ?? "").toLowerCase().replaceAll("’", "'");

const form = document.querySelector<HTMLFormElement>("form.filters") as HTMLFormElement;
const output = form.querySelector("output") as HTMLOutputElement;
const rows = all("[data-keys]").map((row) => ({ row, keys: row.dataset.keys?.split(" ") ?? [], text: plain(row.textContent) }));
let timer = 0;

/** Copies a query's choices into the form; unknown ones are skipped. */
function fill(): void {
  const query = new URLSearchParams(location.search);
  for (const field of all<HTMLInputElement | HTMLSelectElement>("form.filters :is(input, select)")) {
    const value = query.get(field.name) ?? "";
    if (field.type === "checkbox") (field as HTMLInputElement).checked = value.split(",").includes(field.value);
    else field.value = value;
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = "";
  }
}

function show(remember = true): void {
  const data = new FormData(form);
  const wanted = FACETS.map((name) => data.getAll(name).filter(Boolean));
  const words = plain(String(data.get("q"))).split(/\s+/);
  const counts: Record<string, number> = {};
  let shown = 0;
  for (const { row, keys, text } of rows) {
    const missed = FACETS.filter((_, i) => wanted[i]?.length && !wanted[i].includes(keys[i] ?? ""));
    const found = words.every((word) => text.includes(word));
    row.hidden = !found || missed.length > 0;
    if (!row.hidden) shown += 1;
    // Each choice shows the count it would give with all other choices unchanged.
    FACETS.forEach((name, i) => {
      if (found && missed.every((facet) => facet === name)) counts[`${name}:${keys[i]}`] = (counts[`${name}:${keys[i]}`] ?? 0) + 1;
    });
  }
  for (const element of all("[data-count]")) {
    const count = counts[element.dataset.count ?? ""] ?? 0;
    const text = element.dataset.label ? `${element.dataset.label} (${count})` : String(count);
    if (element.textContent !== text) element.textContent = text;
  }
  for (const part of all(".claims-part")) part.hidden = !part.querySelector("li:not([hidden])");
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    output.value = `${shown} of ${rows.length} shown`;
    if (!remember) return;
    const query = [...FACETS.map((name, i) => [name, wanted[i]?.join(",")]), ["q", words.join(" ").trim()]].filter(([, value]) => value);
    const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value ?? "").replaceAll("%2C", ",")}`).join("&");
    try {
      history.replaceState(null, "", text ? `?${text}` : location.pathname);
    } catch {
      // A file or a sandboxed frame may refuse; the filter works without.
    }
  }, PAUSE);
}

for (const fieldset of all<HTMLFieldSetElement>("form.filters fieldset")) fieldset.disabled = false;
fill();
show(false);
form.addEventListener("input", () => show());
form.addEventListener("reset", () => setTimeout(show));
form.addEventListener("submit", (event) => event.preventDefault());
