/**
 * Makes every `table[data-sortable]` sortable: its column heads become buttons, and `aria-sort` tells the order. A third press
 * restores the page's order. Unknown values come last in both directions.
 */
const ORDERS: readonly (string | null)[] = [null, "ascending", "descending"];

/**
 * Reads a cell's value: undefined if unknown, a number in a numeric column (from `data-value` where its text is no plain
 * number), else text.
 */
function read(row: HTMLTableRowElement, { cellIndex, className }: HTMLTableCellElement): string | number | undefined {
  const cell = row.cells[cellIndex];
  const text = cell?.dataset.value ?? cell?.textContent ?? "";
  if (/^(—|$)/.test(text)) return;
  return className === "n" ? Number.parseFloat(text.replace("−", "-").replace(/[^\d.-]/g, "")) : text;
}

function prepare(table: HTMLTableElement): void {
  const [body] = table.tBodies;
  if (!body || !table.tHead) return;
  let rows = [...body.rows];
  const heads = [...table.querySelectorAll<HTMLTableCellElement>("thead th")];
  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      const order = (ORDERS.indexOf(head.ariaSort) + 1) % 3;
      // A figure writes its rows anew, in the page's order, when a control changes.
      if (!rows[0]?.isConnected) rows = [...body.rows];
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = ORDERS[order] ?? null;
      const compare = (a: HTMLTableRowElement, b: HTMLTableRowElement): number => {
        const [x, y] = [read(a, head), read(b, head)];
        if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
        const by = typeof x === "number" ? x - Number(y) : x.localeCompare(String(y), "en", { numeric: true });
        return order === 1 ? by : -by;
      };
      body.append(...(order ? [...rows].sort(compare) : rows));
    };
  }
}

for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sortable]")) prepare(table);
