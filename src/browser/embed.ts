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
  const begin = (): void => {
    const wake = SETTABLE && prepare(figure);
    offerPoints(figure);
    if (SCENE) offerActs(figure);
    const content = document.querySelector("main") ?? figure;
    const change = speak(figure.dataset.figure ?? "", content, (state) => {
      if (SETTABLE && wake) wake().then(() => figure.dispatchEvent(new CustomEvent("watts:set", { detail: { set: state } })));
    });
    if (SETTABLE) figure.addEventListener("watts:change", (event) => change((event as CustomEvent<{ query: string }>).detail.query));
  };
  if ("requestIdleCallback" in globalThis) requestIdleCallback(begin, { timeout: PATIENCE });
  else setTimeout(begin);
}
