import type { Row } from "../kit/dataset.ts";
import { COPIED, type Copied } from "./copied-prices.ts";
import { DEVELOPERS } from "./developers.ts";
import { exactModel, type Listing, listings } from "./genai-prices.ts";
import { PROVIDERS, WANTED, type Wanted } from "./listed-models.ts";
import { defineMaker } from "./maker.ts";
import { type Batch, batchOf, contextTokens, openWeights, releasedOn } from "./model-traits.ts";

/** The day that the package's release 0.1.8 was published; its prices are those known then. */
const AS_OF = "2026-09-23";

/** A marketplace's price is another firm's, whose batches we do not know. */
const NO_BATCH: Batch = { batchShareOfPrice: null, batchDiscountsCache: null };
/** Days on which the hours of a peak window count; DeepSeek's page says so, and that the weekend bills off-peak all day. */
const windowDays = (window: string | null): string | null => (window === "peak" ? "Monday to Friday in Beijing, public holidays excluded" : null);

const fromPackage = (wanted: Wanted, listing: Listing): Row => ({
  model: wanted.model,
  name: wanted.name,
  ...DEVELOPERS[wanted.by],
  provider: PROVIDERS[wanted.at],
  endpoint: wanted.at === "openrouter" ? "openrouter" : "vendor",
  matchedId: `${wanted.at}/${exactModel(wanted.at, wanted.id).id}`,
  ...listing,
  windowDays: windowDays(listing.window),
  ...(wanted.at === "openrouter" ? NO_BATCH : batchOf(wanted.by)),
  contextTokens: contextTokens(wanted.model, exactModel(wanted.at, wanted.id).context_window),
  openWeights: openWeights(wanted.model),
  releasedOn: releasedOn(wanted.model),
  recordedOn: AS_OF,
  grade: wanted.at === "openrouter" || wanted.at === "zhipuai" ? "C" : "B",
  source: "genai-prices",
  note: wanted.note ?? null,
});

const fromCopy = ({ by, hours, id, long, note, prices, source = "models-dev", write, ...known }: Copied): Row => ({
  ...known,
  ...DEVELOPERS[by],
  endpoint: "vendor",
  matchedId: id,
  inputUsdPerMTok: prices[0],
  cachedInputUsdPerMTok: prices[1],
  cacheWriteUsdPerMTok: write ?? null,
  outputUsdPerMTok: prices[2],
  window: hours?.window ?? null,
  windowUtc: hours?.windowUtc ?? null,
  windowDays: windowDays(hours?.window ?? null),
  longContextFromTokens: long?.[0] ?? null,
  longContextInputUsdPerMTok: long?.[1] ?? null,
  longContextCachedInputUsdPerMTok: null,
  longContextCacheWriteUsdPerMTok: null,
  longContextOutputUsdPerMTok: long?.[2] ?? null,
  validFrom: hours?.validFrom ?? null,
  ...batchOf(by),
  contextTokens: contextTokens(known.model, undefined),
  openWeights: openWeights(known.model),
  releasedOn: releasedOn(known.model),
  current: true,
  grade: "B",
  source,
  note,
});

const USD = "USD per million tokens";

export default defineMaker({
  package: "@pydantic/genai-prices",
  make: () => ({
    title: "List prices of language models",
    description:
      "What a developer pays for a million tokens of text by the price list, without discounts for batches, volume or contracts. Prices " +
      "are read from two open catalogues that copy the vendors' price pages: the package genai-prices and, where that has no price of the " +
      "vendor's own, models.dev. One model's price comes from the vendor's page itself. The rate is the one for short prompts; the rate " +
      "for long prompts stands beside it.",
    asOf: AS_OF,
    licence: { name: "MIT", path: "https://github.com/pydantic/genai-prices/blob/main/LICENSE" },
    grade: null,
    sources: ["genai-prices", "models-dev", "deepseek-pricing", "anthropic-batch", "google-batch", "openai-batch"],
    primaryKey: ["model", "window", "validFrom"],
    fields: [
      { name: "model", type: "string", description: "The model, as we name it.", constraints: { required: true } },
      { name: "name", type: "string", description: "The model, as people write it.", constraints: { required: true } },
      { name: "developer", type: "string", description: "The firm that made the model.", constraints: { required: true } },
      {
        name: "country",
        type: "string",
        description: "ISO code of the country where the developer has its seat.",
        constraints: { required: true, enum: ["CN", "US"] },
      },
      { name: "provider", type: "string", description: "Whose list price it is.", constraints: { required: true } },
      {
        name: "endpoint",
        type: "string",
        description: "Whether the developer sells the model itself at this price (vendor) or the price is that of the marketplace OpenRouter.",
        constraints: { required: true, enum: ["vendor", "openrouter"] },
      },
      {
        name: "matchedId",
        type: "string",
        description: "Provider and model as the catalogue names them; matched exactly.",
        constraints: { required: true },
      },
      {
        name: "inputUsdPerMTok",
        type: "number",
        unit: USD,
        description: "Input that is not cached, short prompt.",
        constraints: { required: true, minimum: 0 },
      },
      {
        name: "cachedInputUsdPerMTok",
        type: "number",
        unit: USD,
        description: "Input read from the cache; null if not listed.",
        constraints: { minimum: 0 },
      },
      {
        name: "cacheWriteUsdPerMTok",
        type: "number",
        unit: USD,
        description: "Input that is stored in the cache, for five minutes where that can be chosen; null if it pays the price of input.",
        constraints: { minimum: 0 },
      },
      { name: "outputUsdPerMTok", type: "number", unit: USD, description: "Output, short prompt.", constraints: { required: true, minimum: 0 } },
      {
        name: "window",
        type: "string",
        description: "Time of day that the price is for; null if it is the same all day.",
        constraints: { enum: ["off-peak", "peak"] },
      },
      { name: "windowUtc", type: "string", description: "Hours of that window, in UTC." },
      { name: "windowDays", type: "string", description: "Days on which those hours count; null if every day." },
      {
        name: "longContextFromTokens",
        type: "integer",
        unit: "tokens",
        description: "Smallest prompt that pays the rate for long prompts; null if there is none.",
        constraints: { minimum: 1 },
      },
      { name: "longContextInputUsdPerMTok", type: "number", unit: USD, description: "Input of a long prompt.", constraints: { minimum: 0 } },
      {
        name: "longContextCachedInputUsdPerMTok",
        type: "number",
        unit: USD,
        description: "Input of a long prompt read from the cache.",
        constraints: { minimum: 0 },
      },
      {
        name: "longContextCacheWriteUsdPerMTok",
        type: "number",
        unit: USD,
        description: "Input of a long prompt that is stored in the cache.",
        constraints: { minimum: 0 },
      },
      { name: "longContextOutputUsdPerMTok", type: "number", unit: USD, description: "Output after a long prompt.", constraints: { minimum: 0 } },
      {
        name: "batchShareOfPrice",
        type: "number",
        unit: "1",
        description: "What a batch costs, as a share of the standard price; null if no rule of the seller was read.",
        constraints: { minimum: 0, maximum: 1 },
      },
      {
        name: "batchDiscountsCache",
        type: "boolean",
        description: "Whether a batch makes input from the cache cheaper too; null if not known.",
      },
      {
        name: "contextTokens",
        type: "integer",
        unit: "tokens",
        description: "Tokens that fit into one request, prompt and answer together; null if neither catalogue says.",
        constraints: { minimum: 1 },
      },
      { name: "openWeights", type: "boolean", description: "Whether the weights can be downloaded; null if not known." },
      { name: "releasedOn", type: "date", description: "Day, month or year of the model's release; null if no catalogue that was read says so." },
      { name: "validFrom", type: "date", description: "First day of the price; null if the catalogue does not say." },
      {
        name: "current",
        type: "boolean",
        description:
          "Whether this is the newest price of the model and window on the day that the data speak of. A model no longer sold keeps its last price.",
        constraints: { required: true },
      },
      {
        name: "recordedOn",
        type: "date",
        description:
          "Day on which the catalogue held the price: for genai-prices that of its release, for models.dev that of the commit; else the " +
          "day of the price. Null if not known.",
      },
      { name: "grade", type: "string", description: "How good the source is, A to C.", constraints: { required: true } },
      { name: "source", type: "string", description: "The catalogue.", constraints: { required: true } },
      { name: "note", type: "string", description: "What to know about this price." },
    ],
    rows: [
      ...WANTED.flatMap((wanted) => listings(exactModel(wanted.at, wanted.id), AS_OF).map((listing) => fromPackage(wanted, listing))),
      ...COPIED.map(fromCopy),
    ],
    notes: [
      "A catalogue is a copy of the vendor's price page made by others. That is why no row is graded above B, and V4.1 Flash is not " +
        "because its day comes from elsewhere. Prices at OpenRouter and prices converted from yuan are graded C.",
      "The package's own search is not used: it answers some names with a sibling, such as MiniMax M2.5 with MiniMax M2. Each row is " +
        "matched by its exact id.",
      "DeepSeek has charged by time of day since 17 August 2026: more at 01:00 to 04:00 and 06:00 to 10:00 UTC, which are 09:00 to 12:00 " +
        "and 14:00 to 18:00 in Beijing.",
      "Rows with a validFrom after the date of the data are prices announced for later; they are not current.",
      "List prices are not what was paid. Cached input, batches and contracts can lower a bill several times over.",
      "A batch waits up to a day and costs half at Anthropic, Google and OpenAI. At Anthropic the half holds for the cache too; Google says that " +
        "the two discounts do not add up. Other sellers' batches were not looked up; that is why they are null.",
      "Context and open weights come from the package, or from models.dev as it stood between July and September 2026. Of GLM-5.3 models.dev said " +
        "no in August, and copies of its weights have been seen since; we leave it open.",
      "Rows from models.dev are as old as their recordedOn says, and may have changed since. models.dev is under the MIT licence too.",
    ],
  }),
});
