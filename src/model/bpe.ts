/*
 * Byte-pair encoding: text is cut into pieces and each piece into bytes; then neighbours are merged, the vocabulary's earliest
 * merge first, until none applies. In this file a token is its place in the vocabulary: 0 to 255 are the single bytes and 256 +
 * k is the product of merge k. A model's own numbers start at `firstId`.
 */

/** Bytes in the order in which this family of vocabularies numbers them: printable ones first. */
const BYTE_ORDER: readonly number[] = [...Array(256).keys()].sort((a, b) => Number(hidden(a)) - Number(hidden(b)) || a - b);
function hidden(byte: number): boolean {
  return byte < 33 || (byte > 126 && byte < 161) || byte === 173;
}
const TOKEN_OF_BYTE = Int32Array.from({ length: 256 }, (_, byte) => BYTE_ORDER.indexOf(byte));

/** Returns the bytes of the first 256 tokens in their order, against which vocabularies are checked when they are packed. */
export const firstTokens = (): readonly number[] => BYTE_ORDER;

/** Merges of a vocabulary, in order. */
export interface Merges {
  readonly count: number;
  /** Finds the token that two neighbours make; −1 if they make none. */
  readonly find: (left: number, right: number) => number;
  /** Returns the length of a token in bytes. */
  readonly bytesOf: (token: number) => number;
  /** Adds the next merge. */
  readonly add: (left: number, right: number) => void;
}

/**
 * Makes an empty list for at most `most` merges. `add` throws a RangeError if a merge names a token that does not exist yet,
 * repeats a merge or exceeds `most`.
 */
export function mergesUpTo(most: number): Merges {
  const size = 2 ** Math.ceil(Math.log2(most + 1) + 1);
  const slots = new Int32Array(size);
  const [lefts, rights] = [new Int32Array(most), new Int32Array(most)];
  const lengths = new Int32Array(most + 256).fill(1, 0, 256);
  let count = 0;
  /** Finds the slot of a pair in the table, or the empty slot where it belongs. */
  const slotOf = (left: number, right: number): number => {
    let slot = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 0;
    for (slot = (slot ^ (slot >>> 15)) & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const merge = (slots[slot] as number) - 1;
      if (merge < 0 || (lefts[merge] === left && rights[merge] === right)) return slot;
    }
  };
  return {
    get count() {
      return count;
    },
    find: (left, right) => {
      const merge = slots[slotOf(left, right)] as number;
      return merge === 0 ? -1 : merge + 255;
    },
    bytesOf: (token) => lengths[token] as number,
    add: (left, right) => {
      const slot = slotOf(left, right);
      if (!(left >= 0 && right >= 0 && left < count + 256 && right < count + 256) || slots[slot] !== 0 || count >= most)
        throw new RangeError(`invalid merge ${count}: ${left} and ${right}`);
      lefts[count] = left;
      rights[count] = right;
      lengths[count + 256] = (lengths[left] as number) + (lengths[right] as number);
      count += 1;
      slots[slot] = count;
    },
  };
}

/** First code point used, above the quotation mark and the backslash; the surrogates are left out. */
const FIRST = 0x5d;
const [GAP, GAP_LENGTH] = [0xd800, 0x800];
const packToken = (token: number): string => String.fromCodePoint(token + FIRST < GAP ? token + FIRST : token + FIRST + GAP_LENGTH);

/** Packs pairs of tokens into text that needs no escapes in a script: one code point a token, all lefts before all rights. */
export const pack = (pairs: readonly (readonly [number, number])[]): string =>
  [...pairs.map(([left]) => packToken(left)), ...pairs.map(([, right]) => packToken(right))].join("");

/** Undoes `pack`. @throws RangeError if the text is not a packed list of merges */
export function unpack(packed: string): Merges {
  const tokens: number[] = [];
  for (const character of packed) {
    const code = character.codePointAt(0) as number;
    tokens.push(code < GAP ? code - FIRST : code - FIRST - GAP_LENGTH);
  }
  const half = tokens.length / 2;
  if (!Number.isInteger(half)) throw new RangeError("invalid vocabulary: not a list of pairs");
  const merges = mergesUpTo(half);
  for (let i = 0; i < half; i++) merges.add(tokens[i] as number, tokens[half + i] as number);
  return merges;
}

/** Steps between two pauses. */
const STRIDE = 4096;

/** Makes a heap of numbers, the least on top. */
function leastFirst() {
  const heap: number[] = [];
  const at = (i: number): number => heap[i] ?? Number.POSITIVE_INFINITY;
  return {
    push: (key: number): void => {
      let i = heap.push(key) - 1;
      for (let up = (i - 1) >> 1; i > 0 && at(up) > key; i = up, up = (i - 1) >> 1) heap[i] = at(up);
      heap[i] = key;
    },
    pop: (): number | undefined => {
      const top = heap[0];
      const last = heap.pop();
      if (heap.length === 0 || last === undefined) return top;
      let i = 0;
      for (let down = 1; down < heap.length; down = 2 * i + 1) {
        if (at(down + 1) < at(down)) down += 1;
        if (at(down) >= last) break;
        heap[i] = at(down);
        i = down;
      }
      heap[i] = last;
      return top;
    },
  };
}

/**
 * Merges the bytes of one piece into tokens. Pauses now and then, so that a piece of any length can be merged in slices of
 * time.
 */
export function* mergePiece(bytes: Uint8Array, merges: Merges): Generator<undefined, Int32Array> {
  const n = bytes.length;
  const tokens = Int32Array.from(bytes, (byte) => TOKEN_OF_BYTE[byte] as number);
  const after = Int32Array.from(bytes, (_, i) => i + 1);
  const before = Int32Array.from(bytes, (_, i) => i - 1);
  const heap = leastFirst();
  const mergeAt = (i: number): number => {
    const next = after[i] as number;
    return next < n ? merges.find(tokens[i] as number, tokens[next] as number) : -1;
  };
  // The earliest merge first, and of equal ones the leftmost.
  const offer = (i: number): void => {
    const merged = mergeAt(i);
    if (merged >= 0) heap.push(merged * n + i);
  };
  for (let i = 0; i < n; i++) {
    offer(i);
    if (i % STRIDE === STRIDE - 1) yield;
  }
  for (let key = heap.pop(), step = 1; key !== undefined; key = heap.pop(), step++) {
    if (step % STRIDE === 0) yield;
    const i = key % n;
    const merged = Math.floor(key / n);
    if ((tokens[i] as number) < 0 || mergeAt(i) !== merged) continue;
    const gone = after[i] as number;
    const next = after[gone] as number;
    tokens[i] = merged;
    tokens[gone] = -1;
    after[i] = next;
    if (next < n) before[next] = i;
    if ((before[i] as number) >= 0) offer(before[i] as number);
    offer(i);
  }
  return tokens.filter((token) => token >= 0);
}

/** What a model reads: merges, the number of its first token, and how it cuts text into pieces before merging. */
export interface Vocabulary {
  readonly merges: Merges;
  readonly firstId: number;
  readonly pieces: (text: string) => Iterable<string>;
  /** Changes the text before it is cut. */
  readonly prepare: (text: string) => string;
}

/** A text cut into tokens. */
export interface Encoding {
  /** The text as the vocabulary reads it. */
  readonly text: string;
  readonly ids: readonly number[];
  /** Where each token ends in the text; −1 if that is inside a character. */
  readonly ends: readonly number[];
}

const REMEMBERED_LENGTH = 24;
const REMEMBERED = 50_000;

/** Cuts a text into tokens, each with its number and end. At each pause it yields the share of the text read so far, 0 to 1. */
export function* encode(text: string, { merges, firstId, pieces, prepare }: Vocabulary): Generator<number, Encoding> {
  const read = prepare(text.replace(/\p{Surrogate}/gu, "\ufffd"));
  const utf8 = new TextEncoder();
  const known = new Map<string, Int32Array>();
  const ids: number[] = [];
  const ends: number[] = [];
  let start = 0;
  let steps = 0;
  for (const piece of pieces(read)) {
    let tokens = known.get(piece);
    if (!tokens) {
      const merging = mergePiece(utf8.encode(piece), merges);
      let result = merging.next();
      for (; !result.done; result = merging.next()) yield start / read.length;
      tokens = result.value;
      if (piece.length <= REMEMBERED_LENGTH && known.size < REMEMBERED) known.set(piece, tokens);
    }
    let bytes = 0;
    let [reached, at] = [0, 0];
    for (const token of tokens) {
      bytes += merges.bytesOf(token);
      while (reached < bytes) {
        const code = piece.codePointAt(at) as number;
        reached += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
        at += code < 0x10000 ? 1 : 2;
      }
      ids.push(token + firstId);
      ends.push(reached === bytes ? start + at : -1);
    }
    start += piece.length;
    steps += 1;
    if (steps % 256 === 0) yield start / read.length;
  }
  return { text: read, ids, ends };
}

/** Runs a generator to its end without a pause and returns its result. */
export function finish<T>(running: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = running.next();
    if (done) return value as T;
  }
}
