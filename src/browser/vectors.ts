/** Runs a calculator's published test vectors in the reader's browser, with the code that the page runs. */
import { agrees, outcomeOf, type Vectors } from "../site/pure/vectors.ts";

async function run(address: string, id: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  const { vectors } = (await response.json()) as Vectors;
  const wrong = vectors.filter(({ set, result }) => !agrees(outcomeOf(watts.view(id, set)), result));
  const first = wrong[0] ? ` The first that differs: ${wrong[0].name}.` : "";
  return `${vectors.length - wrong.length} of ${vectors.length} agree.${first}`;
}

globalThis.watts = {
  ...globalThis.watts,
  async vectors({ dataset: { figure = "" } }, button) {
    const output = button.parentElement?.querySelector("output");
    if (!output) return;
    output.textContent = "Running …";
    output.textContent = await run(button.dataset.vectors ?? "", figure).catch(
      () => "The vectors could not be fetched. From a file on your disk, browsers refuse that; over HTTP it works.",
    );
  },
};
