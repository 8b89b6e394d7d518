import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sizeOf } from "../../src/model/text-size.ts";

const textOf = (name: string): string => readFileSync(new URL(`../../src/makers/texts/udhr-${name}.txt`, import.meta.url), "utf8").trimEnd();

test("the declaration of human rights has 1,746 English words, or 2,560 Chinese characters, as in the dataset", () => {
  expect(sizeOf(textOf("en"))).toEqual({ words: 1746, hanCharacters: 0, characters: 8888 });
  expect(sizeOf(textOf("zh"))).toEqual({ words: 0, hanCharacters: 2560, characters: 2743 });
});

test("a dash alone is no word; a character outside of the first plane counts once; a mixed text has both", () => {
  expect(sizeOf("one – two")).toEqual({ words: 2, hanCharacters: 0, characters: 7 });
  expect(sizeOf("𠮷👍")).toEqual({ words: 0, hanCharacters: 1, characters: 2 });
  expect(sizeOf("用 token 计数")).toEqual({ words: 1, hanCharacters: 3, characters: 8 });
  expect(sizeOf("")).toEqual({ words: 0, hanCharacters: 0, characters: 0 });
});
