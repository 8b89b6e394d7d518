import { describe, expect, it } from "vitest";
import { greatCircleKm, roundTripMs } from "../../src/model/latency.ts";

describe("greatCircleKm", () => {
  it("is a quarter of the circumference, 10,007.6 km, from the equator to a pole", () => {
    expect(greatCircleKm([0, 0], [0, 90])).toBeCloseTo((Math.PI / 2) * 6371.0088, 6);
  });
  it("is about 9,880 km from San Francisco to Shanghai", () => {
    expect(greatCircleKm([-122.42, 37.77], [121.47, 31.23])).toBeGreaterThan(9850);
    expect(greatCircleKm([-122.42, 37.77], [121.47, 31.23])).toBeLessThan(9910);
  });
  it("is zero from a place to itself and the same both ways", () => {
    expect(greatCircleKm([10, 20], [10, 20])).toBe(0);
    expect(greatCircleKm([10, 20], [30, 40])).toBeCloseTo(greatCircleKm([30, 40], [10, 20]), 9);
  });
  it("refuses a latitude of 91 degrees", () => {
    expect(() => greatCircleKm([0, 91], [0, 0])).toThrow("invalid place");
  });
});

describe("roundTripMs", () => {
  it("is about 97 ms for 9,880 km of fibre of index 1.468 (2 × 9,880 × 1.468 ÷ 299.79 = 96.8)", () => {
    expect(roundTripMs(9880)).toBeCloseTo(96.76, 1);
  });
  it("is 2 ms for 299.792458 km of vacuum", () => {
    expect(roundTripMs(299.792458, 1)).toBeCloseTo(2, 12);
  });
  it("refuses a negative length and an index below 1", () => {
    expect(() => roundTripMs(-1)).toThrow("invalid length; not ≥ 0 km: -1");
    expect(() => roundTripMs(1, 0.9)).toThrow("invalid refractive index; not ≥ 1: 0.9");
  });
});
