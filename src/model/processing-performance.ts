/**
 * Computes the total processing performance of a chip, as the export rules of the United States define it: peak dense
 * arithmetic in TOPS (or TFLOPS) × the length of an operand in bits. The rule takes the largest product over all formats; for
 * chips that double their arithmetic as they halve the bits, 16-bit arithmetic gives the same product.
 * @param pflops peak dense arithmetic, PFLOPS, above 0
 * @param bits length of an operand, bits, a whole number above 0
 * @throws RangeError outside that domain
 * @see ECCN 3A090, technical note on TPP
 */
export function totalProcessingPerformance(pflops: number, bits: number): number {
  if (!(pflops > 0) || !Number.isFinite(pflops)) throw new RangeError(`invalid arithmetic; expected PFLOPS above 0: ${pflops}`);
  if (!Number.isInteger(bits) || bits <= 0) throw new RangeError(`invalid operand; expected whole bits above 0: ${bits}`);
  return pflops * 1000 * bits;
}
