import { check, defineChecks, figure } from "../kit/check.ts";
import { decimal, inWords, listed, percent, significant, times } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";
import { activeShare, arithmeticSaved } from "../model/moe.ts";
import { judge, weakest } from "./rules/judge.ts";

const parameters = table("model-parameters", {
  model: text,
  name: text,
  maker: text,
  country: text,
  totalBillion: number,
  activeBillion: maybe(number),
});
const charts = table("openrouter-models-week", { company: text, country: text });

type Known = { readonly model: string; readonly name: string; readonly maker: string; readonly totalBillion: number; readonly activeBillion: number };

/** Lists the Chinese models for which both counts are known. */
const known = (
  rows: readonly (Omit<Known, "activeBillion"> & { readonly country: string; readonly activeBillion: number | null })[],
): readonly Known[] =>
  rows.flatMap(({ activeBillion, ...row }) => (row.country === "CN" && activeBillion !== null ? [{ ...row, activeBillion }] : []));

const byId = (models: readonly Known[], id: string): Known => one(models, ({ model }) => model === id, `${id} in model-parameters`);

/** "A fraction" of the computation, and a "dramatic" cut, are read as half or less. */
const FRACTION = 0.5;
const BILLION = 1e9;

export default defineChecks({
  "S1-043": check({
    data: { parameters, charts },
    gives: ["holds", "holds-loosely", "unverified", "contradicted"],
    run: ({ claim, data }) => {
      const makers = [...new Set(data.charts.filter(({ country }) => country === "CN").map(({ company }) => company))];
      const models = known(data.parameters);
      const experts = new Set(models.filter(({ activeBillion, totalBillion }) => activeBillion < totalBillion).map(({ maker }) => maker));
      const seen = new Set(models.map(({ maker }) => maker));
      const using = makers.filter((maker) => experts.has(maker));
      const unseen = makers.filter((maker) => !seen.has(maker));
      const dense = makers.filter((maker) => seen.has(maker) && !experts.has(maker));
      const named = (claim.names ?? []).every((maker) => experts.has(maker));
      const half = makers.length / 2;
      const verdict =
        using.length > half && named ? (dense.length === 0 ? "holds" : "holds-loosely") : dense.length >= half ? "contradicted" : "unverified";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "narrower" as const }),
        stated: `China’s main models, ${listed(claim.names ?? [])} among them, widely use a mixture of experts`,
        computed:
          `${using.length} of the ${makers.length} Chinese makers in OpenRouter’s first ten have a model with fewer active than total ` +
          "parameters",
        tolerance:
          "“widely”: more than half of the Chinese makers in the chart of the article’s week, and those it names; one with dense models " +
          "alone makes it " +
          "loose",
        why:
          `${using.length} of the ${makers.length} Chinese makers in OpenRouter’s first ten have a model of this kind.` +
          `${unseen.length > 0 ? ` For ${listed(unseen)} we found no numbers.` : ""}` +
          `${dense.length > 0 ? ` Those known of ${listed(dense)} are dense.` : ""}`,
        working: [
          { what: `Chinese makers in the first ten: ${makers.join(", ")}`, value: String(makers.length) },
          { what: `With active < total parameters: ${using.join(", ")}`, value: String(using.length) },
          { what: "Share", value: percent(using.length / makers.length), total: true },
        ],
        ...(verdict === "contradicted"
          ? { favour: "Models beyond this chart may be of the kind." }
          : { against: "It is the chart of one platform, and a maker counts by one model; dense models of the same makers are not listed." }),
      };
    },
  }),

  "S1-045": check({
    data: { parameters },
    gives: ["holds-loosely", "contradicted"],
    limit: "Whether knowledge stays as broad has no measure in our data, so that it cannot hold fully.",
    run: ({ data }) => {
      const models = known(data.parameters);
      const shares = models.map(({ totalBillion, activeBillion }) => activeShare(totalBillion, activeBillion)).sort((a, b) => a - b);
      const least = shares.at(0) ?? 1;
      const most = shares.at(-1) ?? 1;
      const verdict = most <= FRACTION ? "holds-loosely" : "contradicted";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "part-untested" as const }),
        stated: "computation falls to a fraction while broad knowledge is kept",
        computed: `${percent(least, 1)} to ${percent(most, 1)} of the parameters work on a token`,
        tolerance: `a fraction: at most ${percent(FRACTION)} of the arithmetic of a dense model of that size; “broad knowledge” has no measure here`,
        why:
          `In ${models.length} Chinese models ${percent(least, 1)} to ${percent(most, 1)} of the parameters work on a token` +
          `${verdict === "holds-loosely" ? ", so the fraction is right" : ""}. Whether knowledge stays as broad is not in our data.`,
        working: [
          ...models.map(({ name, totalBillion, activeBillion }) => ({
            what: `${name}: ${significant(activeBillion)} ÷ ${significant(totalBillion, 4)} billion`,
            value: percent(activeShare(totalBillion, activeBillion), 1),
          })),
          { what: "Lowest to highest", value: `${percent(least, 1)} to ${percent(most, 1)}`, total: true },
        ],
        parts: [
          { part: "computation falls to a fraction", verdict: verdict === "holds-loosely" ? "holds" : verdict },
          { part: "knowledge stays broad", verdict: "untested" },
        ],
        ...(verdict === "contradicted"
          ? { favour: "Some models of the kind may switch on a far smaller part than these." }
          : { against: "All parameters must still be held in memory, whatever part works." }),
      };
    },
  }),

  "S3-047": check({
    data: { parameters },
    gives: ["holds", "contradicted"],
    run: ({ data }) => {
      const { name, totalBillion, activeBillion } = byId(known(data.parameters), "deepseek-v3");
      const part = activeShare(totalBillion, activeBillion);
      return {
        verdict: part < 1 ? "holds" : "contradicted",
        stated: "DeepSeek V3 uses a part of its parameters in inference",
        computed: `${percent(part, 1)} of them for each token`,
        tolerance: "any part below the whole",
        why: `${significant(activeBillion)} billion of the ${significant(totalBillion)} billion parameters of DeepSeek V3 work on each token.`,
        working: [
          { what: "Parameters that work on a token", value: significant(activeBillion), unit: "billion" },
          { what: `All parameters of ${name}`, value: `÷ ${significant(totalBillion)}`, unit: "billion" },
          { what: "Active share", value: percent(part, 1), total: true },
        ],
        ...(part < 1
          ? { against: "Over a whole answer, token by token, far more of them take a turn." }
          : { favour: "The report may count parameters in another way." }),
      };
    },
  }),

  "S4-044": check({
    data: { parameters },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ data }) => {
      const { name, totalBillion, activeBillion } = byId(known(data.parameters), "deepseek-v3");
      const saved = arithmeticSaved(totalBillion, activeBillion);
      const verdict = saved >= 1 / FRACTION ? "holds" : saved > 1 ? "holds-loosely" : "contradicted";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "rounded" as const }),
        stated: "DeepSeek activates a part of the parameters, which cuts the computation for a token dramatically",
        computed: `with every parameter at work it would take ${times(saved)} the arithmetic`,
        tolerance: "dramatically: to half or less, against a dense model of the same size",
        why:
          `${significant(activeBillion)} of ${significant(totalBillion)} billion parameters work on a token, so with all at work it would ` +
          `take ${times(saved)} the arithmetic.`,
        working: [
          { what: `All parameters of ${name}`, value: significant(totalBillion), unit: "billion" },
          { what: "Parameters that work on a token", value: `÷ ${significant(activeBillion)}`, unit: "billion" },
          { what: "Arithmetic with all at work, against this", value: times(saved), total: true },
        ],
        ...(verdict === "contradicted"
          ? { favour: "Later models of DeepSeek may activate a smaller part." }
          : { against: "A smaller dense model would also take less; how well one of the same quality would do is not known." }),
      };
    },
  }),

  "S3-049": check({
    data: { parameters },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const [total, active] = [figure(claim, 0), figure(claim, 1)];
      const model = byId(known(data.parameters), "minimax-m2-5");
      const fits = (billion: number, stated: typeof total) => judge({ computed: billion * BILLION, figure: stated, otherwise: "contradicted" });
      const [all, some] = [fits(model.totalBillion, total), fits(model.activeBillion, active)];
      const judged = weakest(all, some);
      return {
        ...judged,
        stated: `${inWords(total.value)} parameters, ${inWords(active.value)} of them active`,
        computed: `${significant(model.totalBillion, 4)} billion, ${significant(model.activeBillion)} billion active`,
        why:
          `${model.name} has ${significant(model.totalBillion, 4)} billion parameters, of which ${significant(model.activeBillion)} billion ` +
          `work on a token.` +
          `${judged.verdict === "holds-loosely" ? ` Rounded, that is ${decimal(model.totalBillion)} billion; the article’s looks cut off.` : ""}`,
        working: [
          { what: `Stated ${inWords(total.value)}, found`, value: significant(model.totalBillion, 4), unit: "billion" },
          { what: `Stated ${inWords(active.value)}, found`, value: significant(model.activeBillion), unit: "billion" },
          { what: "Active share", value: percent(activeShare(model.totalBillion, model.activeBillion), 1), total: true },
        ],
        parts: [
          { part: `${inWords(total.value)} parameters`, verdict: all.verdict },
          { part: `${inWords(active.value)} active`, verdict: some.verdict },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "Counts differ with what is counted, such as embeddings." }
          : { against: "The counts were read in a report on the model, not in its maker’s own." }),
      };
    },
  }),
});
