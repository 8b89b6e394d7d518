/** A pipe from one node to another; nodes are whole numbers from 0. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Most that it carries; ≥ 0. */
  readonly capacity: number;
}

/** Finds the node that an arc leaves: arc 2e runs along edge e, arc 2e + 1 runs back against its flow. */
const tail = (edges: readonly Edge[], arc: number): number => (arc % 2 === 0 ? edges[arc >> 1]?.from : edges[arc >> 1]?.to) ?? 0;

/**
 * Finds a greatest flow from source to sink, as the flow on each edge, by Dinic’s algorithm (1970). It ends after at most
 * nodes² × edges steps, for whole numbers and fractions alike, and no flow is greater (the theorem of Ford and Fulkerson, 1956,
 * tested here against every cut). Whole capacities give whole flows. Shorter paths are filled first, and of a node's edges the
 * earlier ones.
 * @param start flow to begin with, for the first edges; it must be a flow. Edges into the sink never lose what they carry.
 * @throws RangeError for an edge with a negative capacity or a node that does not exist
 */
export function maxFlow(nodes: number, edges: readonly Edge[], source: number, sink: number, start: readonly number[] = []): readonly number[] {
  const exists = (node: number): boolean => Number.isInteger(node) && node >= 0 && node < nodes;
  for (const { from, to, capacity } of [...edges, { from: source, to: sink, capacity: 0 }]) {
    if (!(capacity >= 0 && Number.isFinite(capacity))) throw new RangeError(`invalid capacity; not ≥ 0: ${capacity}`);
    if (!exists(from) || !exists(to)) throw new RangeError(`invalid edge; not between nodes 0 to ${nodes - 1}: ${from}, ${to}`);
  }
  if (source === sink) throw new RangeError(`invalid sink; not another node than the source: ${sink}`);
  const left = edges.flatMap(({ capacity }, e) => [capacity - (start[e] ?? 0), start[e] ?? 0]);
  const ways = Array.from({ length: nodes }, (): number[] => []);
  for (const arc of left.keys()) ways[tail(edges, arc)]?.push(arc);
  const room = (arc: number): number => left[arc] ?? 0;

  /** Computes the fewest arcs with room from the source to each node. */
  const levels = (): readonly number[] => {
    const level = new Array<number>(nodes).fill(-1);
    level[source] = 0;
    const queue = [source];
    for (const node of queue) {
      for (const arc of ways[node] ?? []) {
        const to = tail(edges, arc ^ 1);
        if (room(arc) <= 0 || level[to] !== -1) continue;
        level[to] = (level[node] ?? 0) + 1;
        queue.push(to);
      }
    }
    return level;
  };

  for (let level = levels(); level[sink] !== -1; level = levels()) {
    const next = new Array<number>(nodes).fill(0);
    const push = (node: number, most: number): number => {
      if (node === sink) return most;
      const out = ways[node] ?? [];
      for (let i = next[node] ?? 0; i < out.length; next[node] = ++i) {
        const arc = out[i] ?? 0;
        const to = tail(edges, arc ^ 1);
        if (room(arc) <= 0 || level[to] !== (level[node] ?? 0) + 1) continue;
        const pushed = push(to, Math.min(most, room(arc)));
        if (pushed === 0) continue;
        left[arc] = room(arc) - pushed;
        left[arc ^ 1] = room(arc ^ 1) + pushed;
        return pushed;
      }
      return 0;
    };
    while (push(source, Number.POSITIVE_INFINITY) > 0);
  }
  return edges.map((_, e) => left[2 * e + 1] ?? 0);
}
