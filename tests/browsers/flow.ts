import type { Reader } from "./engine.ts";
import type { Host } from "./host.ts";

/** What a reader does, in any browser. It throws where the site fails the reader. */
export interface Flow {
  readonly name: string;
  readonly go: (reader: Reader, host: Host) => Promise<void>;
}

/** A calculator, its first field and its result; and a chart. */
export const BILL = 'figure[data-figure="monthly-bill"]';
export const VOLUME = `${BILL} input[type="text"][name="volume"]`;
export const RESULT = `${BILL} output.result-fig`;
export const GAP = 'figure[data-figure="price-gap"]';

/** The query of the page's address. */
export const search = (reader: Reader): Promise<string> => reader.run(() => location.search);
