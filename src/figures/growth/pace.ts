import type { ProgramState } from "../../kit/figure.ts";
import { one } from "../../kit/table.ts";
import { annualRate, doublingTime, growthMultiple, monthsBetween } from "../../model/growth.ts";
import { unitsOf } from "../../model/words.ts";
import type { inputs } from "./inputs.ts";

type State = ProgramState<typeof inputs>;

/** One stated volume. */
export type Volume = State["facts"]["volumes"][number];

/**
 * Puts the two volumes in the order of their dates and computes the pace between them: the multiple, then and ahead, the yearly rate as a share,
 * and the doubling time in months. Volumes of the same month have no pace, which is null.
 */
export function paceOf({ facts, params }: State) {
  const two = [params.first, params.second].map((id) => one(facts.volumes, (volume) => volume.id === id, id));
  const [from, to] = two.sort((a, b) => a.date.localeCompare(b.date)) as [Volume, Volume];
  const months = monthsBetween(from.date, to.date);
  const multiple = growthMultiple(from.tokensPerDay, to.tokensPerDay);
  const ahead = months > 0 ? multiple ** (params.ahead / months) : null;
  return {
    from,
    to,
    months,
    multiple,
    ahead,
    whole: multiple * (ahead ?? 1),
    rate: months > 0 ? annualRate(multiple, months) : null,
    doubling: months > 0 && multiple > 1 ? doublingTime(multiple, months) : null,
  };
}

/** Divides the later volume by the people: tokens a day for each, the same in English words, in novels, and in lengths of the five articles. */
export function perHeadOf(state: State) {
  const { people, tokensPerWord, novelWords, articlesWords } = state.facts;
  const { year, population } = people[state.params.per];
  const tokens = paceOf(state).to.tokensPerDay / population;
  const words = unitsOf(tokens, tokensPerWord);
  return { year, population, tokens, words, novels: words / novelWords, articles: words / articlesWords };
}
