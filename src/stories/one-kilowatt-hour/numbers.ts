/** A country, as a mark shows it. */
export type Country = "cn" | "us";

/** Where the kilowatt-hour can be bought. */
export interface Place {
  readonly id: string;
  /** As it stands in a sentence after "in", and on a label. */
  readonly name: string;
  readonly label: string;
  readonly country: Country;
  readonly usdPerKwh: number;
  /** Which kind of price it is, and of when. */
  readonly kind: string;
}

/** What the two countries can be compared by. */
export interface Yardstick {
  readonly id: string;
  readonly name: string;
  readonly cn: number;
  readonly us: number;
  readonly cnText: string;
  readonly usText: string;
  /** What is divided into a hundred, and where it was counted. */
  readonly of: string;
  readonly source: string;
  readonly figure: string;
}

/** All that the story is told with: results of the site's figures and rows of its data, as they stand at the build. */
export interface Numbers {
  /** How many articles the site checks. */
  readonly articles: number;
  readonly places: readonly Place[];
  /** Ids of the places at which the story begins, and which stand for each country when it is the other one. */
  readonly start: string;
  readonly means: Readonly<Record<Country, string>>;
  readonly pueRatio: number;
  readonly powerKw: number;
  readonly tokensPerS: number;
  /** Tokens that the kilowatt-hour makes, in all. */
  readonly tokens: number;
  readonly wordsPerToken: number;
  readonly novelWords: number;
  /** Millions of tokens of the published day: read again, read first, written. */
  readonly dayMTok: readonly [cached: number, fresh: number, written: number];
  readonly salesUsd: number;
  readonly hireUsd: number;
  readonly sold: string;
  readonly claimedTimes: number;
  /** What the calculators of cost take for a chip. */
  readonly costPowerKw: number;
  readonly costUseShare: number;
  /** Electricity’s share of what a token costs by that reckoning. */
  readonly costPowerShare: number;
  readonly list: Readonly<Record<Country, { readonly name: string; readonly usdPerMTok: number }>>;
  readonly nation: {
    readonly tokensPerDay: number;
    readonly twh: number;
    readonly gw: number;
    readonly demandTwh: number;
    readonly demandYear: number;
    readonly centresTwh: number;
    readonly centresYear: number;
  };
  readonly yardsticks: readonly Yardstick[];
}

/** What is chosen, and how much of the hundred is China's in the last picture. */
export interface Setting {
  readonly place: Place;
  readonly other: Place;
  readonly yardstick: Yardstick;
  readonly chinaShare: number;
}

/** How many squares reach the machines; a square is this part of their electricity, and of all that is made of it. */
export const SQUARES = 100;
const DAYS_PER_YEAR = 365;
const KWH_PER_TWH = 1e9;

const placeOf = ({ places }: Numbers, id: string | undefined): Place | undefined => places.find((place) => place.id === id);

/** Finds the setting of a choice; what is not known is as at the beginning. */
export function settingOf(numbers: Numbers, picked: Readonly<Record<string, string>>): Setting {
  const place = placeOf(numbers, picked.place) ?? placeOf(numbers, numbers.start);
  const yardstick = numbers.yardsticks.find(({ id }) => id === picked.count) ?? numbers.yardsticks[0];
  const other = place && placeOf(numbers, numbers.means[place.country === "cn" ? "us" : "cn"]);
  if (!place || !yardstick || !other) throw new RangeError("a story without places or yardsticks");
  return { place, other, yardstick, chinaShare: yardstick.cn / (yardstick.cn + yardstick.us) };
}

/** Computes what the scenes say and draw. Lengths are in squares, each a hundredth of the sales of the kilowatt-hour's tokens. */
export function reckoned(numbers: Numbers, { place, other }: Setting) {
  const { salesUsd, hireUsd, powerKw, pueRatio, tokens, wordsPerToken, novelWords, nation, list, dayMTok } = numbers;
  const square = salesUsd / SQUARES;
  const listUsd = { cn: (tokens / 1e6) * list.cn.usdPerMTok, us: (tokens / 1e6) * list.us.usdPerMTok };
  const minutes = 60 / (powerKw * pueRatio);
  const prices = place.country === "cn" ? { cn: place.usdPerKwh, us: other.usdPerKwh } : { cn: other.usdPerKwh, us: place.usdPerKwh };
  return {
    lost: Math.round(SQUARES * (pueRatio - 1)),
    minutes,
    secondsPerSquare: (minutes * 60) / SQUARES,
    words: tokens * wordsPerToken,
    tokensPerSquare: tokens / SQUARES,
    novelsPerSquare: (tokens * wordsPerToken) / novelWords / SQUARES,
    books: wholeParts(dayMTok),
    times: salesUsd / place.usdPerKwh,
    power: place.usdPerKwh / square,
    otherPower: other.usdPerKwh / square,
    hire: hireUsd / square,
    leftUsd: salesUsd - hireUsd,
    listUsd,
    listSquares: { cn: listUsd.cn / square, us: listUsd.us / square },
    /** What power explains of the difference between the list prices: as much as it costs more in the United States. */
    explainedUsd: prices.us - prices.cn,
    /** The same without its sign, in squares. */
    explained: Math.abs(prices.us - prices.cn) / square,
    kwhPerDay: (nation.twh * KWH_PER_TWH) / DAYS_PER_YEAR,
    nationSquares: nation.demandTwh / nation.twh,
    centreSquares: Math.round(nation.centresTwh / nation.twh),
  };
}
export type Reckoned = ReturnType<typeof reckoned>;

/** Divides a hundred in the given proportion into whole numbers, whose sum is a hundred. */
export function wholeParts([a, b, c]: readonly [number, number, number]): readonly [number, number, number] {
  const exact = [a, b, c].map((part) => (SQUARES * part) / (a + b + c));
  const whole = exact.map(Math.floor);
  const short = SQUARES - whole.reduce((sum, part) => sum + part, 0);
  const first = exact.map((part, i) => ({ i, rest: part % 1 })).sort((x, y) => y.rest - x.rest);
  for (const { i } of first.slice(0, short)) whole[i] = (whole[i] ?? 0) + 1;
  return whole as unknown as readonly [number, number, number];
}

/** Writes a price of a few cents to a tenth: 6.8. */
export const cents = (amountUsd: number): string => (Math.round(amountUsd * 1000 + 1e-6) / 10).toFixed(1);
