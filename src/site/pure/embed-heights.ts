/** Heights of an embed by the width of its frame, both in pixels: from each width to the next the frame is so high. */
export type Heights = readonly (readonly [from: number, height: number])[];

/** Widths from which a frame gets another height. A calculator shows its picture from 640 px, all show the wide one from 668. */
export const STEPS = [0, 360, 480, 640, 668, 700, 800, 960] as const;

/** Widths at which an embed is measured, for each step: both ends of its range, and where lines may break between them. */
export const MEASURED: readonly (readonly number[])[] = [
  [280, 300, 320, 340, 359],
  [360, 390, 420, 450, 479],
  [480, 520, 560, 600, 639],
  [640, 654, 667],
  [668, 680, 699],
  [700, 730, 760, 799],
  [800, 850, 900, 959],
  [960, 1040, 1120, 1200],
];

/** Finds the height of a frame of a width. */
export const heightAt = (heights: Heights, width: number): number => heights.findLast(([from]) => from <= width)?.[1] ?? 0;
