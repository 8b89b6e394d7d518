import { DataError } from "../../kit/dataset.ts";
import { show } from "../../kit/schemas/values.ts";
import { placeOf } from "./rules/faults.ts";
import { textFault } from "./rules/text.ts";

/** The largest data file that a build takes, in bytes. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** Decodes a data file as text. @throws DataError naming the file, if it is too large, has a byte order mark or is not UTF-8 */
export function decode(path: string, bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) throw new DataError(`${path} file: larger than ${MAX_BYTES} bytes: ${bytes.length}`);
  try {
    return withoutMark(path, new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError(`${path} file: not valid UTF-8`);
  }
}

function withoutMark(path: string, text: string): string {
  if (text.startsWith("\uFEFF")) throw new DataError(`${path} file: begins with a byte order mark; save it as UTF-8 without one`);
  const lost = text.indexOf("\uFFFD");
  if (lost >= 0) throw new DataError(`${path} file: a character was lost (U+FFFD), after ${show(text.slice(Math.max(0, lost - 40), lost))}`);
  return text;
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * Lists the keys that occur twice in one object and the texts that cannot stand so, each with its place, `rows[3].id`. The text must be valid
 * JSON.
 */
function faultsOfText(text: string): readonly string[] {
  interface Level {
    readonly keys: Set<string> | null;
    key: string;
    index: number;
  }
  const stack: Level[] = [];
  const found: string[] = [];
  const place = (): string => placeOf(stack.map(({ keys, key, index }) => (keys ? key : index)));
  let last = "";
  for (const [token] of text.matchAll(TOKENS)) {
    const level = stack.at(-1);
    if (token === "{" || token === "[") stack.push({ keys: token === "{" ? new Set() : null, key: "", index: 0 });
    else if (token === "}" || token === "]") stack.pop();
    else if (token === "," && level) level.index += 1;
    else if (token === ":" && level?.keys) {
      level.key = JSON.parse(last) as string;
      if (level.keys.has(level.key)) found.push(`${place()}: key stands twice in one object`);
      level.keys.add(level.key);
    } else if (token.startsWith('"')) {
      const text = token.includes("\\") ? (JSON.parse(token) as string) : token.slice(1, -1);
      const fault = textFault(text);
      if (fault !== null) found.push(`${place()}: expected ${fault}, got ${show(text)}`);
    }
    last = token;
  }
  return found;
}

/** Parses a data file's JSON. @throws DataError naming the file, and the repeated key, the unreadable text or the parser's complaint */
export function parseStrict(path: string, text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(withoutMark(path, text));
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError(`${path}: not valid JSON: ${error instanceof Error ? error.message : error}`);
  }
  const faults = faultsOfText(text);
  if (faults.length > 0) throw new DataError(faults.map((fault) => `${path} ${fault}`).join("\n"));
  return value;
}
