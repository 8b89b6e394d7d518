/**
 * Sums as people write them, "12.96 ÷ (12.96 + 3.03) = 81%", worked out again so that no slip goes unseen. Numbers may carry
 * thousands separators, $ and %, and words for units, which the sum ignores.
 */

/** Computes an expression of numbers, + − × ÷ ^ and brackets. @throws RangeError for any other text */
export function workedOut(text: string): number {
  const tokens = text.match(/[\d.]+%?|[-+×÷^()]|\S/gu) ?? [];
  let at = 0;
  const took = (...signs: readonly string[]): string | undefined => (signs.includes(tokens[at] ?? "") ? tokens[at++] : undefined);
  const atom = (): number => {
    if (took("-")) return -atom();
    if (took("(")) {
      const inner = sum();
      if (!took(")")) throw new RangeError(`invalid sum; a bracket stays open: ${text}`);
      return inner;
    }
    const [, digits, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(tokens[at++] ?? "") ?? [];
    if (digits === undefined) throw new RangeError(`invalid sum; not a number where one has to be: ${text}`);
    return Number(digits) / (percent ? 100 : 1);
  };
  const power = (): number => {
    const base = atom();
    return took("^") ? base ** atom() : base;
  };
  const product = (): number => {
    let value = power();
    for (let sign = took("×", "÷"); sign; sign = took("×", "÷")) value = sign === "×" ? value * power() : value / power();
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = took("+", "-"); sign; sign = took("+", "-")) value += sign === "+" ? product() : -product();
    return value;
  };
  const value = sum();
  if (at < tokens.length) throw new RangeError(`invalid sum; not understood from ${JSON.stringify(tokens[at])}: ${text}`);
  return value;
}

/** Strips a sum to numbers and signs: without words, thousands separators or $; with / as ÷. */
const bare = (text: string): string =>
  text
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .replace(/[A-Za-z’]+|\$/g, "")
    .replaceAll("−", "-")
    .replaceAll("/", "÷")
    .trim();

/** Computes half a unit of the last digit: how far a rounded number may lie from the exact one. */
const rounding = (text: string): number => 0.5 * 10 ** -(/\.(\d+)/.exec(text)?.[1]?.length ?? 0) * (text.endsWith("%") ? 0.01 : 1);

/**
 * Tells whether a line of sums is right: each "a = b" to the digits that b shows, each "a > b" as it stands. Parts with neither
 * sign count as right.
 * @throws RangeError where a side is no expression of numbers
 */
export const sumsHold = (line: string): boolean =>
  line.split(/,\s/).every((part) => {
    const [left = "", right = "", more] = part.split(/[=>]/).map(bare);
    if (!/[=>]/.test(part)) return true;
    if (more !== undefined) throw new RangeError(`invalid sum; one sign at a time: ${part}`);
    const [a, b] = [workedOut(left), workedOut(right)];
    // A number whose next digit is a five may be rounded either way.
    return part.includes(">") ? a > b : Math.abs(a - b) <= rounding(right) * (1 + 1e-9);
  });
