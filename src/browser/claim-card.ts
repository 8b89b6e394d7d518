/** The script of a claim's card: sets its looks from the address, and tells the host its height. */
import { applyEmbedOptions } from "./embed-options.ts";
import { speak } from "./host-messages.ts";

const card = document.querySelector<HTMLElement>("main");
if (card) {
  applyEmbedOptions(document.body);
  speak(`claim/${card.dataset.claim ?? ""}`, card);
}
