/** The script of the story's embed, which stands in the page itself: sets its looks from the address and tells it by steps. */
import story from "../stories/one-kilowatt-hour/story.ts";
import { applyEmbedOptions } from "./embed-options.ts";
import { speak } from "./host-messages.ts";
import { step } from "./step-story.ts";

applyEmbedOptions(document.body);
const content = document.querySelector<HTMLElement>("main");
const told = content?.querySelector<HTMLElement>("[data-story]");
if (content && told) {
  const choose = step(story, (query) => change(query));
  const names = [...told.querySelectorAll("select")].map(({ name }) => name);
  const change = speak(told.dataset.story ?? "", content, names, choose);
}
