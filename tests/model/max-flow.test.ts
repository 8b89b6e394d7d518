import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edge, maxFlow } from "../../src/model/max-flow.ts";

const edge = (from: number, to: number, capacity: number): Edge => ({ from, to, capacity });
const into = (edges: readonly Edge[], flow: readonly number[], node: number): number =>
  edges.reduce((sum, { from, to }, e) => sum + (to === node ? (flow[e] ?? 0) : 0) - (from === node ? (flow[e] ?? 0) : 0), 0);

/** Least capacity of all cuts that part node 0 from the last, by trying every one. */
function leastCut(nodes: number, edges: readonly Edge[]): number {
  const cuts = Array.from({ length: 2 ** (nodes - 2) }, (_, mask) => {
    const near = (node: number): boolean => node === 0 || (node < nodes - 1 && ((mask >> (node - 1)) & 1) === 1);
    return edges.reduce((sum, { from, to, capacity }) => sum + (near(from) && !near(to) ? capacity : 0), 0);
  });
  return Math.min(...cuts);
}

const NODES = 6;
const network = (capacity: fc.Arbitrary<number>) =>
  fc.array(
    fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1), capacity).map(([from, to, most]) => edge(from, to, most)),
    { maxLength: 18 },
  );

describe("maxFlow", () => {
  it("is 23 in the network of Cormen, Leiserson, Rivest and Stein (Introduction to Algorithms, figure of the chapter on flows)", () => {
    const edges = [
      edge(0, 1, 16),
      edge(0, 2, 13),
      edge(2, 1, 4),
      edge(1, 3, 12),
      edge(3, 2, 9),
      edge(2, 4, 14),
      edge(4, 3, 7),
      edge(3, 5, 20),
      edge(4, 5, 4),
    ];
    expect(into(edges, maxFlow(6, edges, 0, 5), 5)).toBe(23);
  });
  it("turns a first choice back where another way needs it", () => {
    const edges = [edge(0, 1, 1), edge(0, 2, 1), edge(1, 2, 1), edge(1, 3, 1), edge(2, 3, 1)];
    expect(maxFlow(4, edges, 0, 3, [1, 0, 1, 0, 1])).toEqual([1, 1, 0, 1, 1]);
  });
  it("is nothing without a way, and through an edge that carries nothing", () => {
    expect(maxFlow(2, [], 0, 1)).toEqual([]);
    expect(maxFlow(3, [edge(0, 1, 5), edge(1, 2, 0)], 0, 2)).toEqual([0, 0]);
  });
  it("equals the least of all cuts, keeps to every capacity and loses nothing on the way", () => {
    fc.assert(
      fc.property(network(fc.double({ min: 0, max: 10, noNaN: true })), (edges) => {
        const flow = maxFlow(NODES, edges, 0, NODES - 1);
        for (const [e, { capacity }] of edges.entries()) {
          expect(flow[e]).toBeGreaterThanOrEqual(-1e-9);
          expect(flow[e]).toBeLessThanOrEqual(capacity + 1e-9);
        }
        for (let node = 1; node < NODES - 1; node++) expect(into(edges, flow, node)).toBeCloseTo(0, 9);
        expect(into(edges, flow, NODES - 1)).toBeCloseTo(leastCut(NODES, edges), 9);
      }),
      { numRuns: 300 },
    );
  });
  it("is whole for whole capacities, and never empties an edge into the sink when it goes on from a flow", () => {
    fc.assert(
      fc.property(network(fc.nat(5)), fc.array(fc.tuple(fc.nat(NODES - 2), fc.nat(5)), { maxLength: 4 }), (edges, more) => {
        const fewer = edges.filter(({ from }) => from !== NODES - 1);
        const before = maxFlow(NODES, fewer, 0, NODES - 1);
        const all = [...fewer, ...more.map(([from, capacity]) => edge(from, NODES - 1, capacity))];
        const after = maxFlow(NODES, all, 0, NODES - 1, before);
        expect(after.every(Number.isInteger)).toBe(true);
        for (const [e, { to }] of fewer.entries()) if (to === NODES - 1) expect(after[e]).toBeGreaterThanOrEqual(before[e] ?? 0);
        expect(into(all, after, NODES - 1)).toBe(leastCut(NODES, all));
      }),
      { numRuns: 300 },
    );
  });
  it("refuses a negative capacity, an unknown node and a source that is the sink", () => {
    expect(() => maxFlow(2, [edge(0, 1, -1)], 0, 1)).toThrow("invalid capacity; not ≥ 0: -1");
    expect(() => maxFlow(2, [edge(0, 2, 1)], 0, 1)).toThrow("invalid edge; not between nodes 0 to 1: 0, 2");
    expect(() => maxFlow(2, [], 1, 1)).toThrow("invalid sink; not another node than the source: 1");
  });
});
