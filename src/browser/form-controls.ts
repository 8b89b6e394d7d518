import type { Control, Controls } from "../kit/figure.ts";
import { parseNumber } from "../kit/state.ts";

const words = (element: Element | null | undefined): string => element?.textContent?.trim() ?? "";
const numbers = (text = ""): readonly number[] => text.split(" ").map(Number);

/** Reads a control from its fieldset. The page states it in words and attributes, so no script needs to repeat it. */
function read(box: Element): Control | null {
  const [first, slider] = box.querySelectorAll<HTMLInputElement>("[name]");
  if (!first) return null;
  const group = box.closest(".control-group")?.firstElementChild;
  const shared = { label: words(box.firstElementChild), ...(group && { group: words(group) }) };
  if (first.type === "checkbox") return { type: "toggle", ...shared, default: first.defaultChecked };
  if (slider?.type === "range") {
    const { ends, likely } = slider.dataset;
    const [min = 0, max = 0] = ends ? numbers(ends) : [Number(slider.min), Number(slider.max)];
    // The bracket under the slider states its ends in words, exact unless the numbers are long.
    const bracket = box.querySelector(".dial-span line") && [...box.querySelectorAll(".dial-span text")].map((end) => parseNumber(words(end)) ?? 0);
    const [low = 0, high = 0] = likely ? numbers(likely) : (bracket ?? []);
    const unit = words(box.querySelector(".unit"));
    const log = ends !== undefined && ({ scale: "log" } as const);
    return { type: "range", ...shared, unit, min, max, step: 0, default: Number(first.defaultValue), ...log, ...(bracket && { low, high }) };
  }
  const options = [...box.querySelectorAll<HTMLOptionElement>("option")];
  const radios = [...box.querySelectorAll<HTMLInputElement>("[type=radio]")];
  const chosen = options.find(({ defaultSelected }) => defaultSelected) ?? radios.find(({ defaultChecked }) => defaultChecked);
  return {
    type: "choice",
    ...shared,
    options: Object.fromEntries([...options, ...radios].map((one) => [one.value, words("text" in one ? one : one.parentElement)])),
    default: chosen?.value ?? "",
  };
}

/** Reads the controls of a figure from its form, in the order of the query string. */
export function controlsOf(figure: HTMLElement): Controls {
  const boxes = new Map([...figure.querySelectorAll("fieldset.control")].map((box) => [box.querySelector("[name]")?.getAttribute("name"), box]));
  return Object.fromEntries(
    (figure.dataset.controls ?? "").split(" ").flatMap((name) => {
      const box = boxes.get(name);
      const control = box && read(box);
      return control ? [[name, control]] : [];
    }),
  );
}
