/**
 * The motion of a scene, the default export of its `motion.ts`. It moves marks drawn at the build, and computes no result: what it needs to know, as
 * when a mark begins to move, stands on the marks as `data-…`.
 */
export interface Motion {
  /**
   * Prepares the marks of a picture, and returns the function that moves them: given the seconds since the press, it places them, and tells whether
   * more is to come.
   */
  readonly start: (picture: SVGSVGElement) => (seconds: number) => boolean;
}
