/** Whether the page holds a calculator; put in when the script is bundled. */
declare const CALCULATOR: boolean;

/** What makes each view beside the whole, and what it leaves out; an embed without the part that a view is made of has no such view. */
const VIEWS: Readonly<Record<string, readonly [part: string, without: string]>> = CALCULATOR
  ? {
      table: [".fig-data", ".picture, .result, .calc-formula"],
      tornado: [".tornado", ".picture, .part:not(:has(.tornado)), .calc-formula, .fig-data"],
    }
  : { table: [".fig-data", ".picture"] };
/** Values of what can be on or off; those that are on come first. */
const SWITCH = ["1", "", "true", "0", "false"];

/**
 * Dresses an embed as its address asks: `plain` (without title and what is measured), `transparent`, `theme=light|dark|auto`,
 * `controls=0`, `table=0`, `view=main|table|tornado`. Unknown keys are ignored; a value that cannot be used is named in a note.
 */
export function dress(body: HTMLElement): void {
  const query = new URLSearchParams(location.search);
  const faults: string[] = [];
  const asked = (key: string, values: readonly string[]): string | null => {
    const value = query.get(key);
    if (value === null || values.includes(value)) return value;
    faults.push(`${key}: “${value.slice(0, 24)}” is not one of its values.`);
    return null;
  };
  const isSet = (key: string, on: boolean): boolean => {
    const value = asked(key, SWITCH);
    return value !== null && SWITCH.indexOf(value) < 3 === on;
  };
  const hide = (selector: string): void => {
    for (const element of body.querySelectorAll<HTMLElement>(selector)) element.hidden = true;
  };
  const theme = asked("theme", ["light", "dark", "auto"]);
  if (theme && theme !== "auto") document.documentElement.dataset.theme = theme;
  if (isSet("transparent", true)) body.classList.add("embed-body--transparent");
  if (isSet("plain", true)) hide(".fig-head");
  const views = Object.keys(VIEWS).filter((name) => body.querySelector(VIEWS[name]?.[0] ?? ""));
  const view = VIEWS[asked("view", ["main", ...views]) ?? ""];
  const table = view === VIEWS.table;
  if (view) {
    hide(view[1]);
    if (table) body.querySelector(".fig-data")?.setAttribute("open", "");
    body.querySelector("[data-late]")?.remove();
  }
  if (isSet("table", false) && !table) hide(".fig-data:not([data-late])");
  if (isSet("controls", false)) hide("form");
  if (faults.length === 0) return;
  const note = document.createElement("p");
  note.className = "state-note";
  note.role = "status";
  note.textContent = faults.join(" ");
  body.querySelector(".fig-head")?.after(note);
}
