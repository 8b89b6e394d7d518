import type { ClaimFigure } from "../../kit/claim.ts";

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
/** Share of a figure in words ("a thousandfold") that counts as its last digit. */
const IN_WORDS = 0.01;

/** Says whether a ratio is a power of ten: "12.96 trillion" is 12.96 × 10¹², "31.48%" is 31.48 × 10⁻². */
function isPowerOfTen(ratio: number): boolean {
  const power = Math.log10(ratio);
  return Number.isFinite(power) && Math.abs(power - Math.round(power)) < 1e-9;
}

/**
 * Finds the worth of the last printed digit, in the unit of the figure: 0.01 trillion for "12.96 trillion", 1 for "1,000 tokens".
 * Zeros count as printed. A figure in words counts to one part in a hundred.
 */
export function printedStep({ value, asWritten }: ClaimFigure): number {
  const printed = [...asWritten.matchAll(NUMBER)].map(([token]) => ({ token, ratio: Math.abs(value) / Number(token.replaceAll(",", "")) }));
  // The number itself before one that only shares its digits: 10 in "1-to-10".
  for (const { token, ratio } of printed.toSorted((a, b) => Number(b.ratio === 1) - Number(a.ratio === 1))) {
    if (isPowerOfTen(ratio)) return 10 ** (Math.round(Math.log10(ratio)) - (token.split(".")[1]?.length ?? 0));
  }
  return Math.abs(value) * IN_WORDS;
}
