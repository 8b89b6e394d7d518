/**
 * Breaks a text into lines no wider than `room`, at spaces and after Chinese characters; a wider word gets a line of its own.
 * @param widthOf width of a text in the unit of `room`: its number of letters, unless said otherwise
 */
export function wrap(text: string, room: number, widthOf = (line: string): number => line.length): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[^ \p{Script=Han}]*(?:[ \p{Script=Han}]|$)/gu) ?? []) {
    if (line !== "" && widthOf((line + piece).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
