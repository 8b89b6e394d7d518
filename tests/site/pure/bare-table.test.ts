import { expect, test } from "vitest";
import { bareTable } from "../../../src/site/pure/bare-table.ts";

const table = (...lines: (string | { text: string; value: string })[][]) => {
  const [heads = [], ...rows] = lines;
  return bareTable(
    heads.map(String),
    rows.map((row) => row.map((cell) => (typeof cell === "string" ? { text: cell } : cell))),
  );
};

test.each([
  ["thousands have no separator", ["1,356", "571", "12,345,678"], ["n", "1356", "571", "12345678"]],
  ["a minus is plain, and a percent sign moves into the head", ["−76%", "2.5%", "0%"], ["n (%)", "-76", "2.5", "0"]],
  ["so does a currency", ["$1,500", "$0.28", "−$3"], ["n ($)", "1500", "0.28", "-3"]],
  ["and a unit in words", ["4.3 times", "12 times"], ["n (times)", "4.3", "12"]],
  ["what is unknown is empty", ["—", "12", ""], ["n", "", "12", ""]],
  ["a column of two units keeps its words", ["4 hours", "2 days"], ["n", "4 hours", "2 days"]],
  ["names stay", ["GPT-5.4", "Claude Opus 4.6"], ["n", "GPT-5.4", "Claude Opus 4.6"]],
  ["a range stays", ["1.2 to 3.4", "5 to 6"], ["n", "1.2 to 3.4", "5 to 6"]],
])("%s", (_, cells, written) => expect(table(["n"], ...cells.map((cell) => [cell])).map(([cell]) => cell)).toEqual(written));

test("words behind which a number or a day stands become it", () => {
  expect(
    table(
      ["Week to", "Tokens"],
      [
        { text: "1 March 2026", value: "2026-03-01" },
        { text: "4 quadrillion", value: "4000000000000000" },
      ],
      [
        { text: "June 2025", value: "2025-06" },
        { text: "140 trillion", value: "140000000000000" },
      ],
    ),
  ).toEqual([
    ["Week to", "Tokens"],
    ["2026-03-01", "4000000000000000"],
    ["2025-06", "140000000000000"],
  ]);
});
