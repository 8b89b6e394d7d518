/** The script of a claim's card: its looks as the address asks, and its height to the host. */
import { dress } from "./embed-options.ts";
import { speak } from "./host-messages.ts";

const card = document.querySelector<HTMLElement>("main");
if (card) {
  dress(document.body);
  speak(`claim/${card.dataset.claim ?? ""}`, card);
}
