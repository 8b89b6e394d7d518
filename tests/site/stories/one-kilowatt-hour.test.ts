import { expect, test } from "vitest";
import { datasetTexts } from "../../../src/site/data/data-files.ts";
import { Datasets } from "../../../src/site/data/datasets.ts";
import { kilowattHourNumbers } from "../../../src/site/stories/one-kilowatt-hour.ts";
import { root } from "../../support/root.ts";

const files = datasetTexts(root);

/** Gives the story’s numbers where one row of the newest version of a dataset has another value. */
function withDatum(dataset: string, row: RegExp, field: string, value: number) {
  const [path = "", text = ""] =
    Object.entries(files)
      .filter(([name]) => name.startsWith(`data/${dataset}/`))
      .sort(([a], [b]) => a.localeCompare(b))
      .at(-1) ?? [];
  const lines = text.split("\n");
  const at = lines.findIndex((line) => row.test(line));
  const changed = lines[at]?.replace(new RegExp(`"${field}": ?[^,}]+`), `"${field}": ${value}`) ?? "";
  expect(changed).not.toBe(lines[at]);
  return () => kilowattHourNumbers(new Datasets({ [path]: lines.with(at, changed).join("\n"), ...others(path) }));
}
/** All other files. */
const others = (path: string) => Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

test("a longer novel stops the build and names scene 4; a little longer one does not", () => {
  expect(withDatum("text-lengths", /"novel"/, "words", 180_000)).toThrow(/scene 4: “a square’s words are those of about one novel” no longer holds/);
  expect(withDatum("text-lengths", /"novel"/, "words", 95_000)().novelWords).toBe(95_000);
});

test("a change of a price, the building’s losses or a nation’s electricity comes through to the story’s numbers", () => {
  expect(withDatum("text-lengths", /"novel"/, "words", 90_001)().novelWords).toBe(90_001);
  expect(withDatum("cost-assumptions", /"pueRatio"/, "centralValue", 1.3)().pueRatio).toBe(1.3);
});

test("what the story is told with are the results of the site’s figures", () => {
  const { nation, tokens, salesUsd, list, claimedTimes } = kilowattHourNumbers();
  expect(tokens).toBeCloseTo((4951 * 3600) / (1.275 * 1.2), 6);
  expect(salesUsd).toBeCloseTo(2.318, 3);
  expect([list.cn.name, list.us.name]).toEqual(["MiniMax M2.5", "Claude Opus 4.6"]);
  expect([nation.tokensPerDay, nation.demandTwh, nation.centresTwh]).toEqual([140e12, 10368.2, 102]);
  expect(claimedTimes).toBe(22);
});
