import { expect, test } from "vitest";
import { totalProcessingPerformance } from "../../src/model/processing-performance.ts";

test("the H100’s 989 TFLOPS of 16 bits make 15,824, the number published for it", () => {
  expect(totalProcessingPerformance(0.989, 16)).toBeCloseTo(15_824, 6);
});

test("the A100’s 312 TFLOPS of 16 bits make 4,992, above the line of 4,800 of October 2022", () => {
  expect(totalProcessingPerformance(0.312, 16)).toBeCloseTo(4992, 6);
});

test("half the bits at twice the arithmetic are the same", () => {
  expect(totalProcessingPerformance(2 * 0.989, 8)).toBeCloseTo(totalProcessingPerformance(0.989, 16), 6);
});

test("no arithmetic and broken bits are refused by value", () => {
  expect(() => totalProcessingPerformance(0, 16)).toThrow("expected PFLOPS above 0: 0");
  expect(() => totalProcessingPerformance(Number.POSITIVE_INFINITY, 16)).toThrow(RangeError);
  expect(() => totalProcessingPerformance(1, 1.5)).toThrow("expected whole bits above 0: 1.5");
  expect(() => totalProcessingPerformance(1, 0)).toThrow(RangeError);
});
