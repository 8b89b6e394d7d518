/**
 * The embed builder of a figure's page. It takes the state from the figure and the looks from the form, and rewrites every
 * snippet. A preview loads on request, and the height that it tells goes into the snippets.
 */
import { embedAddress } from "../site/pure/embed-address.ts";
import { PLATFORMS } from "../site/pure/embed-platforms.ts";
import type { Snippet } from "../site/pure/embed-snippets.ts";
import { ownSite, stateOf } from "./as-shown.ts";
import { offerMakes } from "./embed-makes.ts";

const kit = document.querySelector<HTMLElement>("[data-embed-kit]") as HTMLElement;
const form = kit.querySelector("form") as HTMLFormElement;
const box = kit.querySelector<HTMLElement>("[data-embed-preview]") as HTMLElement;
const figure = document.querySelector<HTMLElement>("figure[data-figure]") as HTMLElement;
const given = JSON.parse(document.getElementById("embed-kit-data")?.textContent ?? "{}") as Snippet;
let height = given.height;

function choice(): Snippet {
  const fields = [...new FormData(form)].filter(([, value]) => value !== "").map(([name, value]) => [name, String(value)] as const);
  const looks = Object.fromEntries(fields.filter(([name]) => name !== "day"));
  const day = fields.find(([name]) => name === "day")?.[1] ?? null;
  const shown = (part: string): string | undefined => figure.querySelector(`[data-part=${part}]`)?.textContent?.trim();
  const [title, said] = [shown("title") || given.title, shown("summary") || given.said];
  return { ...given, site: given.site ?? ownSite(), state: stateOf(figure), looks, day, title, said, height };
}

function write(): void {
  const now = choice();
  for (const { id, pieces } of PLATFORMS)
    for (const [i, { text }] of pieces.entries()) {
      const element = kit.querySelector(`[data-piece="${id}.${i}"]`);
      if (element) element.textContent = text(now);
    }
  for (const part of kit.querySelectorAll<HTMLElement>("[data-at]")) part.hidden = (part.dataset.at === "defaults") !== (now.state === "");
  const said = kit.querySelector("[data-embed-state]");
  if (said)
    said.textContent = now.state
      ? `${now.state.replaceAll("&", ", ")}, from the figure above.`
      : "the figure’s defaults; move its controls above to change them.";
  const note = kit.querySelector<HTMLElement>("[data-no-address]");
  if (note) note.hidden = now.site !== null;
}

/** Shows the embed as chosen, in a frame of the given width in px. */
function preview(width: number): void {
  const frame = document.createElement("iframe");
  const local = new URL("../../", location.href.replace(/[?#].*/, "")).href;
  const now = choice();
  frame.title = `Preview: ${now.title}`;
  frame.width = String(width);
  frame.height = String(height);
  frame.src = embedAddress({ ...now, site: local });
  box.replaceChildren(frame);
  box.dataset.width = String(width);
  box.hidden = false;
  for (const button of kit.querySelectorAll<HTMLElement>("[data-preview]")) button.ariaPressed = String(button.dataset.preview === String(width));
}

addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
  const frame = box.querySelector("iframe");
  if (!frame || source !== frame.contentWindow) return;
  const said = (data as { readonly wattsToWords?: { readonly type?: unknown; readonly height?: unknown } } | null)?.wattsToWords;
  if (said?.type !== "height" || typeof said.height !== "number" || !Number.isFinite(said.height)) return;
  height = Math.min(4000, Math.max(200, Math.ceil(said.height)));
  frame.height = String(height);
  write();
});
const again = (): void => {
  write();
  if (!box.hidden) preview(Number(box.dataset.width));
};
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", again);
figure.addEventListener("watts:change", again);
kit.addEventListener("click", ({ target }) => {
  const width = (target as Element).closest<HTMLElement>("[data-preview]")?.dataset.preview;
  if (width) preview(Number(width));
});
offerMakes(kit, figure);
write();
const asked = kit.querySelector<HTMLElement>('[data-preview][aria-pressed="true"]');
if (asked) preview(Number(asked.dataset.preview));
