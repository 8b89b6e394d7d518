import { expect, test } from "vitest";
import ratios from "../../src/checks/price-ratio.ts";
import quoted from "../../src/checks/price-ratio-quoted.ts";
import { find } from "./run-check.ts";

test("1 to 10: (2.50 + 3) ÷ (0.28 + 0.30) = 9.48 for input; 12.5 to 35.7 for output", () => {
  expect(find(ratios, "S0-029")).toMatchObject({
    computed: "9.48 times for input, on the means of the models named",
    against: expect.stringContaining("12.5 to 35.7"),
  });
});

test("an answer's $15 buys 15 ÷ 0.30 = 50 to 15 ÷ 0.10 = 150 times at the article's prices, 15 ÷ 1.20 = 12.5 or more by the lists", () => {
  expect(find(ratios, "S0-031")).toMatchObject({
    verdict: "contradicted",
    computed: expect.stringMatching(/^50 to 150 times .* 12\.5 to 35\.7 times as output/),
  });
});

test("a tenth: 0.30 ÷ 5 = 6% and 1.20 ÷ 25 = 4.8%", () => {
  expect(find(ratios, "S1-035")).toMatchObject({ verdict: "holds-loosely", computed: "6.0% for input, 4.8% for output" });
});

test("suddenly: 15 ÷ 0.30 = 50 shrank to 5 ÷ 0.30 = 16.7, while 10 ÷ 1.10 = 9.09 grew to 15 ÷ 0.42 = 35.7", () => {
  const { why } = find(ratios, "S1-082");
  for (const part of ["16.7 and 20.8", "50 and 62.5", "8.93 and 35.7", "4.63 and 9.09"]) expect(why).toContain(part);
});

test("17 times is 5 ÷ 0.30", () => {
  expect(find(ratios, "S3-029")).toMatchObject({ verdict: "holds", computed: "16.7 times" });
});

test("10 to 20 times: 10 ÷ 3 = 3.33 to 20 ÷ 2 = 10 from its ranges, 1000 ÷ 42 = 23.8 from its bills", () => {
  expect(find(ratios, "S4-021")).toMatchObject({
    verdict: "holds-loosely",
    computed: "3.33 to 10 times from its price ranges, 23.8 times from its bill",
  });
});

test("six times: 15 ÷ 1.20, 15 ÷ 3, 15 ÷ 2.40 and 15 ÷ 2.50, two of which are about six", () => {
  expect(find(quoted, "S2-014")).toMatchObject({ verdict: "holds-loosely", computed: "12.5, 5, 6.25, 6 times by pair of models, in output" });
});

test("36 times: 10 ÷ 0.28 = 35.7 at the launch price, 10 ÷ 1.10 = 9.09 after", () => {
  expect(find(quoted, "S3-048")).toMatchObject({ verdict: "unverified", why: expect.stringMatching(/35\.7 to 1 .* 9\.09 to 1/) });
});
