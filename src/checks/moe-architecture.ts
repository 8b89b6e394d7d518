import { check, defineChecks, figure, judge } from "../kit/check.ts";
import { inWords, percent, significant, times } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";
import { activeShare, arithmeticSaved } from "../model/moe.ts";

const parameters = table("model-parameters", {
  model: text,
  name: text,
  maker: text,
  country: text,
  totalBillion: number,
  activeBillion: maybe(number),
});
const charts = table("openrouter-models-week", { company: text, country: text });

type Known = { readonly name: string; readonly maker: string; readonly totalBillion: number; readonly activeBillion: number };

/** Lists the Chinese models for which both counts are known. */
const known = (
  rows: readonly (Omit<Known, "activeBillion"> & { readonly country: string; readonly activeBillion: number | null })[],
): readonly Known[] =>
  rows.flatMap(({ activeBillion, ...row }) => (row.country === "CN" && activeBillion !== null ? [{ ...row, activeBillion }] : []));

const deepseekV3 = (models: readonly Known[]): Known => one(models, ({ name }) => name.startsWith("DeepSeek V3"), "DeepSeek V3 in model-parameters");

/** "A fraction" of the computation is read as less than half. */
const FRACTION = 0.5;
const BILLION = 1e9;

export default defineChecks({
  "S1-043": check({
    data: { parameters, charts },
    run: ({ data }) => {
      const makers = [...new Set(data.charts.filter(({ country }) => country === "CN").map(({ company }) => company))];
      const moe = new Set(known(data.parameters).flatMap(({ maker, totalBillion, activeBillion }) => (activeBillion < totalBillion ? [maker] : [])));
      const using = makers.filter((maker) => moe.has(maker));
      const unseen = makers.filter((maker) => !moe.has(maker));
      const deepseek = moe.has("DeepSeek");
      return {
        verdict: deepseek && using.length > makers.length / 2 ? "holds" : using.length > 0 ? "holds-loosely" : "unverified",
        stated: "China’s main models, DeepSeek among them, widely use a mixture of experts",
        computed:
          `${using.length} of the ${makers.length} Chinese makers in OpenRouter’s first ten have a model with fewer active than total ` +
          "parameters",
        tolerance: "“widely”: more than half of the Chinese makers in the chart of the article’s week, and DeepSeek",
        why:
          `${using.length} of the ${makers.length} Chinese makers in OpenRouter’s first ten have a model of this kind, ` +
          `${deepseek ? "DeepSeek among them" : "DeepSeek not"}.${unseen.length > 0 ? ` For ${unseen.join(", ")} we found no numbers.` : ""}`,
        working: [
          { what: `Chinese makers in the first ten: ${makers.join(", ")}`, value: String(makers.length) },
          { what: `With active < total parameters: ${using.join(", ")}`, value: String(using.length) },
          { what: "Share", value: percent(using.length / makers.length), total: true },
        ],
      };
    },
  }),

  "S1-045": check({
    data: { parameters },
    run: ({ data }) => {
      const models = known(data.parameters);
      const shares = models.map(({ totalBillion, activeBillion }) => activeShare(totalBillion, activeBillion)).sort((a, b) => a - b);
      const least = shares.at(0) ?? 1;
      const most = shares.at(-1) ?? 1;
      const verdict = most < FRACTION ? "holds-loosely" : "contradicted";
      return {
        verdict,
        stated: "computation falls to a fraction while broad knowledge is kept",
        computed: `${percent(least, 1)} to ${percent(most, 1)} of the parameters work on a token`,
        tolerance:
          `a fraction: less than ${percent(FRACTION)} of the arithmetic of a dense model of that size; ` + "“broad knowledge” has no measure here",
        why:
          `In ${models.length} Chinese models ${percent(least, 1)} to ${percent(most, 1)} of the parameters work on a token, so the fraction ` +
          "is right. That knowledge stays as broad is not in our data.",
        working: [
          ...models.slice(0, 6).map(({ name, totalBillion, activeBillion }) => ({
            what: `${name}: ${significant(activeBillion)} ÷ ${significant(totalBillion, 4)} billion`,
            value: percent(activeShare(totalBillion, activeBillion), 1),
          })),
          { what: "Lowest to highest", value: `${percent(least, 1)} to ${percent(most, 1)}`, total: true },
        ],
        ...(verdict === "contradicted" ? { favour: "Some models of the kind may switch on a far smaller part than these." } : {}),
      };
    },
  }),

  "S3-047": check({
    data: { parameters },
    run: ({ data }) => {
      const { name, totalBillion, activeBillion } = deepseekV3(known(data.parameters));
      const part = activeShare(totalBillion, activeBillion);
      return {
        verdict: part < 1 ? "holds" : "contradicted",
        stated: "DeepSeek V3 uses a part of its parameters for each answer",
        computed: `${percent(part, 1)} of them for each token`,
        tolerance: "any part below the whole",
        why: `${significant(activeBillion)} billion of the ${significant(totalBillion)} billion parameters of DeepSeek V3 work on each token.`,
        working: [
          { what: "Parameters that work on a token", value: significant(activeBillion), unit: "billion" },
          { what: `All parameters of ${name}`, value: `÷ ${significant(totalBillion)}`, unit: "billion" },
          { what: "Active share", value: percent(part, 1), total: true },
        ],
        ...(part < 1 ? {} : { favour: "The report may count parameters in another way." }),
      };
    },
  }),

  "S4-044": check({
    data: { parameters },
    run: ({ data }) => {
      const { name, totalBillion, activeBillion } = deepseekV3(known(data.parameters));
      const saved = arithmeticSaved(totalBillion, activeBillion);
      const verdict = saved >= 2 ? "holds" : saved > 1 ? "holds-loosely" : "contradicted";
      return {
        verdict,
        stated: "DeepSeek activates a part of the parameters, which cuts the computation for a token sharply",
        computed: `with every parameter at work it would take ${times(saved)} the arithmetic`,
        tolerance: "sharply: to half or less, against a dense model of the same size",
        why:
          `${significant(activeBillion)} of ${significant(totalBillion)} billion parameters work on a token, so with all at work it would ` +
          `take ${times(saved)} the arithmetic. A smaller dense model would also take less.`,
        working: [
          { what: `All parameters of ${name}`, value: significant(totalBillion), unit: "billion" },
          { what: "Parameters that work on a token", value: `÷ ${significant(activeBillion)}`, unit: "billion" },
          { what: "Arithmetic with all at work, against this", value: times(saved), total: true },
        ],
        ...(verdict === "contradicted" ? { favour: "Later models of DeepSeek may activate a smaller part." } : {}),
      };
    },
  }),

  "S3-049": check({
    data: { parameters },
    run: ({ claim, data }) => {
      const [total, active] = [figure(claim, 0), figure(claim, 1)];
      const model = one(known(data.parameters), ({ name }) => name === "MiniMax M2.5", "MiniMax M2.5 in model-parameters");
      const verdicts = (
        [
          [model.totalBillion * BILLION, total.value],
          [model.activeBillion * BILLION, active.value],
        ] as const
      ).map(([computed, low]) => judge({ computed, low, near: 0.03, loose: 0.1, otherwise: "contradicted" }));
      const verdict = verdicts.find((found) => found === "contradicted") ?? verdicts.find((found) => found === "holds-loosely") ?? "holds";
      return {
        verdict,
        stated: `${inWords(total.value)} parameters, ${inWords(active.value)} of them active`,
        computed: `${significant(model.totalBillion, 4)} billion, ${significant(model.activeBillion)} billion active`,
        tolerance: "within 3%, for whole billions are printed rounded or cut",
        why:
          `MiniMax M2.5 has ${significant(model.totalBillion, 4)} billion parameters, of which ${significant(model.activeBillion)} billion ` +
          `work on a token${verdict === "holds" ? ": the article’s numbers, rounded" : ""}.`,
        working: [
          { what: `Stated ${inWords(total.value)}, found`, value: significant(model.totalBillion, 4), unit: "billion" },
          { what: `Stated ${inWords(active.value)}, found`, value: significant(model.activeBillion), unit: "billion" },
          { what: "Active share", value: percent(activeShare(model.totalBillion, model.activeBillion), 1), total: true },
        ],
        ...(verdict === "contradicted" ? { favour: "Counts differ with what is counted, such as embeddings." } : {}),
      };
    },
  }),
});
