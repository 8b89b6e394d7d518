/** Says, on a page that was opened with settings, that they are somebody's, and takes them back. */

interface Opened {
  readonly figure: HTMLElement;
  readonly reset: () => void;
}
const sets: Opened[] = [];
const bar = document.createElement("div");
bar.className = "settings-bar form";
bar.role = "region";
bar.ariaLabel = "Settings";
bar.innerHTML =
  '<p role="status"></p><button type="button" class="text-button" data-reset>Reset</button>' +
  '<button type="button" class="text-button" data-close aria-label="Close">×</button>';
const said = bar.querySelector("p") as HTMLElement;

/** Names a figure by its number, as a link; on its own page it needs none. */
function nameOf(figure: HTMLElement): string | HTMLElement {
  const number = figure.querySelector(".fig-no")?.textContent;
  if (!number || !figure.id) return "";
  const link = document.createElement("a");
  link.href = `#${figure.id}`;
  link.textContent = number;
  return link;
}

bar.querySelector("[data-reset]")?.addEventListener("click", () => {
  for (const { reset } of sets.splice(0)) reset();
  bar.remove();
});
bar.querySelector("[data-close]")?.addEventListener("click", () => bar.remove());

watts.settings = (figure, reset) => {
  sets.push({ figure, reset });
  const names = sets.map((set) => nameOf(set.figure)).filter(Boolean);
  said.replaceChildren("These are somebody’s settings", ...names.flatMap((name, i) => [i === 0 ? ": " : ", ", name]), ".");
  document.body.append(bar);
};

export {};
