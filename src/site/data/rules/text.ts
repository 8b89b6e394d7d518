/** The longest text of a data file, in characters. */
const LONGEST = 4000;

const CONTROL = /[\p{Cc}\p{Cs}]/u;
const UNSEEN = /[\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/u;
/** UTF-8 that was read as Latin-1 or Windows-1252, as “Ã©” for “é”. */
const GARBLED =
  /[\u00C2-\u00F4][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2022\u2026\u2030\u2039\u203A€™]|\uFFFD/;
const UNFINISHED = /\b(TODO|TBD|FIXME|XXX)\b|(?<![\w’'-])(undefined|NaN|[Ll]orem ipsum)(?![\w-])|\[object \w+\]/;
/** What programs and people write for a value that is not there; it is null. */
const EMPTY = /^(null|nil|n\/a|-+|\?+|\.+)$/i;

/**
 * Tells what a text of a data file should be and is not, or null. Every text is in Unicode’s composed form, without characters that
 * nobody sees, without
 * blanks at its ends, whole, and finished.
 */
export function textFault(text: string): string | null {
  if (CONTROL.test(text)) return "text without control characters";
  const [unseen] = UNSEEN.exec(text) ?? [];
  if (unseen !== undefined)
    return `text without unseen characters such as U+${(unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const bare = text.trim();
  if (bare !== text && bare !== "") return "text without blanks at its ends";
  if (text.length > LONGEST) return `text of at most ${LONGEST} characters, not ${text.length}`;
  const [garbled] = GARBLED.exec(text) ?? [];
  if (garbled !== undefined) return `text in its right encoding, without ${JSON.stringify(garbled)}`;
  if (text.normalize("NFC") !== text) return "composed letters (NFC)";
  const [unfinished] = UNFINISHED.exec(text) ?? EMPTY.exec(text) ?? [];
  return unfinished === undefined ? null : `a finished text, without ${JSON.stringify(unfinished)}`;
}
