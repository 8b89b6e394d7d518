import { roundTo } from "../../kit/round.ts";
import { maybe, number, type RowOf, table, text } from "../../kit/table.ts";

/** The task that the dials open with. */
export const FIRST_TASK = "code";

/** Sizes of tasks, one row a task. */
export const taskSizes = table("task-sizes", {
  task: text,
  label: text,
  unitOfWork: text,
  callsPerTask: maybe(number),
  inputTokensPerCall: number,
  outputTokensPerCall: number,
  cachedShareOfInput: maybe(number),
  storedShareOfInput: maybe(number),
  grade: text,
});

/** Turns a task's sizes into the values of the dials; what is not known counts as one request, and as no cache. */
export const dialsOf = (task: RowOf<(typeof taskSizes)["fields"]>) => ({
  calls: task.callsPerTask ?? 1,
  input: task.inputTokensPerCall,
  output: task.outputTokensPerCall,
  cached: roundTo((task.cachedShareOfInput ?? 0) * 100, 4),
  stored: roundTo((task.storedShareOfInput ?? 0) * 100, 4),
});
