/** The only script that an embed runs at once; it stands in the page itself. */
import { applyEmbedOptions } from "./embed-options.ts";
import { speak } from "./host-messages.ts";
import { load } from "./load-script.ts";
import { offerActs } from "./offer-acts.ts";
import { offerPoints, prepare } from "./prepare-figure.ts";

/** The figure has controls; set when the script is bundled. */
declare const SETTABLE: boolean;
/** The figure is a scene, which has a button that plays it; set likewise. */
declare const SCENE: boolean;

/** Longest time that a busy page may delay the controls, in ms. */
const PATIENCE = 500;

globalThis.watts = { ...globalThis.watts, load };
const figure = document.querySelector<HTMLElement>("figure[data-figure]");

if (figure) {
  // Before the first paint; the rest waits until after it, since an article may frame many embeds.
  if (location.search) applyEmbedOptions(document.body);
  let begun = false;
  let wake: (() => Promise<void>) | null = null;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    if (SETTABLE) wake = prepare(figure);
    offerPoints(figure);
    if (SCENE) offerActs(figure);
  };
  // At once: some hosts greet a frame only when it has loaded.
  const change = speak(figure.dataset.figure ?? "", document.querySelector("main") ?? figure, figure.dataset.controls?.split(" "), (state) => {
    begin();
    wake?.().then(() => figure.dispatchEvent(new CustomEvent("watts:set", { detail: { set: state } })));
  });
  if (SETTABLE)
    figure.addEventListener("watts:change", (event) => {
      const { query } = (event as CustomEvent<{ query: string }>).detail;
      change(query);
      // The figure's page keeps the settings; files hold the defaults.
      for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-page]")) link.search = query;
      for (const note of document.querySelectorAll<HTMLElement>("[data-defaults]")) note.hidden = query === "";
    });
  if ("requestIdleCallback" in globalThis) requestIdleCallback(begin, { timeout: PATIENCE });
  else setTimeout(begin);
}
