import { significant } from "../../kit/format.ts";
import { DAY_HOURS, STEP_HOURS } from "./hours.ts";
import { plan, type State } from "./plan.ts";

/** A limit in MW that never binds. */
const ANY_MW = 1e6;

/** Words the rule that limits the share most: lifting it alone would raise the share most. */
export function limitOf({ facts, params }: State): string {
  const shareWith = (lifted: Partial<State["params"]>): number => plan({ facts, params: { ...params, ...lifted } }).moved.renewableShare;
  const now = plan({ facts, params }).moved.renewableShare;
  const moved = params.transfer > 0 ? `only ${significant(params.transfer)} MW` : "nothing";
  const [most] = [
    { gain: shareWith({ flexible: 100 }) - now, why: `only ${significant(params.flexible)}% of the load may move` },
    { gain: shareWith({ transfer: ANY_MW }) - now, why: `${moved} may leave a place` },
    {
      gain: shareWith({ wait: DAY_HOURS - STEP_HOURS }) - now,
      why: `work may ${params.wait > 0 ? `wait only ${significant(params.wait)} hours` : "not wait"}`,
    },
  ].sort((a, b) => b.gain - a.gain);
  return `no further, as ${most && most.gain > 0.0005 ? most.why : "the rules together hold it"}`;
}
