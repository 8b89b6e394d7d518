/** The only script that an embed runs at once; it stands in the page itself. */
import { dress } from "./dress.ts";
import { speak } from "./host.ts";
import { load } from "./load.ts";
import { offerPoints, prepare } from "./prepare.ts";

globalThis.watts = { ...globalThis.watts, load };
const figure = document.querySelector<HTMLElement>("figure[data-figure]");
if (figure) {
  dress(document.body);
  const wake = prepare(figure);
  offerPoints(figure);
  const content = document.querySelector("main") ?? figure;
  const change = speak(figure.dataset.figure ?? "", content, (state) => {
    wake?.().then(() => figure.dispatchEvent(new CustomEvent("watts:set", { detail: { set: state } })));
  });
  figure.addEventListener("watts:change", (event) => change((event as CustomEvent<{ query: string }>).detail.query));
}
