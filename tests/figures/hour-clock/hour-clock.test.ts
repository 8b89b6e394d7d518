import { describe, expect, test } from "vitest";
import type { Params } from "../../../src/kit/figure.ts";
import { figureOf, figureView } from "../../../src/site/registry.ts";

const price = (set: Params): unknown => figureView("hour-clock", set).values.price?.value;

describe("a million output tokens of DeepSeek V4 Pro, $1.98 off-peak and $3.96 at the peak", () => {
  test("cost $2.475 from 9 to 17 in Berlin’s winter: 8 to 16 UTC, of which two hours of eight are peak; 1.98 × 1.25", () => {
    expect(price({})).toBeCloseTo(2.475, 9);
  });
  test("cost $1.98 in New York, $3.465 in Beijing, and $2.3925 at all hours of all days (35 of 168)", () => {
    expect(price({ zone: "utc-5" })).toBeCloseTo(1.98, 9);
    expect(price({ zone: "utc8" })).toBeCloseTo(1.98 * 1.75, 9);
    expect(price({ work: "always" })).toBeCloseTo(1.98 * (1 + 35 / 168), 9);
  });
  test("cost $2.31 from 9 to 17 in Delhi, half an hour off: 3:30 to 11:30 UTC has half an hour and four hours of peak; 1.98 × (1 + 4.5 ÷ 8)", () => {
    expect(price({ zone: "utc5.5" })).toBeCloseTo(1.98 * (1 + 4.5 / 8), 9);
  });
});

test("each place’s hours are those that its clock shows in the season it names", () => {
  // Offsets of the IANA time zones, by the runtime’s own tables.
  const zones = {
    "Los Angeles": "America/Los_Angeles",
    "Mexico City": "America/Mexico_City",
    "New York": "America/New_York",
    "São Paulo": "America/Sao_Paulo",
    London: "Europe/London",
    Berlin: "Europe/Berlin",
    Johannesburg: "Africa/Johannesburg",
    Nairobi: "Africa/Nairobi",
    Dubai: "Asia/Dubai",
    Delhi: "Asia/Kolkata",
    Bangkok: "Asia/Bangkok",
    Beijing: "Asia/Shanghai",
    Tokyo: "Asia/Tokyo",
    Sydney: "Australia/Sydney",
    Auckland: "Pacific/Auckland",
  };
  const SOUTH = ["Sydney", "Auckland"];
  const ahead = (zone: string, month: number): number => {
    const [day, time] = [
      Date.UTC(2026, month, 15, 12),
      { timeZone: zone, hourCycle: "h23", day: "2-digit", hour: "2-digit", minute: "2-digit" },
    ] as const;
    const parts = Object.fromEntries(new Intl.DateTimeFormat("en", time).formatToParts(day).map(({ type, value }) => [type, Number(value)]));
    return ((parts.day ?? 0) - 15) * 24 + (parts.hour ?? 0) - 12 + (parts.minute ?? 0) / 60;
  };
  const { zone } = figureView("hour-clock", {}).controls;
  const options = zone?.type === "choice" ? Object.entries(zone.options) : [];
  expect(options).toHaveLength(19);
  for (const [id, label] of options)
    for (const part of label.split(", ")) {
      const [place = "", season = "winter"] = part.split(" in ");
      const month = (season === "winter") === SOUTH.includes(place) ? 6 : 0;
      expect(`utc${ahead(zones[place as keyof typeof zones], month)}`, part).toBe(id);
    }
  expect(figureOf("hour-clock").kind).toBe("chart");
});
