import { describe, expect, test } from "vitest";
import type { Row } from "../../../src/kit/dataset.ts";
import { greatCircleKm, type LonLat, roundTripMs } from "../../../src/model/latency.ts";
import { datasets } from "../../../src/site/registry.ts";

const rowsOf = (id: string): readonly Row[] => datasets.current(id).rows;
const sum = (rows: readonly Row[], field: string): number => rows.reduce((total, row) => total + Number(row[field] ?? 0), 0);
const point = ({ lon, lat }: Row): LonLat => [Number(lon), Number(lat)];
const provinces = new Map(
  rowsOf("china-provinces")
    .filter(({ kind }) => kind === "province")
    .map(({ id, name }) => [id, name]),
);

describe("the provinces", () => {
  test.each(["province-electricity", "province-capacity", "province-wind-sun"])("of %s are the 31 of the map, by the same names", (id) => {
    const named = new Map(rowsOf(id).map(({ province, name }) => [province, name]));
    expect(Object.fromEntries(named)).toEqual(Object.fromEntries(provinces));
  });

  // National figures: National Bureau of Statistics (generation, above the size counted), National Energy Administration (use).
  test.each([
    [2022, "thermalTwh", 5853.1],
    [2023, "thermalTwh", 6231.8],
    [2023, "hydroTwh", 1140.9],
    [2023, "demandTwh", 9224.1],
    [2024, "thermalTwh", 6343.8],
    [2024, "hydroTwh", 1274.3],
    [2024, "demandTwh", 9852.1],
  ])("add up in %d to the national %s, %d TWh, within 0.05%%", (year, field, national) => {
    const here = rowsOf("province-electricity").filter((row) => row.year === year);
    expect(Math.abs(sum(here, field) / national - 1)).toBeLessThan(0.0005);
  });

  test("fall short of the nuclear 444.9 TWh of 2024 by Shandong alone, 19.1 TWh, and of the solar 419.1 by 3.5%", () => {
    const here = rowsOf("province-electricity").filter(({ year }) => year === 2024);
    expect(444.9 - sum(here, "nuclearTwh")).toBeCloseTo(19.1, 1);
    expect(here.find(({ name }) => name === "Shandong")?.nuclearTwh).toBeNull();
    expect(sum(here, "solarAboveScaleTwh") / 419.1 - 1).toBeCloseTo(-0.035, 3);
  });

  test("add up in 2024 to the wind of the China Electricity Council, 996.8 TWh, and to the solar power of the dataset electricity", () => {
    const here = rowsOf("province-wind-sun").filter(({ year }) => year === 2024);
    expect(Math.abs(sum(here, "windTwh") - 996.8)).toBeLessThan(0.5);
    const china = rowsOf("electricity").find(({ country, year }) => country === "China" && year === 2024);
    expect(Math.abs(sum(here, "solarTwh") - Number(china?.solarTwh))).toBeLessThan(0.5);
  });

  // National Energy Administration: 1,444.5 GW thermal, 886.7 GW solar (1 GW of it solar thermal), 435.9 hydro at the end of 2024; 492.2 wind
  // in November.
  test.each([
    ["2024-12", "thermalGw", 1444.5, 0.001],
    ["2024-12", "solarGw", 886.7, 0.002],
    ["2024-12", "hydroGw", 435.9, 0.01],
    ["2024-12", "windGw", 492.2, 0.002],
    ["2025-12", "solarGw", 1199.9, 0.001],
  ])("hold at the end of %s the national %s, %d GW, but for a share of %d", (month, field, national, apart) => {
    const here = rowsOf("province-capacity").filter(({ monthEnd }) => monthEnd === month);
    expect(Math.abs(sum(here, field) / national - 1)).toBeLessThan(apart);
  });

  test("have solar plants that are either large or small, within 0.01 GW; the small ones of Inner Mongolia in 2020 are not known", () => {
    const rows = rowsOf("province-capacity");
    expect(rows.filter((row) => row.solarDistributedGw === null)).toMatchObject([{ name: "Inner Mongolia", monthEnd: "2020-12" }]);
    for (const { solarGw, solarUtilityGw, solarDistributedGw, name, monthEnd } of rows.filter((row) => row.solarDistributedGw !== null))
      expect(Math.abs(Number(solarGw) - Number(solarUtilityGw) - Number(solarDistributedGw)), `${name} ${monthEnd}`).toBeLessThan(0.01);
  });

  test("have a factor of carbon dioxide for 2022 and 2023 each but for Tibet", () => {
    const factors = rowsOf("grid-carbon").filter(({ province }) => province !== "CN");
    expect(factors).toHaveLength(60);
    expect([...provinces.keys()].filter((id) => !factors.some(({ province }) => province === id))).toEqual(["CN-XZ"]);
  });
});

describe("wind and sun that found use", () => {
  const used = rowsOf("wind-sun-used");
  const year = (area: string, field: string): number => {
    const quarters = used.filter((row) => row.area === area && row.year === 2024);
    return (
      sum(
        quarters.map((row) => ({ part: Number(row[field]) * Number(row.months) })),
        "part",
      ) / sum(quarters, "months")
    );
  };
  // National monitoring centre for new energy, whole year 2024: wind 95.9%, sun 96.8%.
  test("are 95.9% of wind and 96.8% of sun in all China in 2024, within 0.5 points", () => {
    expect(Math.abs(year("CN", "windUsedShare") - 0.959)).toBeLessThan(0.005);
    expect(Math.abs(year("CN", "solarUsedShare") - 0.968)).toBeLessThan(0.005);
  });

  test("are given for means of months alone, and for no month", () => {
    expect(Math.min(...used.map(({ months }) => Number(months)))).toBeGreaterThanOrEqual(2);
    expect(new Set(used.map(({ area }) => area)).size).toBe(33);
  });
});

describe("wind and sun by the hour", () => {
  const days = rowsOf("hourly-wind-sun");
  const year = (province: unknown, field: string): readonly number[] =>
    days.filter((row) => row.province === province).flatMap((row) => row[field] as number[]);
  const places = [...new Set(days.map(({ province }) => province))];

  test("are 8,784 hours of nine provinces, from 0 to 1,000 thousandths, none of them Sichuan or Chongqing", () => {
    expect(places).toEqual(["CN-NM", "CN-HE", "CN-NX", "CN-GS", "CN-GZ", "CN-SH", "CN-JS", "CN-ZJ", "CN-GD"]);
    for (const place of places) {
      for (const field of ["windPermille", "solarPermille"]) {
        const hours = year(place, field);
        expect(hours, `${place} ${field}`).toHaveLength(8784);
        expect(hours.every((value) => Number.isInteger(value) && value >= 0 && value <= 1000)).toBe(true);
      }
    }
    for (const { windPermille, solarPermille } of days)
      expect([windPermille, solarPermille].map((each) => (each as number[]).length)).toEqual([24, 24]);
  });

  test.each(places)("of %s come to the hours at full load that it reported for 2020, within half an hour", (place) => {
    const reported = rowsOf("province-electricity").find((row) => row.province === place && row.year === 2020);
    expect(Math.abs(year(place, "windPermille").reduce((a, b) => a + b, 0) / 1000 - Number(reported?.windFullLoadHours))).toBeLessThan(0.5);
    expect(Math.abs(year(place, "solarPermille").reduce((a, b) => a + b, 0) / 1000 - Number(reported?.solarFullLoadHours))).toBeLessThan(0.5);
  });

  test("stand in Chinese time: in Shanghai the sun is highest in the hour before or after noon, and never shines at midnight", () => {
    const sun = year("CN-SH", "solarPermille");
    const byHour = Array.from({ length: 24 }, (_, hour) => sun.reduce((total, value, t) => (t % 24 === hour ? total + value : total), 0));
    expect([11, 12]).toContain(byHour.indexOf(Math.max(...byHour)));
    expect(byHour[0]).toBe(0);
  });
});

describe("power plants around hubs", () => {
  const totals = rowsOf("hub-power");
  const plants = rowsOf("power-plants");
  const near = (hub: unknown, radiusKm: number, fuel: string) => {
    const total = totals.find((row) => row.hub === hub && row.radiusKm === radiusKm && row.fuel === fuel);
    if (!total) throw new Error(`no ${fuel} around ${hub}`);
    return { total, large: plants.filter((plant) => plant.fuel === fuel && greatCircleKm(point(total), point(plant)) <= radiusKm) };
  };

  test(
    "hold at The Dalles the dams that the Army Corps, PacifiCorp, Tacoma Power and Portland General Electric run there: about 6,700 MW " +
      "within 150 km",
    () => {
      const dams = [2160, 1820, 1162, 373, 300, 240, 162, 136, 134, 110, 100]; // John Day, The Dalles, Bonneville, Round Butte, Mossyrock, Swift 1, …
      const { total, large } = near("the-dalles", 150, "hydro");
      expect(total).toMatchObject({ operatingMw: dams.reduce((a, b) => a + b, 0), units: dams.length });
      expect(large.map(({ plant }) => String(plant).split(" hydro")[0]).slice(0, 3)).toEqual(["John Day", "The Dalles", "Bonneville"]);
    },
  );

  test("hold at Phoenix the three reactors of Palo Verde, the only ones within 300 km", () => {
    expect(near("phoenix", 150, "nuclear").total.units).toBe(3);
    expect(near("phoenix", 300, "nuclear").total.units).toBe(3);
    // 3 × 1,400 MW gross; the regulator’s net figure is 3,937 MW.
    expect(Number(near("phoenix", 150, "nuclear").total.operatingMw) / 3937).toBeCloseTo(1.08, 1);
  });

  test("hold at Horinger 31 coal plants of 600 MW or more within 150 km, Togtoh the largest, and four small ones of 600 MW together", () => {
    const { total, large } = near("horinger", 150, "coal");
    expect(large).toHaveLength(31);
    expect(large[0]?.plant).toBe("Togtoh power station");
    expect(Number(total.operatingMw) - sum(large, "operatingMw")).toBe(300 + 100 + 100 + 100);
  });

  test("are in no circle more than the sum of all, nor in the small circle more than in the large one", () => {
    for (const { hub, fuel, radiusKm } of totals) {
      const { total, large } = near(hub, Number(radiusKm), String(fuel));
      // The point of a plant is that of its largest unit: one on the edge may be counted in part.
      expect(sum(large, "operatingMw"), `${hub} ${fuel} ${radiusKm}`).toBeLessThanOrEqual(Number(total.operatingMw) * 1.02 + 700);
      if (radiusKm === 150) expect(Number(total.operatingMw)).toBeLessThanOrEqual(Number(near(hub, 300, String(fuel)).total.operatingMw));
    }
  });

  test("stand around the ten clusters at their own points, and around six American places; solar in America alone", () => {
    const chinese = totals.filter(({ country }) => country === "China");
    for (const row of chinese) expect(point(row)).toEqual(point(rowsOf("computing-hubs").find(({ cluster }) => cluster === row.hub) ?? {}));
    expect(new Set(chinese.map(({ hub }) => hub)).size).toBe(10);
    expect(chinese.some(({ fuel }) => fuel === "solar")).toBe(false);
    expect(new Set(totals.filter(({ country }) => country === "United States").map(({ hub }) => hub)).size).toBe(6);
  });
});

describe("delays between regions", () => {
  const regions = new Map(
    rowsOf("cloud-regions")
      .filter(({ provider }) => provider === "Azure")
      .map((row) => [row.region, row]),
  );
  const pairs = rowsOf("cloud-latencies").map(({ from, to, roundTripMs: measured }) => {
    const km = greatCircleKm(point(regions.get(from) ?? {}), point(regions.get(to) ?? {}));
    return { from, to, km, times: Number(measured) / roundTripMs(km) };
  });

  test("are between regions that have a place, from six, none of them in mainland China", () => {
    expect(new Set(pairs.map(({ from }) => from)).size).toBe(6);
    expect(pairs.every(({ from, to }) => regions.has(from) && regions.has(to) && regions.get(to)?.countryCode !== "CN")).toBe(true);
  });

  test("are never below the limit of light in fibre, and beyond 1,000 km one and a half times it in the middle", () => {
    expect(Math.min(...pairs.map(({ times }) => times))).toBeGreaterThan(1.1);
    const far = pairs
      .filter(({ km }) => km > 1000)
      .map(({ times }) => times)
      .sort((a, b) => a - b);
    expect(far[far.length >> 1]).toBeCloseTo(1.54, 2);
  });
});

test("prices of American states for 2023 are those of the agency’s own table where industrial-prices has it, within half a per cent", () => {
  const own = rowsOf("industrial-prices").filter(({ kind, period }) => kind === "state-average" && period === "2023");
  expect(own).toHaveLength(8);
  for (const { place, usdPerKwh } of own) {
    const copied = rowsOf("us-industrial-prices").find(({ name, year }) => name === place && year === 2023);
    expect(Math.abs(Number(copied?.usdPerKwh) / Number(usdPerKwh) - 1), String(place)).toBeLessThan(0.005);
  }
});

describe("promises of hubs", () => {
  const status = rowsOf("hub-status");
  const racks = (id: string): number => Number(status.find((row) => row.id === id)?.racks);

  test("are about clusters that there are, and say what they cover", () => {
    const clusters = rowsOf("computing-hubs").map(({ cluster }) => cluster);
    for (const { id, cluster, covers } of status.filter((row) => row.cluster !== null)) {
      expect(clusters, String(id)).toContain(cluster);
      expect(covers, String(id)).not.toBeNull();
    }
  });

  // Gui’an 137,400 of 1,444,900; Qingyang 31,000 of 300,000; Ningxia 180,000 to 208,900 of 720,000.
  test("are kept at Gui’an to 9.5%, at Qingyang to 10.3%, in Ningxia to 25% to 29%, as far as reported", () => {
    expect(racks("guian-2025-02") / racks("guian-plan")).toBeCloseTo(0.095, 3);
    expect(racks("qingyang-2025-01") / racks("qingyang-target-2025")).toBeCloseTo(0.103, 3);
    expect(racks("ningxia-2026-02") / racks("ningxia-target-2025")).toBeCloseTo(0.25, 3);
    expect(racks("ningxia-2025-10") / racks("ningxia-target-2025")).toBeCloseTo(0.29, 3);
  });
});
