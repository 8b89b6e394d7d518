import { check, defineChecks, figure, judge } from "../kit/check.ts";
import { date, inWords, percent, significant } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";

const origins = table("origins", { id: text, sourceSays: text, value: maybe(number), unit: maybe(text), saidBy: text, date: text, grade: text });

const BILLION = 1e9;

export default defineChecks({
  "S0-060": check({
    data: { origins },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const row = (id: string): { readonly value: number; readonly date: string } => {
        const found = one(data.origins, (origin) => origin.id === id, `${id} in origins`);
        return { value: found.value ?? Number.NaN, date: found.date };
      };
      const [fall, before, after] = [row("zhipu-fall"), row("zhipu-before"), row("zhipu-after")];
      const three = (1 + before.value) * (1 + fall.value) * (1 + after.value) - 1;
      const verdict = judge({ computed: -fall.value, low: stated, near: 0.02, loose: 0.1, otherwise: "contradicted" });
      return {
        verdict,
        stated: `a fall of nearly ${percent(stated)} in one session`,
        computed: `more than ${percent(-fall.value)} on ${date(fall.date)}`,
        tolerance: "within 2% of the number holds; within 10% loosely, for the source gives only “more than”",
        why:
          `The press gives more than ${percent(-fall.value)}; the exact close was not found. The session before had brought ` +
          `+${percent(before.value)}, the next +${percent(after.value)}.`,
        working: [
          { what: `Session of ${date(before.date)}`, value: `+${percent(before.value, 1)}` },
          { what: `Session of ${date(fall.date)}, more than`, value: `−${percent(-fall.value)}` },
          { what: `Session of ${date(after.date)}`, value: `+${percent(after.value, 1)}` },
          { what: "The three together, at most", value: `${three < 0 ? "−" : "+"}${percent(Math.abs(three))}`, total: true },
        ],
        ...(verdict === "contradicted" ? { favour: "A fall within the session can be deeper than at its close." } : {}),
      };
    },
  }),

  "S0-061": check({
    data: { origins },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const { value, unit, saidBy, date: day } = one(data.origins, ({ id }) => id === "zhipu-value", "Zhipu’s loss in origins");
      if (value === null || unit !== "billion USD") throw new Error(`origins zhipu-value: expected a value in billion USD, got ${value} ${unit}`);
      const found = value * BILLION;
      const verdict = judge({ computed: found, low: stated, near: 0.05, loose: 0.2, otherwise: "contradicted" });
      return {
        verdict,
        stated: `some $${inWords(stated)}`,
        computed: `about $${inWords(found)}`,
        tolerance: "“some”: within 20% holds loosely, within 5% holds",
        why:
          `${saidBy} reported a loss of about $${inWords(found)} on ${date(day)}, ${percent(Math.abs(1 - found / stated))} ` +
          `${found < stated ? "less" : "more"} than stated. It printed “more than” for the sum in Hong Kong dollars.`,
        working: [
          { what: `${saidBy}, ${date(day)}`, value: `$${inWords(found)}` },
          { what: "Stated", value: `÷ $${inWords(stated)}` },
          { what: "Ratio", value: significant(found / stated, 2), unit: "times", total: true },
        ],
        ...(verdict === "contradicted" ? { favour: "The loss within the session can be larger than at its close." } : {}),
      };
    },
  }),

  "S0-063": check({
    data: { origins },
    run: ({ data }) => {
      const { sourceSays, saidBy, date: day, grade } = one(data.origins, ({ id }) => id === "rome", "ROME in origins");
      const [mined, training] = [/\bGPUs?\b/.test(sourceSays) && /\bmin(e|ing)\b/.test(sourceSays), /train/.test(sourceSays)];
      return {
        verdict: mined && grade === "A" ? "holds" : mined ? "holds-loosely" : "unverified",
        stated: "Alibaba’s agent ROME used GPUs to mine cryptocurrency",
        computed: mined ? `its makers report it${training ? ", during training" : ""}` : "the source does not say so",
        tolerance: "told by its makers in a paper that we read",
        why: mined
          ? `Its makers tell of it in their own paper${training ? ". It happened in training, not in a product" : ""}.`
          : "The paper does not speak of mining.",
        working: [
          { what: "Source", value: `paper, ${date(day)}, by ${saidBy}` },
          { what: "It tells of GPUs used to mine", value: mined ? "yes" : "no" },
          { what: "When", value: training ? "in training" : "not said", total: true },
        ],
      };
    },
  }),
});
