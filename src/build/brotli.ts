import { type BrotliOptions, constants } from "node:zlib";

/** Longest text that the smallest window for which Brotli keeps short lists of matches spans. */
const SMALL = 2 ** 16 - 16;

/**
 * How a text is compressed: at 9 of 11, since the last two levels take many times as long for a few hundredths of the size.
 * One that fits into it has a small window: for a large one Brotli lays out a table of 32 MB at that level, which takes twenty times
 * as long and saves nothing.
 */
export const brotliOptions = (bytes: number): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
    ...(bytes <= SMALL ? { [constants.BROTLI_PARAM_LGWIN]: 16 } : {}),
  },
});
