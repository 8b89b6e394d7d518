import { billUsd, type TokenMix, type TokenPrice } from "./bill.ts";
import { atLeast, finite, share, whole } from "./domain.ts";
import { solve } from "./solve.ts";

/** One model at one kind of task. */
export interface Attempt {
  /** Cost of the tokens of one try, in USD. */
  readonly usdPerTry: number;
  /** Share of tries that succeed. */
  readonly successShare: number;
}

/** How tasks go to a cheap and a dear model. */
export interface Routing {
  readonly cheap: Attempt;
  readonly dear: Attempt;
  /** Share of tasks that the cheap model tries first; the others go to the dear one, which tries once. */
  readonly shareToCheap: number;
  /** Most tries of the cheap model at one task; 1 or more. */
  readonly cheapTries: number;
  /** The dear model tries once where the cheap one has failed. */
  readonly escalate: boolean;
  /** Cost of a task that fails in the end, apart from its tokens, in USD. */
  readonly failedTaskUsd: number;
}

/** Expected values of one task. */
export interface TaskCost {
  readonly tokensUsd: number;
  readonly successShare: number;
  /** Tokens and failures per task that succeeds; null where none does. */
  readonly usdPerSuccess: number | null;
}

const checked = (name: string, { usdPerTry, successShare }: Attempt): Attempt => ({
  usdPerTry: atLeast(`cost of a try, ${name}`, usdPerTry),
  successShare: share(`success rate, ${name}`, successShare),
});

/** Computes tokens and success of a task, before failures are paid for. */
function expected({ shareToCheap, cheapTries, escalate, ...models }: Routing): Omit<TaskCost, "usdPerSuccess"> {
  const [cheap, dear] = [checked("cheap model", models.cheap), checked("dear model", models.dear)];
  const toCheap = share("share to the cheap model", shareToCheap);
  const tries = whole("number of tries", cheapTries, 1);
  const byCheap = cheap.successShare === 1 ? 1 : -Math.expm1(tries * Math.log1p(-cheap.successShare));
  const meanTries = byCheap > 0 ? byCheap / cheap.successShare : tries;
  const toDear = 1 - toCheap + (escalate ? toCheap * (1 - byCheap) : 0);
  const tokensUsd = finite("cost of a task", toCheap * meanTries * cheap.usdPerTry + toDear * dear.usdPerTry);
  return { tokensUsd, successShare: Math.min(toCheap * byCheap + toDear * dear.successShare, 1) };
}

/**
 * Computes the expected cost of a task. Tries count as independent of each other, and noticing a failure as free; where a model
 * fails at the same task again and again, retries are worth less. With n tries of success rate p the cheap model succeeds at 1
 * − (1 − p)ⁿ and tries (1 − (1 − p)ⁿ) ÷ p times. Per success: (tokens + (1 − success) × cost of a failed task) ÷ success.
 * @throws RangeError for a negative cost, a share outside 0–1 or fewer tries than one
 */
export function taskCost(routing: Routing): TaskCost {
  const { tokensUsd, successShare } = expected(routing);
  const failuresUsd = (1 - successShare) * atLeast("cost of a failed task", routing.failedTaskUsd);
  const usdPerSuccess = successShare === 0 ? null : finite("cost of a success", (tokensUsd + failuresUsd) / successShare);
  return { tokensUsd, successShare, usdPerSuccess };
}

/**
 * Computes the success rate of the cheap model at which a success costs as much as with the dear model alone: above it the
 * cheap model is cheaper, below it dearer. Returns null where it is dearer at every rate. The share of tasks does not matter,
 * since each task sent to the cheap model either pays or does not. With one try and no escalation the rate is dear rate ×
 * (cheap try + failed task) ÷ (dear try + failed task).
 * @throws RangeError as `taskCost`; or for a dear model that never succeeds
 */
export function breakEvenSuccessShare(routing: Routing): number | null {
  const alone = taskCost({ ...routing, shareToCheap: 0 }).usdPerSuccess;
  if (alone === null) throw new RangeError("invalid success rate, dear model; not > 0: 0");
  // A success is worth its cost with the dear model alone plus the failed task it saves. There is no division, so that a
  // success rate of 0 needs no special case.
  const worthUsd = alone + routing.failedTaskUsd;
  const gainUsd = (successShare: number): number => {
    const task = expected({ ...routing, shareToCheap: 1, cheap: { ...routing.cheap, successShare } });
    return task.successShare * worthUsd - task.tokensUsd - routing.failedTaskUsd;
  };
  return solve(gainUsd, 0, { min: 0, max: 1 });
}

/**
 * Computes the list price of an agent's day, in USD: missions a day × million tokens a mission × price of the mix.
 * @throws RangeError outside the domain
 */
export function agentDayUsd(missionsPerDay: number, mTokPerMission: number, price: TokenPrice, mix: TokenMix): number {
  return finite("cost of a day", billUsd(atLeast("missions a day", missionsPerDay) * atLeast("tokens a mission", mTokPerMission), price, mix));
}
