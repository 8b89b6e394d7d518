/** A way to read a dataset elsewhere, to copy. */
export interface Sample {
  readonly id: "python" | "r" | "javascript" | "spreadsheet";
  readonly name: string;
  /** What is needed, or where it goes. */
  readonly where: string;
  readonly code: string;
}

/**
 * Writes samples that print the five models whose output has the lowest list price; the one for spreadsheets fetches all rows.
 * @param site where the site begins, with a slash at its end
 */
export const samples = (site: string): readonly Sample[] => [
  {
    id: "python",
    name: "Python",
    where: "with pandas",
    code: `import pandas as pd

prices = pd.read_csv("${site}data/list-prices.csv", encoding="utf-8-sig")
cheapest = prices.sort_values("outputUsdPerMTok").head(5)
print(cheapest[["name", "outputUsdPerMTok"]].to_string(index=False))`,
  },
  {
    id: "r",
    name: "R",
    where: "nothing else needed",
    code: `prices <- read.csv("${site}data/list-prices.csv", fileEncoding = "UTF-8-BOM")
cheapest <- head(prices[order(prices$outputUsdPerMTok), ], 5)
print(cheapest[, c("name", "outputUsdPerMTok")], row.names = FALSE)`,
  },
  {
    id: "javascript",
    name: "JavaScript",
    where: "as a module, in Node 20 or newer; a page of another site needs a host that allows it",
    code: `const answer = await fetch("${site}data/list-prices.json");
const { rows, version } = await answer.json();
const cheapest = rows.toSorted((a, b) => a.outputUsdPerMTok - b.outputUsdPerMTok).slice(0, 5);
for (const { name, outputUsdPerMTok } of cheapest) console.log(name, outputUsdPerMTok);
console.log("version", version);`,
  },
  {
    id: "spreadsheet",
    name: "Spreadsheet",
    where: "as a formula in a cell of Google Sheets; in Excel, Data › From Web takes the address alone; in LibreOffice, Sheet › External Links",
    code: `=IMPORTDATA("${site}data/list-prices.csv")`,
  },
];
