import { decimal, dollars, inProse, span } from "../../kit/format.ts";
import { leadingWeeks, paidTokens, QUOTED_WEEK } from "../../kit/readings/leading-weeks.ts";
import { type DataOf, maybe, number, one, table, text } from "../../kit/table.ts";
import { weeksOf } from "../../model/weekly-lead.ts";

/** What the yardsticks are read from. */
export const tables = {
  weekly: leadingWeeks,
  electricity: table("electricity", { country: text, year: number, generationTwh: maybe(number), population: maybe(number) }),
  centres: table("data-centre-electricity", { place: text, year: number, energyTwh: number, kind: text, scope: text }),
  chips: table("accelerators", { chip: text, country: text, bf16DensePflops: maybe(number) }),
  systems: table("systems", { system: text, country: text, chips: number, aspect: text, bf16DensePflops: maybe(number) }),
  verdicts: table("verdicts", { claim: text, verdict: text }),
};
type Data = DataOf<typeof tables>;

/** The yardsticks by id, each in the words that follow "by", as it is called on the board, and with the claims that turn on it. */
export const YARDSTICKS = {
  tokens: { by: "tokens", label: "Tokens", claims: ["S1-001", "S1-006", "S2-003", "S4-012"] },
  paid: { by: "paid tokens", label: "Paid tokens", claims: ["S1-013"] },
  usd: { by: "dollars at list price", label: "Dollars at list price", claims: ["S0-006", "S4-078"] },
  power: { by: "electricity generated", label: "Electricity generated", claims: ["S0-039", "S1-024", "S1-026"] },
  head: { by: "electricity for each person", label: "Electricity for each person", claims: [] },
  centres: { by: "the electricity of data centres", label: "Data centres’ electricity", claims: [] },
  chip: { by: "the speed of one chip", label: "Speed of one chip", claims: ["S0-041", "S4-061"] },
  system: { by: "the speed of the largest linked system", label: "Speed of one linked system", claims: ["S0-043", "S0-045"] },
} as const satisfies Readonly<Record<string, { readonly by: string; readonly label: string; readonly claims: readonly string[] }>>;
export type YardstickId = keyof typeof YARDSTICKS;
export const IDS = Object.keys(YARDSTICKS) as readonly YardstickId[];

/** What a yardstick counts for both countries. */
export interface Measured {
  readonly unit: string;
  readonly china: number;
  readonly america: number;
  /** Writes an amount with its unit. */
  readonly text: (value: number) => string;
  /** What is counted, when and where. */
  readonly about: string;
}

const KWH_PER_TWH = 1e9;
const SIDES = { china: "China", america: "United States" } as const;
const CODES = { china: "CN", america: "US" } as const;
type Side = keyof typeof SIDES;
const both = <T>(of: (side: Side) => T): Record<Side, T> => ({ china: of("china"), america: of("america") });

/** Finds what both countries generated in the newest year for which both are known, and for how many people. */
function generated({ electricity }: Data) {
  const rows = both((side) => electricity.filter(({ country, generationTwh }) => country === SIDES[side] && generationTwh !== null));
  const years = rows.china.map(({ year }) => year).filter((year) => rows.america.some((row) => row.year === year));
  const year = Math.max(...years);
  return { year, ...both((side) => one(rows[side], (row) => row.year === year, `electricity of ${SIDES[side]} in ${year}`)) };
}

/** Finds the newest estimate for the data centres of both countries. @throws RangeError if the two are of different years */
function centresOf({ centres }: Data) {
  const { china, america } = both((side) =>
    one(
      centres
        .filter(({ place, kind, scope }) => place === SIDES[side] && kind === "estimate" && scope === "data centres")
        .sort((a, b) => b.year - a.year)
        .slice(0, 1),
      () => true,
      `data centres of ${SIDES[side]}`,
    ),
  );
  if (china.year !== america.year) throw new RangeError(`data centres of ${china.year} and ${america.year} do not compare`);
  return { year: china.year, china: china.energyTwh, america: america.energyTwh };
}

/** Finds a country's fastest in a list. */
function fastest<T extends { readonly country: string; readonly bf16DensePflops: number | null }>(rows: readonly T[], side: Side) {
  const [first] = rows
    .flatMap((row) => (row.country === CODES[side] && row.bf16DensePflops !== null ? [{ ...row, pflops: row.bf16DensePflops }] : []))
    .sort((a, b) => b.pflops - a.pflops);
  if (!first) throw new RangeError(`nothing with a speed from ${SIDES[side]}`);
  return first;
}
/** Shortens a name: "GB200 (one GPU of an NVL72)" is GB200. */
const short = (name: string): string => name.replace(/ \(.*\)$/, "");

/** Reads every yardstick. */
export function measured(data: Data): Readonly<Record<YardstickId, Measured>> {
  const week = one(weeksOf<Data["weekly"][number]>(data.weekly, "top-nine"), ({ weekEnd }) => weekEnd === QUOTED_WEEK, QUOTED_WEEK);
  const { weekStart } = week.china;
  const nine = `nine leading models on OpenRouter, ${span(weekStart, QUOTED_WEEK)}`;
  const plants = generated(data);
  const centres = centresOf(data);
  const chips = both((side) => fastest(data.chips, side));
  const systems = both((side) => fastest(data.systems, side));
  const trillion = { unit: "trillion tokens", text: (value: number) => `${decimal(value, 2)} trillion` };
  const speed = { unit: "PFLOPS", text: (value: number) => `${decimal(value, 2)} PFLOPS` };
  const power = { unit: "TWh", text: (value: number) => `${decimal(value)} TWh` };
  return {
    tokens: { ...trillion, ...both((side) => week[side].tokens / 1e12), about: `Tokens of the ${nine}` },
    paid: { ...trillion, ...both((side) => paidTokens(week[side]) / 1e12), about: `Tokens of the ${nine}, without endpoints called free` },
    usd: {
      unit: "million US dollars",
      ...both((side) => {
        const worth = week[side].listValueUsdLow;
        if (worth === null) throw new RangeError(`no list value of ${SIDES[side]} in the week to ${QUOTED_WEEK}`);
        return worth / 1e6;
      }),
      text: (value) => `${dollars(value)} million`,
      about: `List price of the tokens of the ${nine}, cached text at the cached price`,
    },
    power: { ...power, ...both((side) => plants[side].generationTwh ?? 0), about: `What all power plants generated in ${plants.year}` },
    head: {
      unit: "kWh a person",
      ...both((side) => ((plants[side].generationTwh ?? 0) * KWH_PER_TWH) / (plants[side].population ?? Number.NaN)),
      text: (value) => `${decimal(value)} kWh`,
      about: `What all power plants generated in ${plants.year}, per person`,
    },
    centres: {
      ...power,
      china: centres.china,
      america: centres.america,
      about: `Data centres of every kind in ${centres.year}, the International Energy Agency’s estimate`,
    },
    chip: {
      ...speed,
      ...both((side) => chips[side].pflops),
      about: `Arithmetic at 16 bits: ${short(chips.china.chip)} and one GPU of ${short(chips.america.chip)}`,
    },
    system: {
      ...speed,
      text: (value) => `${decimal(value)} PFLOPS`,
      ...both((side) => systems[side].pflops),
      about:
        `Arithmetic at 16 bits, by the makers: ${systems.china.system}, of ${systems.china.chips} chips, and ${inProse(systems.america.system)}, ` +
        `of ${systems.america.chips}`,
    },
  };
}
