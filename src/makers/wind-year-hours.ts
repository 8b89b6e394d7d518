import type { Field } from "../kit/dataset.ts";
import { windYear, windYearDays, windYearTables } from "../kit/readings/wind-year.ts";
import { readTables } from "../kit/table.ts";
import { scheduleYear } from "../model/wind-year.ts";
import { datasetTexts } from "../site/data/data-files.ts";
import { Datasets } from "../site/data/datasets.ts";
import { defineMaker } from "./maker.ts";
import { TRANSFER_MWH, USUAL } from "./wind-year.ts";

const HOURS = 24;
const hours = (name: string, description: string): Field => ({
  name,
  type: "array",
  unit: "MWh",
  description: `${description}; one value an hour of the day, Chinese time.`,
  constraints: { required: true },
});

export default defineMaker({
  package: null,
  make: () => {
    const datasets = new Datasets(datasetTexts(process.cwd()));
    const tables = readTables(windYearTables, (id) => datasets.current(id));
    const places = windYear(tables, USUAL.reading);
    const rules = { flexibleShare: USUAL.movableShare, windowHours: USUAL.waitHours, transferMwh: TRANSFER_MWH };
    const { moved } = scheduleYear(places, rules);
    const rows = places.flatMap(({ place, renewableMwh, loadMwh }, i) =>
      windYearDays(tables).map((day, d) => {
        const of = (all: readonly number[]): readonly number[] => all.slice(d * HOURS, (d + 1) * HOURS).map(Math.round);
        return { place, day, thereMwh: of(renewableMwh), askedMwh: of(loadMwh), runMwh: of(moved.loadMwh[i] ?? []) };
      }),
    );
    return {
      title: "Following the wind hour by hour, weather of 2020",
      description:
        "Computed by us: wind and sun at three clusters of 100 MW in each hour of 2020, the work asked for there, and the work run there once a " +
        "fifth of it may wait six hours and leave its place, 50 MW in an hour. The hours of one setting of the dataset wind-year.",
      asOf: "2020",
      licence: { name: "Our computation; contains modified Copernicus Climate Change Service information 2020" },
      grade: "C",
      sources: ["pypsa-china", "era5", "crea-china-power", "xinhua-inner-mongolia-2025-07", "caixin-2025-09-01"],
      primaryKey: ["place", "day"],
      fields: [
        { name: "place", type: "string", description: "Cluster; id of the dataset computing-hubs.", constraints: { required: true } },
        { name: "day", type: "date", description: "Day of 2020, Chinese time.", constraints: { required: true } },
        hours("thereMwh", "Wind and sun, sized as in wind-year"),
        hours("askedMwh", "Work asked for"),
        hours("runMwh", "Work run, as the best plan moves it"),
      ],
      rows,
      notes: [
        "Made from hourly-wind-sun, wind-year-places and illustrative-day, in whole megawatt-hours. The work asked for is our drawing, the same " +
          "every day.",
        "Several plans are equally good over the year; these hours are those of one of them. The plan knows the weather beforehand; losses, prices " +
          "and the network are left out.",
      ],
    };
  },
});
