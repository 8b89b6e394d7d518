/**
 * What links of a chapter do beyond leading somewhere. A claim or a term opens its slip: at the lower edge of a phone, a claim's over the margin of a
 * wide sheet, else below the link. A heading copies its address.
 */

/** Widths of the style sheets, in px of 16 to the rem. */
const [PHONE, MARGIN] = [720, 1088];
/** Room between a slip and what it must not cover, in px. */
const GAP = 8;

/** Puts a slip where it hides neither its link nor the line. */
function place(slip: HTMLElement, link: HTMLElement): void {
  const { style, offsetWidth: width, offsetHeight: height } = slip;
  if (innerWidth < PHONE) {
    const under = link.getBoundingClientRect().bottom - (innerHeight - height);
    if (under > -GAP) scrollBy({ top: under + 3 * GAP, behavior: "instant" });
    return;
  }
  const line = [...link.getClientRects()].at(-1) ?? link.getBoundingClientRect();
  const section = innerWidth >= MARGIN && slip.matches(".slip--claim") ? link.closest<HTMLElement>(".account > .entry") : null;
  let [left, top] = [line.left, line.bottom + GAP];
  if (section) {
    const columns = getComputedStyle(section).gridTemplateColumns.split(" ").slice(0, 3);
    left = section.getBoundingClientRect().left + columns.reduce((sum, column) => sum + Number.parseFloat(column), 0);
    top = line.top - 2 * GAP;
  } else if (top + height > innerHeight) top = line.top - height - GAP;
  style.inset = "auto";
  style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
  style.top = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`;
}

for (const close of document.querySelectorAll<HTMLAnchorElement>(".slip-close")) {
  close.addEventListener("click", (event) => {
    const slip = close.closest<HTMLElement>("[popover]:popover-open");
    if (!slip) return;
    event.preventDefault();
    slip.hidePopover();
  });
}

let opened: HTMLElement | null = null;
document.addEventListener(
  "toggle",
  ({ target, newState }: ToggleEvent) => {
    // What was pressed gets the focus back, unless the reader has put it elsewhere.
    if (newState === "closed" && (target as Element).matches(".slip") && [null, document.body].includes(document.activeElement as HTMLElement))
      opened?.focus({ preventScroll: true });
  },
  true,
);

/** Copies a heading's address as well as going there. */
async function copyAddress(anchor: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(anchor.href);
    anchor.dataset.copied = "";
    setTimeout(() => delete anchor.dataset.copied, 2000);
  } catch {
    // Where copying is refused, the address bar shows it.
  }
}

function openSlip(link: HTMLAnchorElement): void {
  const slip = document.getElementById(link.hash.slice(1));
  if (!slip || slip.matches(":popover-open")) return;
  // Browsers that focus no link when it is pressed would not know where to return.
  link.focus({ preventScroll: true });
  opened = link;
  slip.showPopover();
  place(slip, link);
  slip.querySelector<HTMLElement>(".slip-close")?.focus({ preventScroll: true });
}

watts.follow = (link) => {
  if (link.matches(".anchor")) copyAddress(link);
  else openSlip(link);
};

export {};
