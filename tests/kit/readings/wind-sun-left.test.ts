import { describe, expect, test } from "vitest";
import { leftTables, windSunLeft } from "../../../src/kit/readings/wind-sun-left.ts";
import { readTables } from "../../../src/kit/table.ts";
import { datasets, figureView } from "../../../src/site/registry.ts";

const tables = readTables(leftTables, (id) => datasets.current(id));

describe("what wind and sun left over", () => {
  // By hand. Gansu’s quarters used 91.40, 95.87, 93.77 and 95.27% of the wind, 94.08 on average, and generated 47.22 TWh: 47.22 / 0.940775 less
  // 47.22 is 2.973. Of the sun 92.23, 91.33, 93.43 and 88.77%, 91.44 on average, and 32.26 TWh: 3.020.
  test("was 2.97 TWh of wind and 3.02 of sun in Gansu in 2024", () => {
    const { wind, sun } = windSunLeft(tables, "CN-GS", 2024);
    expect(wind?.left).toBeCloseTo(2.973, 3);
    expect(sun?.left).toBeCloseTo(3.02, 3);
  });

  // By hand, from the national shares of the same monitoring centre, 96.2775 and 96.7475% on average of the four quarters, and the national
  // generation, 996.8 and 834.1 TWh: 38.5 and 28.0, together 66.6 TWh.
  test.each([
    ["wind", 38.5],
    ["sun", 28.0],
    ["both", 66.6],
  ])("adds up over the provinces to what the national share gives, %s %d TWh, within a twentieth", (of, national) => {
    const { left } = figureView("left-over", { of }).values;
    expect(Math.abs((left?.value ?? 0) / national - 1)).toBeLessThan(0.05);
  });

  test("is not known where no share was published: for 2020, and for a province that is none", () => {
    expect(windSunLeft(tables, "CN-GS", 2020)).toEqual({ wind: null, sun: null });
    expect(windSunLeft(tables, "CN-TW", 2024)).toEqual({ wind: null, sun: null });
  });
});
