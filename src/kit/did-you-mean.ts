/** Counts the letters to add, drop or change until one word becomes the other (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      row.push(Math.min((above[j] ?? 0) + Number(letter !== b[j]), (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

/** Suggests known words in place of one that is not known: the nearest, if a third of its letters or fewer are wrong, then all. */
export function instead(word: string, known: readonly string[]): string {
  const [nearest] = known.map((one) => ({ one, far: distance(word, one) })).sort((a, b) => a.far - b.far);
  const guess = nearest && nearest.far * 3 <= nearest.one.length ? `did you mean ${JSON.stringify(nearest.one)}? ` : "";
  return `${guess}there are: ${known.join(", ")}`;
}
