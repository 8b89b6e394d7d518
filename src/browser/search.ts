/** The search page: fetches engine and index once there is something to look for; chapters and figures first, claims second. */
import { load } from "./load-script.ts";

// Either script of a page may run first.
globalThis.watts ??= { load } as Watts;
const form = document.querySelector<HTMLFormElement>("form.search") as HTMLFormElement;
const field = form.querySelector("input") as HTMLInputElement;
const output = form.querySelector("output") as HTMLOutputElement;
const { engine = "", first = "", second = "" } = form.dataset;
let timer = 0;

async function look(): Promise<void> {
  const query = field.value.trim();
  try {
    history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  } catch {
    // A file or a sandboxed frame may refuse; the search works without.
  }
  if (!query && !watts.find) return;
  try {
    await watts.load(engine);
    await watts.load(first);
    watts.find(field.value);
    await watts.load(second);
    watts.find(field.value, true);
  } catch {
    output.textContent = "The index could not be loaded. The lists below lead to everything.";
  }
}

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  look();
});
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = window.setTimeout(look, 150);
});
field.value = new URLSearchParams(location.search).get("q") ?? "";
if (field.value) look();
else field.focus();
