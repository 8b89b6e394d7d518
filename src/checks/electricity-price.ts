import { check, defineChecks, figure } from "../kit/check.ts";
import type { ClaimFigure } from "../kit/claim.ts";
import { date, decimal, listed, percent, significant, spelled } from "../kit/format.ts";
import { origin, originsOf, originTable } from "../kit/readings/origins.ts";
import { flag, maybe, number, one, type RowOf, table, text } from "../kit/table.ts";
import { atMostLoosely, byGrade, type Judgement, judge, judgeSeveral, TOLERANCES, weakest } from "./rules/judge.ts";

const prices = table("industrial-prices", {
  id: text,
  place: text,
  country: text,
  region: maybe(text),
  kind: text,
  basis: maybe(text),
  usdPerKwh: number,
  cnyPerKwh: maybe(number),
  period: text,
  year: number,
  grade: text,
});
const ratios = table("industrial-price-ratios", { id: text, ratio: number });
const states = table("us-state-prices", {
  state: text,
  date: text,
  midwest: flag,
  residentialUsdPerKwh: number,
  industrialUsdPerKwh: number,
  allUsersUsdPerKwh: maybe(number),
});
type Price = RowOf<typeof prices.fields>;
type State = RowOf<typeof states.fields>;

const find = (rows: readonly Price[], id: string): Price => one(rows, (row) => row.id === id, `industrial price ${id}`);
const line = ({ place, period, usdPerKwh }: Price) => ({ what: `${place}, ${period}`, value: decimal(usdPerKwh, 4), unit: "$ per kWh" });
const span = (amounts: readonly number[]): string => `$${decimal(Math.min(...amounts), 3)} to $${decimal(Math.max(...amounts), 3)}`;
/** Writes the difference from another price with its sign: −43%. */
const difference = (share: number): string => `${share < 0 ? "−" : "+"}${percent(Math.abs(share))}`;
/** Picks the official tariffs of Chinese grids, cheapest first, without those of weak sources. */
const tariffs = (rows: readonly Price[]): readonly Price[] =>
  rows.filter(({ country, kind, grade }) => country === "China" && kind === "tariff" && grade !== "C").sort((a, b) => a.usdPerKwh - b.usdPerKwh);
/** Finds the middle of values that are not null. */
function median(values: readonly (number | null)[]): number {
  const sorted = values.flatMap((value) => (value === null ? [] : [value])).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError("no value to take the middle of");
  return sorted.length % 2 === 1 ? middle : (middle + (sorted[sorted.length / 2 - 1] ?? middle)) / 2;
}
/** Lists the states of the newest full year. */
function yearOfStates(rows: readonly State[]): readonly State[] {
  const year = rows
    .map(({ date: on }) => on)
    .filter((on) => /^\d{4}$/.test(on))
    .sort()
    .at(-1);
  return rows.filter(({ date: on }) => on === year);
}

const MOST: ClaimFigure = { value: 0.5, unit: "share", asWritten: "most", hedge: "at-least" };
/** Fewest that "several" and "some" speak of. */
const SEVERAL = 3;
const SOME = 2;

export default defineChecks({
  "S1-021": check({
    data: { states, origins: originTable },
    gives: ["holds-loosely", "contradicted"],
    limit: "That AI raised the prices, and not fuel, storms or lines, a price cannot show; so it cannot hold fully.",
    run: ({ data }) => {
      const midwest = data.states.filter((row) => row.midwest && row.date.includes("-"));
      const months = [...new Set(midwest.map(({ date: on }) => on))].sort();
      const [before = "", after = ""] = [months[0], months.at(-1)];
      const moved = midwest
        .filter(({ date: on }) => on === after)
        .flatMap(({ state, residentialUsdPerKwh }) => {
          const old = midwest.find((row) => row.state === state && row.date === before);
          return old
            ? [{ state, old: old.residentialUsdPerKwh, now: residentialUsdPerKwh, rise: residentialUsdPerKwh / old.residentialUsdPerKwh - 1 }]
            : [];
        })
        .sort((a, b) => b.rise - a.rise);
      const up = moved.filter(({ rise }) => rise > 0);
      const down = moved.filter(({ rise }) => rise <= 0);
      const pjm = origin(data.origins, "pjm-capacity-2025");
      const risen = up.length >= SEVERAL;
      return {
        verdict: risen ? "holds-loosely" : "contradicted",
        ...(risen && { loosely: "part-untested" as const }),
        stated: "the AI race has begun to drive up household prices in several Midwestern states",
        computed: `up in ${up.length} of ${moved.length} Midwestern states from ${date(before)} to ${date(after)}`,
        tolerance: `“several”: household prices must have risen in at least ${spelled(SEVERAL)} states. Why they rose is not tested`,
        why:
          `Household prices rose in ${up.length} of ${moved.length} Midwestern states, most in ` +
          `${up
            .slice(0, 2)
            .map(({ state, rise }) => `${state} (${difference(rise)})`)
            .join(" and ")}. By ${pjm.saidBy}, data centres are ${percent(pjm.value)} of one year’s bill for capacity.`,
        working: moved.map(({ state, old, now, rise }) => ({
          what: `${state}, households: ${decimal(old, 4)} to ${decimal(now, 4)} $ per kWh`,
          value: difference(rise),
        })),
        parts: [
          { part: "household prices rose in several Midwestern states", verdict: risen ? "holds" : "contradicted" },
          { part: "the AI race drove them up", verdict: "untested" },
        ],
        ...(risen
          ? {
              against:
                down.length > 0
                  ? `They fell in ${down.map(({ state, rise }) => `${state} (${difference(rise)})`).join(" and ")}; fuel, storms and ` +
                    `lines move prices too.`
                  : "Fuel, storms and lines move prices too.",
            }
          : { favour: "One month may hide what a year would show." }),
      };
    },
  }),
  "S1-022": check({
    data: { states, origins: originTable },
    gives: ["holds", "holds-loosely", "unverified"],
    limit: "That no utility applied, no source says; so nothing can contradict it.",
    run: ({ claim, data }) => {
      const midwest = new Set(data.states.filter((row) => row.midwest).map(({ state }) => state));
      const requests = originsOf(data.origins, claim.id).filter(({ place }) => place !== null && midwest.has(place));
      const reasons = requests.find(({ quotation }) => quotation !== null);
      const verdict = requests.length >= SOME ? "holds" : requests.length > 0 ? "holds-loosely" : "unverified";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "narrower" as const }),
        stated: "some utilities in the Midwest have applied for higher rates",
        computed: requests.length > 0 ? requests.map(({ saidBy, place }) => `${saidBy} in ${place}`).join(", ") : "none found",
        tolerance: `“some”: ${spelled(SOME)} applications in Midwestern states hold, one holds loosely`,
        why:
          requests.length > 0
            ? requests.map(({ saidBy, value, date: on }) => `${saidBy} asked for $${decimal(value)} million in ${on.slice(0, 4)}.`).join(" ")
            : "No application in a Midwestern state was found.",
        working: requests.map(({ saidBy, place, value, date: on }) => ({
          what: `${saidBy}, ${place}, ${date(on)}`,
          value: `$${decimal(value)} million`,
        })),
        ...(verdict !== "unverified" && {
          against: reasons
            ? `${reasons.saidBy} gives as its reasons “${reasons.quotation}”, not data centres.`
            : "What they need the money for is not tested.",
        }),
      };
    },
  }),
  "S1-027": check({
    data: { prices },
    gives: ["holds", "holds-loosely", "unverified", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const at = (basis: string) =>
        data.prices
          .flatMap((row) => (row.basis === basis && row.cnyPerKwh !== null ? [{ ...row, cny: row.cnyPerKwh }] : []))
          .sort((a, b) => a.cny - b.cny);
      const [costs, paid, limits] = [at("cost"), at("paid"), at("bid limit")];
      const delivered = data.prices.flatMap((row) => (row.kind === "delivered" && row.cnyPerKwh !== null ? [{ ...row, cny: row.cnyPerKwh }] : []));
      const lowest = [...costs, ...paid].sort((a, b) => a.cny - b.cny)[0];
      const meter = delivered.sort((a, b) => a.cny - b.cny)[0];
      if (!lowest || !meter) throw new RangeError("industrial-prices: no cost of generation or no delivered price");
      const asLow = (price: { readonly cny: number; readonly grade: string }): Judgement =>
        byGrade(
          judge({
            computed: price.cny,
            figure: { ...stated, hedge: "at-most", value: stated.value * (1 + TOLERANCES.about) },
            otherwise: "contradicted",
          }),
          price.grade,
        );
      const [plant, user] = [asLow(lowest), asLow(meter)];
      const possible = limits.some(({ cny }) => cny <= stated.value);
      const judged: Judgement =
        user.verdict === "holds"
          ? user
          : plant.verdict === "contradicted" && possible
            ? { ...plant, verdict: "unverified" }
            : plant.verdict === "holds"
              ? { ...plant, verdict: "holds-loosely", loosely: "narrower" }
              : plant;
      const { loosely, ...rest } = judged;
      return {
        ...rest,
        ...(judged.verdict === "holds-loosely" && { loosely: loosely === "rounded" ? ("rounded" as const) : ("narrower" as const) }),
        stated: `as little as about ${decimal(stated.value, 1)} yuan per kWh`,
        computed: `${decimal(lowest.cny, 2)} yuan at the plant at the lowest, ${decimal(meter.cny, 2)} delivered`,
        tolerance: "“about”: up to a tenth above. At the plant it holds loosely; to hold fully, it must be so low where it is used",
        why:
          `A report puts the cost of solar power at about ${decimal(lowest.cny, 2)} yuan, and auctions allow bids down to ` +
          `${listed(limits.map(({ cny }) => decimal(cny, 2))) || "none"}; plants are paid ` +
          `${listed(paid.map(({ cny }) => decimal(cny, 2)))}. A data ` +
          `centre at the cheapest cluster pays about ${decimal(meter.cny, 2)}.`,
        working: [...costs, ...limits, ...paid, meter].map(({ place, basis, cny, grade }) => ({
          what: `${place}${basis ? `: ${basis}` : ": delivered"} (grade ${grade})`,
          value: decimal(cny, 3),
          unit: "yuan per kWh",
          says: cny,
        })),
        ...(judged.verdict === "contradicted" && { favour: "Single auctions have gone lower than the ranges that the authorities set." }),
        ...((judged.verdict === "holds" || judged.verdict === "holds-loosely") && {
          against:
            `No western plant in our data is paid less than ${decimal(paid[0]?.cny ?? null, 2)} yuan, and the cost is a weak ` +
            `report on all China.`,
        }),
      };
    },
  }),
  "S1-028": check({
    data: { prices, ratios, states },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ data }) => {
      const american = yearOfStates(data.states);
      const dearer = ({ usdPerKwh }: Price) => american.filter(({ industrialUsdPerKwh }) => industrialUsdPerKwh > usdPerKwh).length;
      const all = tariffs(data.prices);
      const western = all.filter(({ region }) => region === "west");
      const union = find(data.prices, "eu-2025-h1");
      const lowest = find(data.prices, "fi-2023-h2");
      const belowEurope = judgeSeveral({
        computed: western.map(({ usdPerKwh }) => Number(usdPerKwh < union.usdPerKwh)),
        figure: MOST,
        otherwise: "contradicted",
      });
      const belowAmerica = judgeSeveral({
        computed: western.map((price) => dearer(price) / american.length),
        figure: MOST,
        otherwise: "contradicted",
      });
      const judged = weakest(belowEurope, belowAmerica);
      const belowAll = western.every(({ usdPerKwh }) => usdPerKwh < lowest.usdPerKwh);
      const agency =
        one(data.ratios, ({ id }) => id === "iea-eu-us-2024", "iea-eu-us-2024").ratio /
        one(data.ratios, ({ id }) => id === "iea-eu-cn-2024", "iea-eu-cn-2024").ratio;
      const others = all.filter((price) => dearer(price) > american.length / 2);
      return {
        ...judged,
        stated: "western Chinese industrial power below that of most of Europe and of the United States",
        computed:
          `${span(western.map(({ usdPerKwh }) => usdPerKwh))} in the west of China; below the European mean, and below ` +
          `${western.map(dearer).join(" and ")} of ${american.length} American states`,
        tolerance:
          "each western tariff must lie below the European mean and below most of the American states; if half of the tariffs do, it holds loosely",
        why:
          `Both western tariffs lie below the European mean${belowAll ? ", and below its cheapest member’s of 2023" : ""}. ` +
          `Of ${american.length} American states ${listed(western.map((price) => `${dearer(price)} are dearer than ${price.place}`))}.`,
        working: [
          ...western.map((price) => ({ ...line(price), what: `${line(price).what}: below ${dearer(price)} of ${american.length} states` })),
          line(union),
          line(lowest),
          {
            what: "American industry, the state in the middle",
            value: decimal(median(american.map((row) => row.industrialUsdPerKwh)), 4),
            unit: "$ per kWh",
          },
          ...all
            .filter(({ region }) => region !== "west")
            .map((price) => ({ ...line(price), what: `${line(price).what}: below ${dearer(price)} states` })),
          { what: "China ÷ United States, heavy industry, 2024, from the IEA’s two ratios", value: significant(agency), unit: "times" },
        ],
        parts: [
          { part: "less than in most of Europe", verdict: belowEurope.verdict },
          { part: "less than in most American states", verdict: belowAmerica.verdict },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "Single contracts in the west are cheaper than the tariffs." }
          : {
              against:
                `Of all China it is not true: ${others.length} of ${all.length} tariffs ${others.length === 1 ? "lies" : "lie"} below most ` +
                `American states, and the IEA’s ` +
                `ratios put ` +
                `Chinese heavy industry ${percent(agency - 1)} above American. List tariffs of 2025 stand against means of 2023.`,
            }),
      };
    },
  }),
  "S3-043": check({
    data: { prices, ratios, states },
    gives: ["holds", "holds-loosely", "unverified", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const american = find(data.prices, "us-2025");
      const lower = ({ usdPerKwh }: Price) => 1 - usdPerKwh / american.usdPerKwh;
      const industry = tariffs(data.prices);
      const sites = data.prices.filter(({ country, kind }) => country === "China" && (kind === "delivered" || kind === "subsidised"));
      const several = (rows: readonly Price[]) => judgeSeveral({ computed: rows.map(lower), figure: stated, otherwise: "contradicted" });
      const byIndustry = several(industry);
      const bySites = sites.length > 0 ? (sites.map((row) => row.grade).includes("C") ? byGrade(several(sites), "C") : several(sites)) : null;
      const everyone = data.prices.find(({ country, kind }) => country === "China" && kind === "all-users");
      const all = median(yearOfStates(data.states).map((row) => row.allUsersUsdPerKwh));
      const byAll = everyone ? judge({ computed: 1 - everyone.usdPerKwh / all, figure: stated, otherwise: "contradicted" }) : null;
      const tested = weakest(byIndustry, ...(bySites ? [bySites] : []), ...(byAll ? [byAll] : []));
      // The article names no users. A reading that cannot be tested may be the one meant, so that the others cannot contradict it alone.
      const judged: Judgement =
        byAll !== null ? tested : tested.verdict === "contradicted" ? { ...tested, verdict: "unverified" } : atMostLoosely(tested, "part-untested");
      const agency =
        one(data.ratios, ({ id }) => id === "iea-eu-us-2024", "iea-eu-us-2024").ratio /
        one(data.ratios, ({ id }) => id === "iea-eu-cn-2024", "iea-eu-cn-2024").ratio;
      const [cheapest, dearest] = [industry[0], industry.at(-1)];
      const gap = (price: Price | undefined) => (price ? difference(-lower(price)) : "unknown");
      const mean = find(data.prices, "cn-2024-briefing");
      const target = data.prices.find(({ country, kind }) => country === "China" && kind === "target");
      return {
        ...judged,
        stated: `about ${percent(stated.value)} lower than in the United States`,
        computed: `${gap(cheapest)} to ${gap(dearest)} for industry by tariff; ${sites.map(gap).join(" and ")} for data centres in the west`,
        tolerance:
          `${judged.tolerance}. Whose price is meant, it does not say: industry, data centres and all users are tried, and the ` + `weakest counts`,
        why:
          judged.verdict === "unverified"
            ? `Whose price is not said. For industry it is not so: ${gap(cheapest)} to ${gap(dearest)} by tariff. For data centres in the ` +
              `west it is ` +
              "near. For all users together no Chinese price was found."
            : `For industry it is ${gap(cheapest)} to ${gap(dearest)} by tariff, for data centres in the west ${sites.map(gap).join(" and ")}.`,
        working: [
          line(american),
          ...[cheapest, dearest].flatMap((price) => (price ? [{ ...line(price), what: `${line(price).what}: ${gap(price)}` }] : [])),
          { ...line(mean), what: `${line(mean).what}, mean of industry, weak: ${gap(mean)}` },
          ...[...sites, ...(target ? [target] : [])].map((price) => ({
            ...line(price),
            what: `${line(price).what}, ${price.kind} (grade ${price.grade}): ${gap(price)}`,
          })),
          { what: "China ÷ United States, heavy industry, 2024, from the IEA’s two ratios", value: significant(agency), unit: "times" },
          { what: "American users of all kinds, the state in the middle, 2023", value: decimal(all, 4), unit: "$ per kWh" },
        ],
        ...(judged.verdict === "unverified" || judged.verdict === "contradicted"
          ? {
              favour:
                `By single reports data centres in the west pay ${sites.map((price) => percent(lower(price))).join(" and ")} less. ` +
                `American users of all kinds pay about ` +
                `$${decimal(all, 2)}, against which industry’s $${decimal(mean.usdPerKwh, 3)} in China is ${percent(1 - mean.usdPerKwh / all)} less.`,
            }
          : { against: `Industry at large pays ${gap(mean)} by a weak national mean.` }),
      };
    },
  }),
  "S4-041": check({
    data: { prices, states },
    gives: ["holds", "holds-loosely", "unverified", "contradicted"],
    run: ({ claim, data }) => {
      const [china, american, europe] = [figure(claim, 0), figure(claim, 1), figure(claim, 2)];
      const [cn, us, eu] = [find(data.prices, "cn-2024-briefing"), find(data.prices, "us-2025"), find(data.prices, "eu-2025-h1")];
      const fits = (price: Price, stated: ClaimFigure) =>
        byGrade(judge({ computed: price.usdPerKwh, figure: stated, otherwise: "contradicted" }), price.grade);
      const [inChina, inAmerica, inEurope] = [fits(cn, china), fits(us, american), fits(eu, europe)];
      const judged = weakest(inChina, inAmerica, inEurope);
      const said = ({ value, high }: ClaimFigure) => span([value, high ?? value]);
      const dearest = [...data.prices]
        .filter(({ country, kind, year }) => country === "United States" && kind === "national-average" && year >= us.year)
        .sort((a, b) => b.usdPerKwh - a.usdPerKwh)[0];
      const year = yearOfStates(data.states);
      const all = median(year.map((row) => row.allUsersUsdPerKwh));
      return {
        ...judged,
        stated: `roughly: China ${said(china)}, United States ${said(american)}, Europe ${said(europe)}`,
        computed: `China $${decimal(cn.usdPerKwh, 3)}, United States $${decimal(us.usdPerKwh, 3)}, European Union $${decimal(eu.usdPerKwh, 3)}`,
        tolerance: `${judged.tolerance}. The weakest of the three counts; China’s mean has a weak source, which carries “holds loosely” at most`,
        why:
          `American industry paid $${decimal(us.usdPerKwh, 3)} in ${us.period}, ${percent(1 - us.usdPerKwh / american.value)} below the ` +
          `lower end stated ` +
          `and about China’s $${decimal(cn.usdPerKwh, 3)}. The European mean lies ${percent(1 - eu.usdPerKwh / europe.value)} below its ` +
          `range; China’s fits.`,
        saysOf: american,
        working: [
          line(cn),
          { what: "Tariffs of Chinese grids", value: span(tariffs(data.prices).map(({ usdPerKwh }) => usdPerKwh)), unit: "per kWh" },
          { ...line(us), says: us.usdPerKwh },
          ...(dearest ? [{ ...line(dearest), says: dearest.usdPerKwh, what: `Dearest American mean since: ${dearest.period}` }] : []),
          { what: "American mean below the lower end stated", value: percent(1 - us.usdPerKwh / american.value), total: true },
          line(eu),
          { what: "European mean below the lower end stated", value: percent(1 - eu.usdPerKwh / europe.value), total: true },
        ],
        parts: [
          { part: `China ${said(china)}`, verdict: inChina.verdict },
          { part: `United States ${said(american)}`, verdict: inAmerica.verdict },
          { part: `Europe ${said(europe)}`, verdict: inEurope.verdict },
        ],
        ...(judged.verdict === "contradicted" || judged.verdict === "unverified"
          ? {
              favour:
                `The American range is nearer to what all users pay, homes and shops included: $${decimal(all, 3)} in the state in the ` +
                `middle in 2023. ` +
                `In ${year.filter((row) => row.industrialUsdPerKwh >= american.value).length} of ${year.length} states industry paid as much, too.`,
            }
          : { against: "No official mean of Chinese industry was found." }),
      };
    },
  }),
});
