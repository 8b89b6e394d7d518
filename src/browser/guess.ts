/**
 * Lets a reader guess before a figure is shown: covers it, asks, uncovers it, and sets the guess beside the answer.
 * Nothing is covered until the reader asks, and nothing is stored.
 */

import type { LineQuestion, NumberQuestion, Question, Told } from "../kit/guess.ts";
import { askLine } from "./guess-line.ts";
import { askNumber } from "./guess-number.ts";

const PANEL =
  '<div class="guess-body"></div><p class="guess-said" role="status" tabindex="-1"></p><p class="actions"><button type="button" ' +
  'class="text-button" data-done>That is my guess</button><button type="button" class="text-button" data-show>Show me</button><button ' +
  'type="button" class="text-button" data-again hidden>Guess again</button><button type="button" class="text-button" data-close ' +
  "hidden>Close</button></p>";

const questions = new Map<string, { readonly question: Question; readonly told: Told }>();

function open(figure: HTMLElement, button: HTMLButtonElement): void {
  const id = figure.dataset.figure ?? "";
  const asked = questions.get(id);
  const head = figure.querySelector<HTMLElement>(".fig-head");
  if (!asked || !head || head.querySelector(".guess")) return;
  const panel = document.createElement("div");
  panel.className = "guess";
  panel.role = "group";
  panel.ariaLabel = asked.question.question;
  panel.innerHTML = PANEL;
  head.append(panel);
  // The question takes the place of the title, which tells the finding.
  const question = document.createElement("span");
  question.className = "fig-title guess-question";
  question.textContent = asked.question.question;
  head.querySelector(".fig-title")?.after(question);
  const find = <E extends HTMLElement>(selector: string): E => panel.querySelector<E>(selector) as E;
  const [said, done, show, again, close] = [".guess-said", "[data-done]", "[data-show]", "[data-again]", "[data-close]"].map((each) => find(each));
  const body = find(".guess-body");
  const { question: guess, told } = asked;
  const asking = "answer" in told ? askNumber(body, guess as NumberQuestion, told.answer) : askLine(body, guess as LineQuestion, told);
  const cover = (covered: boolean): void => {
    figure.classList.toggle("is-guessing", covered);
    for (const part of [...figure.children, ...head.querySelectorAll(".fig-title:not(.guess-question), .skip--figure")])
      if (part !== head) part.toggleAttribute("inert", covered);
  };
  const stage = (asked: boolean): void => {
    panel.classList.toggle("is-told", !asked);
    for (const each of [done, show]) if (each) each.hidden = !asked;
    for (const each of [again, close]) if (each) each.hidden = asked;
    cover(asked);
  };
  const say = (text: string): void => {
    if (said) said.textContent = text;
  };
  const tell = (guessed: boolean): void => {
    const fault = guessed ? asking.fault() : null;
    if (fault) {
      say(fault);
      return;
    }
    stage(false);
    say(asking.reveal(guessed));
    said?.focus({ preventScroll: true });
  };
  const ask = (): void => {
    // The question is about the figure at its defaults.
    const reset = figure.querySelector<HTMLElement>("form [type=reset]");
    if (location.search.includes(`${figure.dataset.prefix}`) && figure.dataset.prefix) reset?.click();
    stage(true);
    say("");
    asking.again();
    asking.first.focus({ preventScroll: true });
  };
  const end = (): void => {
    cover(false);
    panel.remove();
    question.remove();
    figure.removeEventListener("watts:set", end);
    button.hidden = false;
    button.focus({ preventScroll: true });
  };
  done?.addEventListener("click", () => tell(true));
  show?.addEventListener("click", () => tell(false));
  again?.addEventListener("click", ask);
  close?.addEventListener("click", end);
  panel.addEventListener("keydown", ({ key, target }) => {
    if (key === "Escape" && panel.classList.contains("is-told")) end();
    else if (key === "Escape") tell(false);
    else if (key === "Enter" && target instanceof HTMLInputElement) tell(true);
  });
  // A link in the text that sets the figure also shows it.
  figure.addEventListener("watts:set", end);
  button.hidden = true;
  ask();
}

globalThis.watts = {
  ...globalThis.watts,
  guess: open,
  ask: (id, question, told) => void questions.set(id, { question, told }),
};
