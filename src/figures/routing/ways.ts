import type { ProgramState } from "../../kit/figure.ts";
import type { ListPrice } from "../../kit/readings/list-price.ts";
import { mixOf } from "../../kit/readings/token-mix.ts";

import { one } from "../../kit/table.ts";
import { billUsd } from "../../model/bill.ts";
import { breakEvenSuccessShare, type Routing, taskCost } from "../../model/routing.ts";
import type { inputs } from "./inputs.ts";

type State = ProgramState<typeof inputs>;

/** Finds the list prices of the two models. */
export function pricesOf({ facts, params }: State): { readonly cheap: ListPrice; readonly dear: ListPrice } {
  const priceOf = (id: string): ListPrice => one(facts.prices, ({ model }) => model === id, id);
  return { cheap: priceOf(params.cheap), dear: priceOf(params.dear) };
}

/** The ways of sending tasks: the reader's mix, and all of them to one model. */
export interface Ways {
  readonly mixed: Routing;
  readonly cheap: Routing;
  readonly dear: Routing;
}

/** Makes the three ways from the reader's settings. */
export function waysOf(state: State): Ways {
  const { params } = state;
  const { cheap, dear } = pricesOf(state);
  const tryUsd = (price: ListPrice): number => billUsd(params.tokens, price, mixOf(params));
  const mixed: Routing = {
    cheap: { usdPerTry: tryUsd(cheap), successShare: params.cheapSuccess / 100 },
    dear: { usdPerTry: tryUsd(dear), successShare: params.dearSuccess / 100 },
    shareToCheap: params.share / 100,
    cheapTries: Number(params.tries),
    escalate: params.escalate,
    failedTaskUsd: params.failure,
  };
  return { mixed, cheap: { ...mixed, shareToCheap: 1 }, dear: { ...mixed, shareToCheap: 0 } };
}

/** Replaces the success rate of the cheap model, a share from 0 to 1. */
export const atRate = (routing: Routing, successShare: number): Routing => ({ ...routing, cheap: { ...routing.cheap, successShare } });

/** Computes the cost of a task done, in USD. */
export const perSuccessUsd = (routing: Routing): number => taskCost(routing).usdPerSuccess ?? 0;

/** Success rate that reads as 100%. */
const MOST = 0.9995;

const found = new WeakMap<State["params"], number | null>();

/**
 * Finds the success rate, a share from 0 to 1, from which the cheap model pays; null if it pays at none, or only at one that reads as 100%. A search
 * takes a third of a millisecond; it is kept for each state, since rows, texts and pictures ask for it six times.
 */
export function breakEvenOf(state: State): number | null {
  const known = found.get(state.params);
  if (known !== undefined) return known;
  const share = breakEvenSuccessShare(waysOf(state).mixed);
  const even = share !== null && share < MOST ? share : null;
  found.set(state.params, even);
  return even;
}
