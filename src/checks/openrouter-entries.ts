import { check, defineChecks, figure } from "../lib/check.ts";
import { date, inWords } from "../lib/format.ts";
import { maybe, number, table, text } from "../lib/table.ts";
import { weeksOf } from "../model/weekly-lead.ts";

const weekly = table("openrouter-weekly", { weekEnd: text, basis: text, country: text, models: number, tokens: number });
const prices = table("price-history", { model: text, name: text, recordedOn: maybe(text) });

/** The weeks that end on either side of 24 and 26 February 2026, the days of the article's data. */
const AROUND = ["2026-02-22", "2026-03-01"];

export default defineChecks({
  "S3-009": check({
    data: { weekly },
    run: ({ claim, data }) => {
      const places = figure(claim).value;
      const weeks = weeksOf(data.weekly, "top-nine").filter(({ weekEnd }) => AROUND.includes(weekEnd));
      const possible = weeks.some(({ china }) => china.models >= places);
      return {
        verdict: possible ? "unverified" : "contradicted",
        stated: `the first ${places} are all Chinese, late February 2026`,
        computed: `${weeks.map(({ china }) => china.models).join(" and ")} Chinese models among the first nine`,
        tolerance: `Not possible with fewer than ${places} Chinese models among the first nine; with more, their places decide.`,
        why: possible
          ? "The article’s seven days, to 24 and 26 February, are not in our data, which give sums by country and not places for those weeks."
          : `Fewer than ${places} of the first nine models were Chinese.`,
        working: weeks.map(({ weekEnd, china }) => ({
          what: `Chinese models among the first nine, week to ${date(weekEnd)}`,
          value: String(china.models),
        })),
        ...(!possible && { favour: "The platform counts the last seven days, and the article’s may differ from our weeks." }),
      };
    },
  }),
  "S3-014": check({
    data: { weekly },
    run: ({ claim, data }) => {
      const { value } = figure(claim);
      const weeks = weeksOf(data.weekly, "top-ten").filter(({ weekEnd }) => AROUND.includes(weekEnd));
      const possible = weeks.some(({ china }) => china.tokens >= value);
      return {
        verdict: possible ? "unverified" : "contradicted",
        stated: `first place at once, with ${inWords(value)} tokens`,
        computed: `${weeks.map(({ china }) => `${inWords(china.tokens)} for ${china.models} Chinese models`).join("; ")}`,
        tolerance: "One model cannot have more than all Chinese models of the first ten together.",
        why: possible
          ? "It fits into the sum of the Chinese models of that week, but our data give that sum and not each model for those weeks."
          : "All Chinese models among the first ten together had less.",
        working: [
          { what: "MiniMax M2.5, in the article", value: inWords(value), unit: "tokens" },
          ...weeks.map(({ weekEnd, china }) => ({
            what: `${china.models} Chinese models among the first ten, week to ${date(weekEnd)}`,
            value: inWords(china.tokens, 4),
            unit: "tokens",
          })),
        ],
        ...(!possible && { favour: "The platform counts the last seven days, and the article’s may differ from our weeks." }),
      };
    },
  }),
  "S4-016": check({
    data: { prices },
    run: ({ data }) => {
      const rows = data.prices
        .flatMap(({ model, name, recordedOn }) => (/^deepseek-v4-(flash|pro)$/.test(model) && recordedOn !== null ? [{ name, recordedOn }] : []))
        .sort((a, b) => a.recordedOn.localeCompare(b.recordedOn));
      const [first] = rows;
      if (!first) throw new RangeError("price-history: no DeepSeek V4");
      const inApril = first.recordedOn.startsWith("2026-04");
      const others = [...new Map(rows.map((row) => [row.name, row] as const).reverse())].map(([, row]) => row);
      return {
        verdict: inApril ? "unverified" : "contradicted",
        stated: "out in April 2026, and at once among the most used",
        computed: `first priced on ${date(first.recordedOn)}; its use is not in our data`,
        tolerance: "The month, by the first record of a price.",
        why: inApril
          ? `The month is right: the first price was recorded on ${date(first.recordedOn)}. How much it was used in its first days is not in our data, which name models for one earlier week only.`
          : `The first price was recorded on ${date(first.recordedOn)}.`,
        working: others.slice(0, 4).map(({ name, recordedOn }) => ({ what: `${name}, first price recorded`, value: date(recordedOn) })),
        ...(!inApril && { favour: "A price list can lag behind, or run ahead of, the day of release." }),
      };
    },
  }),
});
