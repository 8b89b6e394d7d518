/** The builder's pictures and blocks of the figure as it stands. Their code is fetched on request. */
import { UNKNOWN_SITE } from "../site/pure/embed-address.ts";
import { addressOf, wordsOf } from "./as-shown.ts";
import { save } from "./save-file.ts";

const code = (): Promise<void> => watts.load(document.querySelector<HTMLElement>("[data-take-now]")?.dataset.href ?? "");

/** Writes the block into its box. Returns the message for the reader. */
async function writeBlock(figure: HTMLElement, box: HTMLElement): Promise<string> {
  const words = wordsOf();
  const text = await watts.block(figure, addressOf(figure, words) ?? `${UNKNOWN_SITE}figures/${words.id}/${location.search}`);
  (box.querySelector("pre") as HTMLElement).textContent = text;
  box.hidden = false;
  return `The block has ${Math.ceil(text.length / 1000)} kB.`;
}

/** Makes the kit's buttons work; a block once made follows the figure. */
export function offerMakes(kit: HTMLElement, figure: HTMLElement): void {
  const box = kit.querySelector<HTMLElement>("[data-made]");
  kit.addEventListener("click", async ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("[data-make]");
    const said = button?.closest("[data-makes]")?.querySelector("[data-made-said]");
    if (!button || !said) return;
    said.textContent = "Drawing…";
    try {
      await code();
      const kind = button.dataset.make ?? "";
      said.textContent = kind === "block" && box ? await writeBlock(figure, box) : await watts.picture(figure, kind, save);
    } catch (error) {
      said.textContent = `It could not be made here: ${error instanceof Error ? error.message : error}.`;
    }
  });
  figure.addEventListener("watts:change", () => {
    for (const said of kit.querySelectorAll("[data-made-said]")) said.textContent = "";
    if (box && !box.hidden)
      writeBlock(figure, box).catch(() => {
        box.hidden = true;
      });
  });
}
