/** The smallest script that the page can do with: it moves twelve bars and their numbers. */
const bars = [...document.querySelectorAll<SVGRectElement>("#bills rect")];
const texts = [...document.querySelectorAll<SVGTextElement>("#bills text")];
const form = document.querySelector("form") as HTMLFormElement;
const output = document.querySelector("output") as HTMLOutputElement;
declare const PRICES: readonly (readonly [number, number])[];
form.addEventListener("input", () => {
  const [volume = 0, share = 0, discount = 0] = [...form.querySelectorAll("input")].map((input) => Number(input.value));
  const bills = PRICES.map(([input, out]) => volume * (1 - discount / 100) * (input * (1 - share / 100) + out * (share / 100)));
  const most = Math.max(1e-9, ...bills);
  for (const [i, bill] of bills.entries()) {
    const width = (bill / most) * 510;
    bars[i]?.setAttribute("width", String(width));
    const text = texts[2 * i + 1];
    text?.setAttribute("x", String(96 + width));
    if (text) text.textContent = `$${bill.toFixed(2)}`;
  }
  output.textContent = `The cheapest bill is $${Math.min(...bills).toFixed(2)}`;
});

export {};
