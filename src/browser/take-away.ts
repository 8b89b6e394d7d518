/**
 * Lets a reader take things away from a figure's page: shows the buttons that need a script, writes the table as CSV, and fetches the code
 * that makes pictures on request.
 */
import { VERSION } from "../site/pure/edition.ts";
import { copy, copyOnPress, here } from "./copy-on-press.ts";
import { load } from "./load-script.ts";
import { save } from "./save-file.ts";
import "./tabs.ts";

// Either script of a page may run first.
globalThis.watts ??= { load } as Watts;
const figure = document.querySelector<HTMLElement>("figure[data-figure]") as HTMLElement;
const now = document.querySelector<HTMLElement>("[data-take-now]") as HTMLElement;
const said = now.querySelector("[data-take-said]") as HTMLOutputElement;
const name = figure.dataset.figure ?? "figure";

/** Takes one thing away, and says so if its script does not come. */
const take = (kind: string): Promise<void> =>
  takeAway(kind).catch(() => {
    said.textContent = "This did not load. The files above show the defaults.";
  });

async function takeAway(kind: string): Promise<void> {
  said.textContent = "";
  if (kind === "csv") {
    await watts.load(now.dataset.href ?? "");
    save(new Blob([watts.table(figure).csv], { type: "text/csv" }), `${name}-${VERSION}-as-shown.csv`);
  } else if (kind === "table") {
    const table = figure.querySelector<HTMLElement>("table[data-part=table]");
    await watts.load(now.dataset.href ?? "");
    const text = watts.table(figure).tabs;
    table?.closest("details")?.setAttribute("open", "");
    await copy(text, table, said, "Table copied: it pastes into a spreadsheet.");
  } else if (kind === "full") {
    await figure.requestFullscreen().catch(() => {
      said.textContent = "This browser does not allow it.";
    });
  } else if (kind === "share") {
    const title = figure.querySelector("[data-part=title]")?.textContent ?? document.title;
    await navigator.share({ title, url: location.href }).catch(() => {});
  } else {
    said.textContent = "Drawing…";
    try {
      await watts.load(now.dataset.href ?? "");
      said.textContent = await watts.picture(figure, kind, save);
    } catch (error) {
      said.textContent = `The picture could not be made here: ${error instanceof Error ? error.message : error}. The files above show the defaults.`;
    }
  }
}

now.hidden = false;
const show = (kind: string, possible: boolean): void => {
  const button = now.querySelector<HTMLElement>(`[data-take=${kind}]`);
  if (button) button.hidden = !possible;
};
show("full", document.fullscreenEnabled && "requestFullscreen" in figure);
show("share", "share" in navigator);
show("copy", "ClipboardItem" in globalThis && !!navigator.clipboard);
figure.addEventListener("watts:change", here);

/** The embed builder: its code is fetched when the reader reaches for it. */
const kit = document.querySelector<HTMLElement>("[data-embed-kit]");
let coming: Promise<void> | undefined;
const reach = (): Promise<void> => {
  coming ??= watts.load(kit?.dataset.href ?? "").catch(() => {
    coming = undefined;
  });
  return coming;
};
for (const type of ["pointerover", "focusin", "touchstart"]) kit?.addEventListener(type, reach, { passive: true });
for (const part of kit?.querySelectorAll<HTMLElement>("[data-embed-options]") ?? []) part.hidden = false;
// A preview asked for before the code has arrived is kept.
kit?.addEventListener("click", ({ target }) => (target as Element).closest("[data-preview]")?.setAttribute("aria-pressed", "true"));

document.addEventListener("click", ({ target }) => {
  const kind = (target as Element).closest<HTMLElement>("[data-take]")?.dataset.take;
  if (kind) take(kind);
});
copyOnPress(async (from) => {
  if (kit?.contains(from)) await reach();
});
