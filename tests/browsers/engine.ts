/** Keys that flows press, by their names in the DOM. */
export type Key = "Tab" | "Enter" | "Escape" | "ArrowRight" | "ArrowLeft" | "Home" | "End";

/** A browser with one page, as every engine can be driven. */
export interface Reader {
  /** Name and version, as the browser says it. */
  readonly version: string;
  readonly open: (address: string) => Promise<void>;
  readonly back: () => Promise<void>;
  readonly forward: () => Promise<void>;
  /** Runs a function in the page; it sees nothing but what is handed in. */
  readonly run: <T, A = undefined>(body: (given: A) => T, given?: A) => Promise<Awaited<T>>;
  /** Clicks the first element that a selector finds, as a pointer does. */
  readonly click: (selector: string) => Promise<void>;
  /** Puts a text in place of what a field holds, as a keyboard does. */
  readonly fill: (selector: string, text: string) => Promise<void>;
  readonly press: (key: Key) => Promise<void>;
  /** The page as it is printed; null where the engine cannot be asked for it. */
  readonly pdf: () => Promise<Uint8Array | null>;
  readonly close: () => Promise<void>;
}

/** A kind of browser: where it lies on this machine, if it does, and how to start it. */
export interface Engine {
  readonly found: boolean;
  readonly start: () => Promise<Reader>;
}

/** Waits until `probe` gives a truth, and returns it. @throws Error with the last answer after ten seconds */
export async function until<T>(what: string, probe: () => Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + 10_000;
  for (;;) {
    const now = await probe();
    if (now) return now;
    if (Date.now() > end) throw new Error(`not within 10 s: ${what} (last: ${JSON.stringify(now)})`);
    await new Promise((later) => setTimeout(later, 50));
  }
}
