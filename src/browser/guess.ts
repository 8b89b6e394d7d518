/**
 * Lets a reader guess before a figure is shown: asks in its place, shows it, and says how near the guess came, here and at the chapter's end.
 * Nothing is stored.
 */
import type { LineQuestion, NumberQuestion, Question, Told } from "../kit/guess.ts";
import { askLine } from "./guess-line.ts";
import { askNumber } from "./guess-number.ts";

const PANEL =
  '<div class="guess-body"></div><p class="guess-fault" role="status"></p><p class="actions"><button type="button" class="text-button" data-done>' +
  'That is my guess</button><button type="button" class="text-button" data-show>Show the answer</button><button type="button" class="text-button" ' +
  "data-close hidden>Show the figure</button></p>";

const questions = new Map<string, { readonly question: Question; readonly told: Told }>();
/** What came of the guesses so far, by the figure's number. */
const results = new Map<string, string>();

/** Says at the chapter's end how near the guesses came. */
function tellResults(): void {
  const end = document.querySelector<HTMLElement>(".guess-results");
  if (!end) return;
  const lines = [...results].map(([number, said]) => {
    const line = document.createElement("li");
    line.textContent = `${number}: ${said}`;
    return line;
  });
  end.querySelector("ul")?.replaceChildren(...lines);
  end.hidden = false;
}

function open(figure: HTMLElement, button: HTMLButtonElement): void {
  const asked = questions.get(figure.dataset.figure ?? "");
  const slot = figure.querySelector<HTMLElement>(".guess");
  const said = slot?.querySelector<HTMLElement>(".guess-said");
  if (!asked || !slot || !said || slot.querySelector(".guess-panel")) return;
  const { question: guess, told } = asked;
  // The question is about the figure at its defaults.
  if (location.search.includes(figure.dataset.prefix || "\n")) figure.querySelector<HTMLElement>("form [type=reset]")?.click();
  const panel = document.createElement("div");
  panel.className = "guess-panel";
  panel.role = "group";
  panel.ariaLabel = guess.question;
  panel.innerHTML = PANEL;
  slot.append(panel);
  const find = <E extends HTMLElement>(selector: string): E => panel.querySelector<E>(selector) as E;
  const body = find(".guess-body");
  const asking = "answer" in told ? askNumber(body, guess as NumberQuestion, told.answer) : askLine(body, guess as LineQuestion, told);
  figure.classList.add("is-masked", "is-guessing");
  said.textContent = "";
  const end = (): void => {
    panel.remove();
    figure.classList.remove("is-masked", "is-guessing");
    figure.removeEventListener("watts:set", end);
    button.textContent = "Guess again";
  };
  const tell = (guessed: boolean): void => {
    const fault = guessed ? asking.fault() : null;
    find(".guess-fault").textContent = fault ?? "";
    if (fault) return;
    said.textContent = asking.reveal(guessed);
    if (guessed) {
      results.set(figure.querySelector(".fig-no")?.textContent ?? "", said.textContent);
      tellResults();
    }
    // A line that was drawn stays beside the true one until the reader has seen both.
    if (asking.lasts) {
      panel.classList.add("is-told");
      for (const each of ["[data-done]", "[data-show]"]) find(each).hidden = true;
      find("[data-close]").hidden = false;
    } else end();
    said.focus({ preventScroll: true });
  };
  find("[data-done]").addEventListener("click", () => tell(true));
  find("[data-show]").addEventListener("click", () => tell(false));
  find("[data-close]").addEventListener("click", () => {
    end();
    said.focus({ preventScroll: true });
  });
  panel.addEventListener("keydown", ({ key, target }) => {
    if (key === "Escape") panel.classList.contains("is-told") ? end() : tell(false);
    else if (key === "Enter" && target instanceof HTMLInputElement) tell(true);
  });
  // A link in the text that sets the figure also shows it.
  figure.addEventListener("watts:set", end);
  asking.first.focus({ preventScroll: true });
}

globalThis.watts = {
  ...globalThis.watts,
  guess: open,
  ask: (id, question, told) => void questions.set(id, { question, told }),
};
