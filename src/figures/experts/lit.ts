/**
 * Draws lots for the experts that light up at a word: which they are in truth depends on the text and is published by no maker. The same
 * numbers give the same lots, so that a picture stays as it is (Lehmer’s generator with the multiplier of Park and Miller, 16,807).
 * @param word its place in the sentence, from 0
 * @returns `chosen` different numbers from 0 to `experts` − 1
 */
export function lit(experts: number, chosen: number, word: number): readonly number[] {
  const drawn = new Set<number>();
  let state = 2_026 + 7_919 * word;
  while (drawn.size < Math.min(chosen, experts)) {
    state = (state * 16_807) % 2_147_483_647;
    drawn.add(state % experts);
  }
  return [...drawn];
}
