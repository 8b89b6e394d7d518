/** A pipe from one node to another; nodes are whole numbers from 0. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Most that it carries; ≥ 0. */
  readonly capacity: number;
}

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
  const check = ({ from, to, capacity }: Edge): void => {
    if (!(capacity >= 0 && Number.isFinite(capacity))) throw new RangeError(`invalid capacity; not ≥ 0: ${capacity}`);
    if (!exists(from) || !exists(to)) throw new RangeError(`invalid edge; not between nodes 0 to ${nodes - 1}: ${from}, ${to}`);
  };
  check({ from: source, to: sink, capacity: 0 });
  for (const edge of edges) check(edge);
  if (source === sink) throw new RangeError(`invalid sink; not another node than the source: ${sink}`);
  // Arc 2e runs along edge e, arc 2e + 1 runs back against its flow. Flat arrays, since a year of hours has half a million arcs.
  const arcs = 2 * edges.length;
  const left = new Float64Array(arcs);
  const heads = new Int32Array(arcs);
  /** Where the arcs out of each node begin in `ways`. */
  const first = new Int32Array(nodes + 1);
  for (const [e, { from, to, capacity }] of edges.entries()) {
    const used = start[e] ?? 0;
    [left[2 * e], left[2 * e + 1], heads[2 * e], heads[2 * e + 1]] = [capacity - used, used, to, from];
    first[from + 1] = (first[from + 1] ?? 0) + 1;
    first[to + 1] = (first[to + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodes; node++) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  const ways = new Int32Array(arcs);
  const filled = first.slice();
  for (let arc = 0; arc < arcs; arc++) {
    const tail = heads[arc ^ 1] ?? 0;
    const at = filled[tail] ?? 0;
    ways[at] = arc;
    filled[tail] = at + 1;
  }
  const room = (arc: number): number => left[arc] ?? 0;
  const level = new Int32Array(nodes);
  const queue = new Int32Array(nodes);

  /** Computes the fewest arcs with room from the source to each node, −1 where there is no way. Tells whether one leads to the sink. */
  const reaches = (): boolean => {
    level.fill(-1);
    level[source] = 0;
    queue[0] = source;
    for (let taken = 0, put = 1; taken < put; taken++) {
      const node = queue[taken] ?? 0;
      for (let i = first[node] ?? 0; i < (first[node + 1] ?? 0); i++) {
        const arc = ways[i] ?? 0;
        const to = heads[arc] ?? 0;
        if (room(arc) <= 0 || level[to] !== -1) continue;
        level[to] = (level[node] ?? 0) + 1;
        queue[put++] = to;
      }
    }
    return level[sink] !== -1;
  };

  while (reaches()) {
    const next = first.slice();
    const push = (node: number, most: number): number => {
      if (node === sink) return most;
      for (let i = next[node] ?? 0; i < (first[node + 1] ?? 0); next[node] = ++i) {
        const arc = ways[i] ?? 0;
        const to = heads[arc] ?? 0;
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
