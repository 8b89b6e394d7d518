import { setTheme } from "./host-messages.ts";

/** The page holds a calculator; set when the script is bundled. */
declare const CALCULATOR: boolean;

/**
 * Views other than the whole: the part that each is made of and the parts that it hides. An embed without that part lacks the
 * view.
 */
const ALONE = ".fig-data > :not(.scroll-x)";
const VIEWS: Readonly<Record<string, readonly [part: string, without: string]>> = CALCULATOR
  ? {
      picture: [".picture", ".desk, .brief, .fig-data"],
      table: [".fig-data", `.calc, ${ALONE}`],
      tornado: [".tornado", ".picture, .brief, .desk > :not(:has(.tornado)), .fig-data"],
    }
  : { picture: [".picture", "form, .takeaway, .play-scene, .fig-data"], table: [".fig-data", `.picture, form, .takeaway, ${ALONE}`] };
/** How high a picture may stand with its title, result and source in a frame that is wide enough for it, in whole px below 700. */
const MOST = 699;
/** Values of a switch; the first three mean "on". */
const SWITCH = ["1", "", "true", "0", "false"];

/** Leaves the wide drawing what its surroundings leave of the height; the sheet lets it not shrink below letters of 11 px. */
function fitPicture(body: HTMLElement): void {
  const box = body.querySelector(".plot--wide")?.getBoundingClientRect();
  if (box) body.style.setProperty("--room", `${((box.height + MOST - body.offsetHeight) / box.height) * box.width}px`);
}

/**
 * Sets an embed's looks from its address: `plain` (without title and what is measured), `transparent`, `theme=light|dark|auto`,
 * `controls=0`, `table=0`, `view=main|picture|table|tornado`. Unknown keys are ignored; a value that cannot be used is named in a note.
 */
export function applyEmbedOptions(body: HTMLElement): void {
  const query = new URLSearchParams(location.search);
  let faults = "";
  /** Reads one key of the address; a missing or wrong value becomes the first of the list. */
  const asked = (key: string, [first = "", ...others]: readonly string[]): string => {
    const value = query.get(key) ?? first;
    if (value === first || others.includes(value)) return value;
    faults += `${key}: “${value.slice(0, 24)}” is not one of its values. `;
    return first;
  };
  const isOn = (key: string, first: string): boolean => SWITCH.indexOf(asked(key, [first, ...SWITCH])) < 3;
  const hide = (selector: string): void => {
    for (const element of body.querySelectorAll<HTMLElement>(selector)) element.hidden = true;
  };
  setTheme(asked("theme", ["auto", "light", "dark"]));
  if (isOn("transparent", "0")) body.classList.add("embed-body--transparent");
  if (isOn("plain", "0")) hide(".fig-head");
  const name = asked("view", ["main", ...Object.keys(VIEWS).filter((one) => body.querySelector(VIEWS[one]?.[0] ?? ""))]);
  const view = VIEWS[name];
  const table = name === "table";
  if (view) {
    hide(view[1]);
    body.dataset.view = name;
    body.querySelector(view[0])?.closest("details")?.setAttribute("open", "");
    body.querySelector("[data-late]")?.remove();
  }
  if (!isOn("table", "1") && !table) hide(".fig-data > .scroll-x");
  if (!isOn("controls", "1")) hide("form, .desk > :has(form)");
  if (name === "picture") fitPicture(body);
  if (faults)
    body
      .querySelector(".fig-head")
      ?.after(Object.assign(document.createElement("p"), { className: "state-note", role: "status", textContent: faults }));
}
