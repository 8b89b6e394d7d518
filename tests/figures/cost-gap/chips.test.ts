import { expect, test } from "vitest";
import { huawei } from "../../../src/figures/cost-gap/chips.ts";
import { figureData } from "../../../src/site/registry.ts";

test(
  "Huawei’s chip does 0.88 of the day’s mix in a time at slow answers, 0.39 at quick ones (608/776 read at 6,688, 168/776 written at 1,943 " +
    "or 538)",
  () => {
    const chipSeconds = (read: number, written: number): number => 608 / 776 / read + 168 / 776 / written;
    const measured = chipSeconds(73_700 / 8, 14_800 / 8);
    const chip = huawei(figureData("cost-gap").data as never);
    expect(chip.slow).toBeCloseTo(measured / chipSeconds(6688, 1943), 2);
    expect(chip.quick).toBeCloseTo(measured / chipSeconds(6688, 538), 2);
    expect(chip.power).toBeCloseTo(559 / 384, 3);
  },
);
