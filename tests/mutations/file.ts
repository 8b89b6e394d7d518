import { Buffer } from "node:buffer";

/** A data file with one thing broken, and what the refusal must say after the file's path. */
export interface Mutation {
  /** The rule that it breaks; many mutations share one. */
  readonly kind: string;
  readonly name: string;
  readonly path: string;
  /** Of most they are made when they are asked for: there are thousands. */
  readonly bytes: Uint8Array;
  /** The place in the file, as the message gives it. */
  readonly where: string;
  /** The rule, as the message words it. */
  readonly rule: RegExp;
}

export type Json = Record<string, unknown>;
/** A mutation before it is known which file it breaks. */
export type Broken = Omit<Mutation, "path">;
export const copy = (value: unknown): Json => structuredClone(value) as Json;
export const bytesOf = (value: unknown): Uint8Array => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));

export const repeated = (text: string, key: string): Broken => ({
  kind: "key twice",
  name: `${key} twice in one object`,
  where: key,
  rule: /key stands twice/,
  bytes: bytesOf(text.replace(/^\{/, `{"${key}": "T",`)),
});

/** Faults of a file as such: they are the same for every file. */
export function ofTheFile(text: string): Broken[] {
  const middle = Math.floor(text.length / 2);
  const whole = Buffer.from(text);
  const split = Buffer.concat([whole.subarray(0, 40), Buffer.from([0xff]), whole.subarray(40)]);
  const broken = (kind: string, name: string, bytes: Uint8Array, where: string, rule: RegExp): Broken => ({ kind, name, bytes, where, rule });
  const json = /not valid JSON: /;
  return [
    broken("encoding", "a byte that is no UTF-8", split, "file", /not valid UTF-8/),
    broken("encoding", "saved as UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le"), "file", /not valid UTF-8/),
    broken("encoding", "a byte order mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), whole]), "file", /byte order mark/),
    broken("encoding", "a lost character", bytesOf(text.replace(/: ?"/, "$&\uFFFD")), "file", /a character was lost/),
    ...[0, 1, middle, text.trimEnd().length - 1].map((end) => broken("truncated", `cut after ${end} letters`, bytesOf(text.slice(0, end)), "", json)),
    broken("not JSON", "a comma too many", bytesOf(text.replace(/\}(\s*)$/, ",}$1").replace(/\](\s*)$/, ",]$1")), "", json),
    broken("not JSON", "a comment", bytesOf(`// data\n${text}`), "", json),
    broken(
      "control character",
      "a bell in a text",
      bytesOf(text.replace(/": ?"/, "$&\\u0007")),
      "",
      /\.json \S+: expected text without control characters, got "/,
    ),
    broken("wrong shape", "a number in place of the file", bytesOf("5"), "", /expected/),
  ];
}
