import { expect, test } from "vitest";
import { judgeSeveral } from "../../src/checks/rules/judge.ts";
import { printedStep } from "../../src/checks/rules/printed-step.ts";

test("the last digit printed is that of the number itself, before one that only shares its digits", () => {
  expect(printedStep({ value: 10, unit: "times", asWritten: "1-to-10" })).toBe(1);
  expect(printedStep({ value: 12.96e12, unit: "tokens", asWritten: "12.96 trillion" })).toBe(1e10);
});

test("several values hold if all do, loosely if all do loosely, the middle one does or half do", () => {
  const figure = { value: 2, high: 3, unit: "USD", asWritten: "$2.00–3.00" };
  const verdict = (...computed: number[]) => judgeSeveral({ computed, figure, otherwise: "contradicted" });
  expect(verdict(2, 2.5, 3)).toMatchObject({ verdict: "holds" });
  expect(verdict(1.9)).toMatchObject({ verdict: "holds-loosely", loosely: "rounded" });
  expect(verdict(1, 2.5, 9)).toMatchObject({ verdict: "holds-loosely", loosely: "narrower" });
  expect(verdict(1, 2.5, 3, 9)).toMatchObject({ verdict: "holds-loosely", loosely: "narrower" });
  expect(verdict(1, 1.2, 2.5)).toMatchObject({ verdict: "contradicted" });
});
