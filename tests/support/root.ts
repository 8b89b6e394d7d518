import { resolve } from "node:path";

/** Absolute path of the checkout. */
export const root: string = resolve(import.meta.dirname, "../..");
