import { check, defineChecks } from "../kit/check.ts";
import { date, decimal, percent, spelled } from "../kit/format.ts";
import { difference, statePrices } from "../kit/readings/industrial-prices.ts";
import { origin, originsOf, originTable } from "../kit/readings/origins.ts";

/** Fewest of which “several” speaks, and “some”. */
const SEVERAL = 3;
const SOME = 2;

export default defineChecks({
  "S1-021": check({
    data: { states: statePrices, origins: originTable },
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
                    "lines move prices too."
                  : "Fuel, storms and lines move prices too.",
            }
          : { favour: "One month may hide what a year would show." }),
      };
    },
  }),
  "S1-022": check({
    data: { states: statePrices, origins: originTable },
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
});
