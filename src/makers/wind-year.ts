import type { Field } from "../kit/dataset.ts";
import { windYear, windYearTables } from "../kit/readings/wind-year.ts";
import { readTables } from "../kit/table.ts";
import { type Reading, scheduleYear, type YearPlan } from "../model/wind-year.ts";
import { datasetTexts } from "../site/data/data-files.ts";
import { Datasets } from "../site/data/datasets.ts";
import { defineMaker } from "./maker.ts";

/** One schedule of the year: what may be moved, and how much wind and sun there is. */
interface Setting {
  readonly movableShare: number;
  readonly mayLeave: boolean;
  readonly waitHours: number;
  /** Wind and sun of the two northern places, times what they are sized to. */
  readonly northTimes: number;
  readonly reading: Reading;
}

/** Our rules, as those of the figure follow-the-wind: a fifth may move, it may wait six hours, and 50 MW may leave a place. */
export const USUAL: Setting = { movableShare: 0.2, mayLeave: true, waitHours: 6, northTimes: 1, reading: "on-the-spot" };
export const TRANSFER_MWH = 50;
/** The place that is not in the north. */
const SOUTH = "yangtze-delta";

/** The sixteen settings of the chart; with them moving in place alone, and the other reading of the reported share. */
const SETTINGS: readonly Setting[] = [
  ...[1, 2].flatMap((northTimes) =>
    [true, false].flatMap((mayLeave) => [0.1, 0.2, 0.5, 1].map((movableShare) => ({ ...USUAL, movableShare, mayLeave, northTimes }))),
  ),
  { ...USUAL, waitHours: 0 },
  { ...USUAL, reading: "over-the-year" },
];

const rounded = (share: number): number => Number(share.toFixed(4));
const permille = (part: number, whole: number): number => Math.round((1000 * part) / whole);
const byDay = ({ days }: YearPlan, of: "servedMwh" | "curtailedMwh"): readonly number[] => days.map((day) => permille(day[of], day.askedMwh));

const share = (name: string, description: string): Field => ({
  name,
  type: "number",
  unit: "1",
  description,
  constraints: { required: true, minimum: 0, maximum: 1 },
});
const list = (name: string, unit: string, description: string): Field => ({
  name,
  type: "array",
  unit,
  description,
  constraints: { required: true },
});

export default defineMaker({
  package: null,
  make: () => {
    const datasets = new Datasets(datasetTexts(process.cwd()));
    const tables = readTables(windYearTables, (id) => datasets.current(id));
    const rows = SETTINGS.map(({ movableShare, mayLeave, waitHours, northTimes, reading }) => {
      const places = windYear(tables, reading).map((place) =>
        place.place === SOUTH ? place : { ...place, renewableMwh: place.renewableMwh.map((mwh) => mwh * northTimes) },
      );
      const rules = { flexibleShare: movableShare, windowHours: waitHours, transferMwh: mayLeave ? TRANSFER_MWH : 0 };
      const { fixed, moved } = scheduleYear(places, rules);
      return {
        reading,
        northTimes,
        mayLeave,
        waitHours,
        movableShare,
        fixedShare: rounded(fixed.renewableShare),
        movedShare: rounded(moved.renewableShare),
        fixedSpareShare: rounded(fixed.curtailedMwh / (fixed.curtailedMwh + fixed.renewableMwh)),
        movedSpareShare: rounded(moved.curtailedMwh / (moved.curtailedMwh + moved.renewableMwh)),
        spareHours: fixed.places.map(({ spareHoursShare }) => rounded(spareHoursShare)),
        fixedByDay: byDay(fixed, "servedMwh"),
        movedByDay: byDay(moved, "servedMwh"),
        spareByDay: byDay(moved, "curtailedMwh"),
      };
    });
    return {
      title: "Following the wind through the weather of 2020",
      description:
        "Computed by us: how much of the computing at three clusters of 100 MW runs on wind and sun in the weather of 2020, with nothing moved " +
        "and with work moved as well as the rules allow, for sixteen settings and two more. Up to 50 MW may leave a place in an hour.",
      asOf: "2020",
      licence: { name: "Our computation; contains modified Copernicus Climate Change Service information 2020" },
      grade: "C",
      sources: ["pypsa-china", "era5", "crea-china-power", "xinhua-inner-mongolia-2025-07", "caixin-2025-09-01"],
      primaryKey: ["reading", "northTimes", "mayLeave", "waitHours", "movableShare"],
      fields: [
        {
          name: "reading",
          type: "string",
          description:
            "What the reported share of green power is taken to mean. on-the-spot: so much is served in the hour in which wind and sun are " +
            "there. over-the-year: so much is bought in the year, whenever it is made.",
          constraints: { required: true, enum: ["on-the-spot", "over-the-year"] },
        },
        {
          name: "northTimes",
          type: "number",
          unit: "times as sized",
          description: "Wind and sun of the two northern clusters.",
          constraints: { required: true, minimum: 0 },
        },
        { name: "mayLeave", type: "boolean", description: "Whether work may leave its place.", constraints: { required: true } },
        { name: "waitHours", type: "integer", unit: "hours", description: "Hours that work may wait.", constraints: { required: true, minimum: 0 } },
        share("movableShare", "Share of the load that may be moved."),
        share("fixedShare", "Share of the load that wind and sun serve with nothing moved."),
        share("movedShare", "The same with work moved."),
        share("fixedSpareShare", "Share of wind and sun that finds no load with nothing moved."),
        share("movedSpareShare", "The same with work moved."),
        list(
          "spareHours",
          "1",
          "Share of the hours in which wind or sun is left over with nothing moved; by place, in the order of wind-year-places.",
        ),
        list("fixedByDay", "thousandths of the day’s load", "Load served by wind and sun with nothing moved; one value a day of 2020."),
        list("movedByDay", "thousandths of the day’s load", "The same with work moved."),
        list("spareByDay", "thousandths of the day’s load", "Wind and sun that find no load, with work moved."),
      ],
      rows,
      notes: [
        "Made from hourly-wind-sun, wind-year-places and illustrative-day. The load is our drawing: 100 MW at each cluster, with a hump " +
          "in the evening.",
        "The best schedule is proved, not guessed, and it knows the weather of the whole year beforehand: an operator knows less and does " +
          "worse. Losses, prices and the network are left out.",
        "A reported share counts contracts. If it is met on the spot, Horinger needs wind and sun for 1.36 times its use; if only over " +
          "the year, for 0.85 times, and then little is left to move.",
        "Several schedules are equally good over the year; single days are those of one of them.",
        "Averages over provinces are smoother than a site, and 2020 is one year.",
      ],
    };
  },
});
