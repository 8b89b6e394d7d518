/** Steps that one character can encode, to either side of its middle; longer ones have codes far above. */
const NEAR = 40;
const MIDDLE = 80;
const FAR = 0x2000;

/**
 * Packs outlines into a short text: each point as two steps from the one before, a character for each, rings separated by spaces.
 * @param grid degrees of which every coordinate is a whole multiple
 * @throws RangeError for a point off the grid
 */
export function packRings(rings: readonly (readonly GeoJSON.Position[])[], grid: number): string {
  let at = [0, 0];
  const steps = (point: GeoJSON.Position): string => {
    const next = [0, 1].map((i) => (point[i] ?? 0) / grid);
    if (!next.every(Number.isInteger)) throw new RangeError(`invalid point; not on the grid of ${grid}: ${point}`);
    const text = next.map((value, i) => value - (at[i] ?? 0)).map((step) => String.fromCharCode(step + (Math.abs(step) > NEAR ? FAR : MIDDLE)));
    at = next;
    return text.join("");
  };
  return rings.map((ring) => ring.map(steps).join("")).join(" ");
}

/** Unpacks the outlines from such a text. */
export function unpackRings(text: string, grid: number): [longitude: number, latitude: number][][] {
  const at = [0, 0];
  const step = (sign: string, i: 0 | 1): number => {
    const code = sign.charCodeAt(0);
    at[i] = (at[i] ?? 0) + code - (code < FAR / 2 ? MIDDLE : FAR);
    return (at[i] ?? 0) * grid;
  };
  return text.split(" ").map((ring) => (ring.match(/../gs) ?? []).map((pair) => [step(pair.charAt(0), 0), step(pair.charAt(1), 1)]));
}
