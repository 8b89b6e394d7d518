import { expect, test } from "vitest";
import { datasetTexts } from "../../../src/site/data/data-files.ts";
import { Datasets } from "../../../src/site/data/datasets.ts";
import { kilowattHourNumbers } from "../../../src/site/stories/one-kilowatt-hour.ts";
import story from "../../../src/stories/one-kilowatt-hour/story.ts";
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
  const first = { ...(JSON.parse(lines.with(at, changed).join("\n")) as object), changes: [{ kind: "first", note: "The only version." }] };
  return () => kilowattHourNumbers(new Datasets({ [path]: JSON.stringify(first), ...others(dataset) }));
}
/** The files of all other datasets: a version that is the only one corrects none. */
const others = (dataset: string) => Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith(`data/${dataset}/`)));

test("a longer novel stops the build and names scene 4; a little longer one does not", () => {
  const said = /scene 4: “a square’s words are those of about one novel” no longer holds/;
  expect(withDatum("text-lengths", /"novel"/, "words", 180_000)).toThrow(said);
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

/** Draws every scene at what the reader is shown first. */
const stills = (numbers: ReturnType<typeof kilowattHourNumbers>): readonly string[] =>
  Array.from({ length: 11 }, (_, scene) => story.still(numbers, story.setting(numbers, {}), scene, 400, 360));

test.each([
  // 106 TWh are 24 times the 4.4 that the tokens need: 24 squares in place of 23.
  ["the electricity of China’s data centres", "data-centre-electricity", /"China".*"estimate"/, "energyTwh", 106, [9]],
  // $2.50 an hour are 70 of the hundred squares in place of 56; the other country’s hundred stand beside them.
  ["the hire of a machine", "inference-throughput", /"deepseek-day"/, "leaseUsdPerAcceleratorHour", 2.5, [6, 7]],
] as const)("a change of %s redraws the scenes that it is in, and no other", (_, dataset, row, field, value, scenes) => {
  const [before, after] = [stills(kilowattHourNumbers()), stills(withDatum(dataset, row, field, value)())];
  expect(before.flatMap((still, scene) => (still === after[scene] ? [] : scene))).toEqual(scenes);
});

test.each([
  [2, "cost-assumptions", /"pueRatio"/, "centralValue", 1.27],
  [4, "text-lengths", /"novel"/, "words", 40_000],
  [9, "data-centre-electricity", /"China".*"estimate"/, "energyTwh", 150],
] as const)("scene %i is named where a change of %s breaks its figure of speech", (scene, dataset, row, field, value) => {
  expect(withDatum(dataset, row, field, value)).toThrow(new RegExp(`“One kilowatt-hour”: scene ${scene}: “`));
});
