import { defineInputs, range } from "../../kit/figure.ts";
import { number, one, table, text } from "../../kit/table.ts";
import { DAY_HOURS, STEP_HOURS } from "./hours.ts";

/** The places, and the dial that makes wind and sun of each stronger. */
const DIALS = [
  ["horinger", "wind"],
  ["zhangjiakou", "north"],
  ["yangtze-delta", "delta"],
] as const;
const strength = (label: string) => range({ label, unit: "× today’s", min: 0, max: 3, step: 0.1, default: 1 });

export const inputs = defineInputs({
  data: {
    day: table("illustrative-day", { place: text, hour: number, loadMw: number, windMw: number, sunMw: number }),
    hubs: table("computing-hubs", { cluster: text, name: text }),
  },
  controls: () => ({
    flexible: range({
      label: "Work that can wait or move",
      unit: "% of the work",
      min: 0,
      max: 100,
      step: 1,
      default: 20,
      source: "Our assumption. Training and batches can wait, an answer to a person cannot.",
      grade: "C",
    }),
    wait: range({
      label: "Hours it can wait",
      unit: "hours",
      min: 0,
      max: DAY_HOURS - STEP_HOURS,
      step: STEP_HOURS,
      default: 6,
      source: "Our assumption, in steps of two hours.",
      grade: "C",
    }),
    transfer: range({
      label: "Most that can leave a place",
      unit: "MW",
      min: 0,
      max: 200,
      step: 5,
      default: 50,
      source: "Our assumption. No limit on the exchange of work is published.",
      grade: "C",
    }),
    wind: strength("Wind and sun at Horinger"),
    north: strength("Wind and sun at Zhangjiakou"),
    delta: strength("Wind and sun at the delta"),
    clouds: range({ label: "Clouds", unit: "% of the sun lost", min: 0, max: 100, step: 5, default: 0 }),
    night: range({ label: "Night wind", unit: "× as drawn", min: 0, max: 2, step: 0.1, default: 1 }),
  }),
  facts: ({ day, hubs }) => ({
    /** Load, wind and sun of each place, by step of the day. */
    places: DIALS.map(([id, dial]) => {
      const slots = day.filter(({ place }) => place === id);
      return {
        name: one(hubs, ({ cluster }) => cluster === id, id).name,
        dial,
        loadMw: slots.map(({ loadMw }) => loadMw),
        windMw: slots.map(({ windMw }) => windMw),
        sunMw: slots.map(({ sunMw }) => sunMw),
      };
    }),
  }),
});
