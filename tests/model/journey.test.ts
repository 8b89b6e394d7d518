import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { journey } from "../../src/model/journey.ts";
import { roundTripMs } from "../../src/model/latency.ts";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const any = fc.record({ lengthKm: number(0, 4e4), outputTokens: number(0, 1e5), tokensPerS: number(1, 1e3), firstTokenMs: number(0, 1e4) });

describe("journey", () => {
  it("is 97 ms of fibre and 10 s of writing for 9,880 km and 500 tokens at 50 a second: distance is 1.0% (96.76 ÷ 10,096.76)", () => {
    const { roundTripMs: distance, generationMs, totalMs, shareOfDistance } = journey({ lengthKm: 9880, outputTokens: 500, tokensPerS: 50 });
    expect(distance).toBeCloseTo(96.76, 1);
    expect(generationMs).toBe(10_000);
    expect(totalMs).toBeCloseTo(10_096.76, 1);
    expect(shareOfDistance).toBeCloseTo(0.00958, 5);
  });
  it("is all distance for an answer without tokens, none of it next door, and none of nothing", () => {
    expect(journey({ lengthKm: 100, outputTokens: 0, tokensPerS: 50 }).shareOfDistance).toBe(1);
    expect(journey({ lengthKm: 0, outputTokens: 10, tokensPerS: 50 }).shareOfDistance).toBe(0);
    expect(journey({ lengthKm: 0, outputTokens: 0, tokensPerS: 50 })).toEqual({
      roundTripMs: 0,
      firstTokenMs: 0,
      generationMs: 0,
      totalMs: 0,
      shareOfDistance: 0,
    });
  });
  it("has three times that add up, the first that of light in fibre", () => {
    fc.assert(
      fc.property(any, (request) => {
        const found = journey(request);
        expect(found.roundTripMs).toBe(roundTripMs(request.lengthKm));
        expect(found.roundTripMs + found.firstTokenMs + found.generationMs).toBeCloseTo(found.totalMs, 6);
        expect(found.shareOfDistance >= 0 && found.shareOfDistance <= 1).toBe(true);
      }),
    );
  });
  it("gives distance a larger share the farther it is and the faster the answer is written", () => {
    fc.assert(
      fc.property(any, number(1, 5), (request, more) => {
        const { shareOfDistance } = journey(request);
        expect(journey({ ...request, lengthKm: request.lengthKm * more }).shareOfDistance).toBeGreaterThanOrEqual(shareOfDistance - 1e-12);
        expect(journey({ ...request, tokensPerS: request.tokensPerS * more }).shareOfDistance).toBeGreaterThanOrEqual(shareOfDistance - 1e-12);
      }),
    );
  });
  it("refuses a speed of 0, a negative length and negative tokens", () => {
    expect(() => journey({ lengthKm: 1, outputTokens: 1, tokensPerS: 0 })).toThrow("invalid tokens a second; not > 0: 0");
    expect(() => journey({ lengthKm: -1, outputTokens: 1, tokensPerS: 1 })).toThrow("invalid length; not ≥ 0 km: -1");
    expect(() => journey({ lengthKm: 1, outputTokens: -1, tokensPerS: 1 })).toThrow("invalid output tokens; not ≥ 0: -1");
  });
});
