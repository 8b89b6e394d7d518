import { atLeast, finite, positive } from "./domain.ts";

/*
 * A unit is an English word, a Chinese character or any character. Its rate, tokens per unit, is a count of one tokenizer over
 * one text (dataset tokens-per-word: tokensPerWord, tokensPerHanCharacter, tokensPerCharacter); other texts give other rates.
 */

/** Computes the tokens in a number of units: units × rate. @throws RangeError unless units ≥ 0 and rate > 0 */
export function tokensOf(units: number, tokensPerUnit: number): number {
  return finite("tokens", atLeast("number of units", units) * positive("tokens per unit", tokensPerUnit));
}

/** Computes the units in a number of tokens: tokens ÷ rate; undoes `tokensOf`. @throws RangeError unless tokens ≥ 0 and rate > 0 */
export function unitsOf(tokens: number, tokensPerUnit: number): number {
  return finite("number of units", atLeast("tokens", tokens) / positive("tokens per unit", tokensPerUnit));
}

/**
 * Computes the pages that a number of tokens fills: units ÷ units per page.
 * @throws RangeError unless tokens ≥ 0 and both others > 0
 */
export function pagesOf(tokens: number, tokensPerUnit: number, unitsPerPage: number): number {
  return finite("pages", unitsOf(tokens, tokensPerUnit) / positive("units per page", unitsPerPage));
}

/** Computes the tokens in a number of pages; undoes `pagesOf`. @throws RangeError unless pages ≥ 0 and both others > 0 */
export function tokensOfPages(pages: number, tokensPerUnit: number, unitsPerPage: number): number {
  return finite("tokens", tokensOf(atLeast("pages", pages) * positive("units per page", unitsPerPage), tokensPerUnit));
}
