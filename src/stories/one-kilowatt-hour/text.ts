import { capital, decimal, dollars, inWords, percent, significant, spelled, usd } from "../../kit/format.ts";
import type { Pick, SceneText } from "../../kit/story.ts";
import { type Country, cents, type Numbers, reckoned, type Setting, type Yardstick } from "./numbers.ts";

/** Names a model's family: Claude Opus 4.6 is Claude Opus. */
export const family = (name: string): string => name.replace(/ [A-Z]?\d[\d.]*$/, "");
const tenth = (value: number): string => value.toFixed(1).replace(".0", "");
const bare = (name: string): string => name.replace(/,$/, "");

const COUNTRY: Readonly<Record<Country, string>> = { cn: "China", us: "the United States" };
/** Names the country that is ahead by a yardstick. */
const leader = ({ cn, us }: Yardstick): Country => (cn > us ? "cn" : "us");
const lead = ({ cn, us }: Yardstick): string => significant(Math.max(cn, us) / Math.min(cn, us), 2);

/** Lists what the reader can choose in the sentences. */
export const picks = ({ places, yardsticks, start }: Numbers): Readonly<Record<"place" | "count", Pick>> => ({
  place: {
    label: "Where the kilowatt-hour is bought",
    options: Object.fromEntries(places.map(({ id, name }) => [id, bare(name)])),
    default: start,
  },
  count: {
    label: "What is counted",
    options: Object.fromEntries(yardsticks.map(({ id, name }) => [id, name])),
    default: yardsticks[0]?.id ?? "",
  },
});

/** Writes the words of every scene: at most thirty in a sentence, and each number from the site's figures. */
export function texts(numbers: Numbers, setting: Setting): readonly SceneText[] {
  const { place, other, yardstick } = setting;
  const of = reckoned(numbers, setting);
  const [again, first, written] = of.books;
  const { nation, list } = numbers;
  const opposite = numbers.yardsticks.find((other) => leader(other) !== leader(yardstick));
  const mean = numbers.places.find(({ id }) => id === numbers.means.us);
  const more = of.explainedUsd > 0;
  return [
    {
      name: "One kilowatt-hour",
      said: [
        `${capital(spelled(numbers.articles))} articles say that China leads in AI tokens; most credit cheap power. Follow one kilowatt-hour ` +
          "to words and to money, and see what it can win.",
      ],
      note: "",
    },
    {
      name: "The price",
      said: [
        "In ",
        { pick: "place" },
        " a kilowatt-hour costs ",
        { text: cents(place.usdPerKwh) },
        " cents. Buy it elsewhere, and the story follows.",
      ],
      note: place.kind,
      figure: "industrial-prices",
    },
    {
      name: "The building",
      said: [`Cut it into ${100 + of.lost} squares. The building takes ${of.lost} for cooling and losses. A hundred reach the machines.`],
      note: `A power usage effectiveness of ${significant(numbers.pueRatio)}, our assumption for a new, large centre`,
      figure: "token-cost",
    },
    {
      name: "The chip",
      said: [
        `They run one chip, with its share of a server, for ${decimal(of.minutes)} minutes. A square lasts about ${decimal(of.secondsPerSquare)} ` +
          "seconds.",
      ],
      note:
        `${significant(numbers.powerKw, 4)} kW, a server at its greatest draw and never idle; our reckoning of cost takes ` +
        `${significant(numbers.costPowerKw)} kW, at work ${percent(numbers.costUseShare)} of the time`,
      figure: "kilowatt-hour-value",
    },
    {
      name: "The words",
      said: [
        `In that time the chip handles ${decimal(numbers.tokens / 1e6)} million tokens, some ${decimal(of.words / 1e6)} million words. Each square ` +
          "has become a novel.",
      ],
      note:
        `${decimal(numbers.tokensPerS)} tokens a second, as on DeepSeek’s day; ${significant(numbers.wordsPerToken, 2)} English words a token; a ` +
        `novel has ${decimal(numbers.novelWords)}, we assume`,
      figure: "kilowatt-hour-value",
    },
    {
      name: "The reader",
      said: [
        `But the chip mostly reads. Of a hundred books, ${again} are read again from memory, ${first} for the first time. It writes ${written}.`,
      ],
      note: `${inWords(numbers.dayMTok.reduce((sum, part) => sum + part, 0) * 1e6)} tokens of DeepSeek’s day in February 2025`,
      figure: "day-of-deepseek",
    },
    {
      name: "The money",
      said: [
        `At list price the hundred novels bring ${usd(numbers.salesUsd)}, `,
        { text: decimal(of.times) },
        ` times what the power cost. The machines take ${decimal(of.hire)} squares of that, and power only `,
        { text: tenth(of.power) },
        ` of the ${decimal(of.hire)}.`,
      ],
      note:
        `${numbers.sold}, every token sold; one article says ${decimal(numbers.claimedTimes)} times. In our fuller reckoning, with idle hours, ` +
        `power is ${percent(numbers.costPowerShare)} of a token’s cost`,
      figure: "kilowatt-hour-value",
    },
    {
      name: "The other country",
      said: [
        "Spot the difference. In ",
        { text: bare(other.name) },
        ", the same kilowatt-hour costs ",
        { text: cents(other.usdPerKwh) },
        " cents. The difference is ",
        { text: tenth(Math.abs(of.otherPower - of.power)) },
        " of a square. All else is the same.",
      ],
      note: "The same machine at the same speed: no American service has published its own",
      figure: "token-cost",
    },
    {
      name: "The list price",
      said: [
        `At other makers’ list prices they cost ${usd(of.listUsd.cn)} with ${family(list.cn.name)} and ${dollars(Math.round(of.listUsd.us))} with ` +
          `${family(list.us.name)}. Power explains `,
        { text: more ? `${cents(of.explainedUsd)} cents` : "nothing of it" },
        "; model size, training, staff and what buyers will pay, ",
        { text: more ? "the rest." : "all." },
      ],
      note:
        `The same mix of tokens at list prices. If ${family(list.us.name)} took ten times the electricity, that would add ` +
        `${decimal(900 * (mean?.usdPerKwh ?? 0))} cents`,
      figure: "cost-gap",
    },
    {
      name: "The country",
      said: [
        `China’s official count is ${inWords(nation.tokensPerDay)} tokens a day. They take ${spelled(Math.round(of.kwhPerDay / 1e6))} million ` +
          `kilowatt-hours, half a gigawatt day and night: one square in ${decimal(of.nationSquares)} of its electricity.`,
      ],
      note: `${percent(1 / of.nationSquares, 3)} of the ${decimal(nation.demandTwh)} TWh used in ${nation.demandYear}`,
      unseen: `All data centres of ${nation.centresYear} are ${of.centreSquares} squares.`,
      figure: "power-for-tokens",
    },
    {
      name: "Who is ahead?",
      said: [
        "Counted in ",
        { pick: "count" },
        ", ",
        { text: `${COUNTRY[leader(yardstick)]} is ahead`, hue: leader(yardstick) },
        ", ",
        { text: `${lead(yardstick)} to 1` },
        ". In ",
        { text: opposite?.name ?? "" },
        " it is ",
        { text: opposite ? COUNTRY[leader(opposite)] : "", ...(opposite && { hue: leader(opposite) }) },
        ", ",
        { text: opposite ? `${lead(opposite)} to 1` : "" },
        ". Choose your own yardstick.",
      ],
      note: yardstick.source,
      figure: yardstick.figure,
    },
  ];
}
