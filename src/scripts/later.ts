/** Elements after which a batch is full: few enough that nobody waits for them to be laid out. */
const BATCH = 50;

/** Signs of a reader at work. */
const SIGNS = ["pointerover", "touchstart", "keydown", "scroll"];

/** Acts at the first sign of a reader at work, and may be called again at the first of another kind. */
export const onSign = (act: () => void): void => {
  for (const sign of SIGNS) addEventListener(sign, act, { passive: true, once: true });
};

/**
 * Lays out what waits below the window (`.later`, see later.css) bit by bit while the browser has time, so that the page's length
 * is exact soon after the reader begins.
 */
export function layOutLater(): void {
  const parts = [...document.querySelectorAll(".later")];
  const more = (): void => {
    for (let count = 0; parts[0] && count < BATCH; parts.shift()) {
      count += parts[0].getElementsByTagName("*").length;
      parts[0].classList.remove("later");
    }
    next();
  };
  // One batch a frame: what is asked of one frame is laid out together.
  const next = (): void => {
    if (parts.length > 0) requestAnimationFrame(() => (globalThis.requestIdleCallback ?? setTimeout)(more));
  };
  onSign(next);
}
