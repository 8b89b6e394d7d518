/**
 * Turns stacked sections into tabs. `[data-tabs]` holds the sections; each begins with a heading, which names its tab. Arrow
 * keys, Home and End move between tabs. Without this script all sections are shown.
 */
function tabsOf(box: HTMLElement): void {
  const panels = [...box.querySelectorAll<HTMLElement>(":scope > section")];
  const list = document.createElement("div");
  list.role = "tablist";
  list.className = "tabs";
  list.ariaLabel = box.dataset.tabs ?? null;
  const tabs = panels.map((panel, i) => {
    const tab = document.createElement("button");
    const heading = panel.firstElementChild as HTMLElement;
    tab.type = "button";
    tab.role = "tab";
    tab.id = `${panel.id}--tab`;
    tab.className = "text-button";
    tab.textContent = heading.textContent;
    tab.setAttribute("aria-controls", panel.id);
    heading.hidden = true;
    panel.role = "tabpanel";
    panel.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => choose(i));
    return tab;
  });
  const choose = (chosen: number, focus = false): void => {
    for (const [i, tab] of tabs.entries()) {
      tab.ariaSelected = String(i === chosen);
      tab.tabIndex = i === chosen ? 0 : -1;
      (panels[i] as HTMLElement).hidden = i !== chosen;
    }
    if (focus) tabs[chosen]?.focus();
  };
  list.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(document.activeElement as HTMLButtonElement);
    const last = tabs.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    choose(to, true);
  });
  list.append(...tabs);
  box.prepend(list);
  choose(0);
}

for (const box of document.querySelectorAll<HTMLElement>("[data-tabs]")) tabsOf(box);

export {};
