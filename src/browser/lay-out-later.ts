/** Elements laid out at once: few enough that nobody waits for them. */
const AT_ONCE = 100;

/** Events that show a reader at work. */
const SIGNS = ["scroll", "pointermove", "touchstart", "keydown"];

/**
 * Lays out the parts below the window (`.later`, see later.css) bit by bit while the browser has time, so that the page's
 * length is exact soon after the reader begins.
 */
export function layOutLater(): void {
  const parts = [...document.querySelectorAll(".later")];
  const more = (): void => {
    let count = 0;
    do {
      const part = parts.shift();
      count += part?.getElementsByTagName("*").length ?? 0;
      part?.classList.remove("later");
    } while (parts[0] && count + parts[0].getElementsByTagName("*").length <= AT_ONCE);
    next();
  };
  // One batch a frame, since all that one frame asks for is laid out together.
  const next = (): void => {
    if (parts.length > 0) requestAnimationFrame(() => (globalThis.requestIdleCallback ?? setTimeout)(more));
  };
  const begin = (): void => {
    for (const sign of SIGNS) removeEventListener(sign, begin);
    next();
  };
  for (const sign of SIGNS) addEventListener(sign, begin, { passive: true });
}
