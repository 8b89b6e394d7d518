/**
 * The embed builder of a figure's page. It takes the state from the figure and the looks from the form, and rewrites every
 * snippet. A preview loads on request, and the height that it tells goes into the snippets.
 */
import { embedAddress } from "../site/pure/embed-address.ts";
import { heightAt, MEASURED, STEPS } from "../site/pure/embed-heights.ts";
import { PLATFORMS } from "../site/pure/embed-platforms.ts";
import type { Snippet } from "../site/pure/embed-snippets.ts";
import { ownSite, stateOf } from "./as-shown.ts";
import { offerMakes } from "./embed-makes.ts";

const kit = document.querySelector<HTMLElement>("[data-embed-kit]") as HTMLElement;
const form = kit.querySelector("form") as HTMLFormElement;
const box = kit.querySelector<HTMLElement>("[data-embed-preview]") as HTMLElement;
const figure = document.querySelector<HTMLElement>("figure[data-figure]") as HTMLElement;
const given = JSON.parse(document.getElementById("embed-kit-data")?.textContent ?? "{}") as Snippet;
/** Heights as a preview has measured them for what is chosen; those of the defaults until then. */
let { heights } = given;

function choice(): Snippet {
  const fields = [...new FormData(form)].filter(([, value]) => value !== "").map(([name, value]) => [name, String(value)] as const);
  const looks = Object.fromEntries(fields.filter(([name]) => name !== "day"));
  const day = fields.find(([name]) => name === "day")?.[1] ?? null;
  const shown = (part: string): string | undefined => figure.querySelector(`[data-part=${part}]`)?.textContent?.trim();
  return { ...given, site: given.site ?? ownSite(), state: stateOf(figure), looks, day, said: shown("summary") || given.said, heights };
}

function write(): void {
  const now = choice();
  for (const { id, pieces } of PLATFORMS)
    for (const [i, { text }] of pieces.entries()) {
      const element = kit.querySelector(`[data-piece="${id}.${i}"]`);
      if (element) element.textContent = text(now);
    }
  for (const part of kit.querySelectorAll<HTMLElement>("[data-at]")) part.hidden = (part.dataset.at === "defaults") !== (now.state === "");
  const settings = kit.querySelector("[data-embed-state]");
  if (settings)
    settings.textContent = now.state
      ? `${now.state.replaceAll("&", ", ")}, from the figure above.`
      : "the figure’s defaults; move its controls above to change them.";
  const ink = kit.querySelector<HTMLElement>("[data-needs-theme]");
  if (ink) ink.hidden = !now.looks.transparent || Boolean(now.looks.theme);
  const note = kit.querySelector<HTMLElement>("[data-no-address]");
  if (note) note.hidden = now.site !== null;
}

/** Returns what an embed says in our own protocol. */
const said = ({ data }: MessageEvent<unknown>) =>
  (data as { readonly wattsToWords?: { readonly type?: unknown; readonly height?: unknown } } | null)?.wattsToWords;

/** Makes a frame with the embed as chosen, of a width in px. */
function frameOf(width: number): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  const local = new URL("../../", location.href.replace(/[?#].*/, "")).href;
  frame.title = `Preview: ${given.topic}`;
  frame.width = String(width);
  frame.height = String(heightAt(heights, width));
  frame.src = embedAddress({ ...choice(), site: local });
  return frame;
}

let measuring = new AbortController();
/** Measures the embed as chosen in columns of all widths, in a frame out of sight, and writes its heights into the snippets. */
async function measure(): Promise<void> {
  measuring.abort();
  measuring = new AbortController();
  const { signal } = measuring;
  const frame = frameOf(0);
  frame.className = "embed-measure";
  frame.ariaHidden = "true";
  frame.tabIndex = -1;
  const drawn =
    choice().state === ""
      ? new Promise((done) => frame.addEventListener("load", done))
      : new Promise((done) =>
          addEventListener("message", (event) => event.source === frame.contentWindow && said(event)?.type === "change" && done(0), { signal }),
        );
  box.append(frame);
  await drawn;
  // What was chosen meanwhile is being measured in another frame. From a disk no frame can be looked into.
  const main = frame.isConnected && frame.contentDocument?.querySelector("main");
  if (!main) return;
  const heightIn = (width: number): number => {
    frame.width = String(width);
    return Math.ceil(main.getBoundingClientRect().height);
  };
  heights = STEPS.map((from, i) => [from, Math.max(...(MEASURED[i] ?? []).map(heightIn))]);
  frame.remove();
  write();
}

/** Shows the embed as chosen, in a frame of the given width in px. */
function preview(width: number): void {
  const frame = frameOf(width);
  box.replaceChildren(frame);
  measure();
  box.dataset.width = String(width);
  box.hidden = false;
  for (const button of kit.querySelectorAll<HTMLElement>("[data-preview]")) button.ariaPressed = String(button.dataset.preview === String(width));
}

addEventListener("message", (event) => {
  const frame = box.querySelector("iframe");
  const { type, height } = said(event) ?? {};
  if (frame && event.source === frame.contentWindow && type === "height" && Number.isFinite(height)) frame.height = String(height);
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
