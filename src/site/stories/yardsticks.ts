import { percent } from "../../kit/format.ts";
import { one } from "../../kit/table.ts";
import type { Yardstick } from "../../stories/one-kilowatt-hour/numbers.ts";
import type { Datasets } from "../data/datasets.ts";
import { figureView } from "../registry.ts";

/** What the board says of each yardstick, by its id. */
type Facts = Readonly<Record<string, { readonly about: string; readonly china: string; readonly america: string }>>;

/** Makes the yardsticks of the last scene: five of those on the board of chapter 12, in the words of the story. */
export function yardsticksOf(from: Datasets): readonly Yardstick[] {
  const board = figureView("yardsticks", {}, undefined, from);
  const facts = board.given.facts as unknown as Facts;
  const high = figureView("week-three-ways", {}, undefined, from).rows[3];
  const week = "Of a hundred, one week on OpenRouter";
  const words: Readonly<Record<string, { readonly name: string; readonly of: string }>> = {
    tokens: { name: "tokens", of: week },
    paid: { name: "tokens paid for", of: week },
    usd: {
      name: "dollars at list price",
      of: `Of a hundred; China ${percent(Number(high?.chinaShare)).replace("%", "")} if cached text pays in full`,
    },
    power: { name: "electricity generated", of: "Of a hundred, generated in one year" },
    centres: { name: "data centres’ electricity", of: "Of a hundred, used in one year, by estimate" },
  };
  return Object.entries(words).map(([id, { name, of }]) => {
    const { china, america } = one(board.rows, (row) => row.id === id, `the yardstick ${id}`);
    const told = facts[id];
    if (!told) throw new RangeError(`no yardstick ${id}`);
    return {
      id,
      name,
      cn: Number(china),
      us: Number(america),
      cnText: told.china,
      usText: told.america,
      of,
      source: told.about,
      figure: "yardsticks",
    };
  });
}
