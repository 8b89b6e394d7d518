/**
 * Makes every `table[data-sortable]` sortable: its column heads become buttons, and `aria-sort` tells the order. A third press
 * restores the page's order. Unknown values come last in both directions. A long table gets a field that filters its rows. Order
 * and filter hold when a figure writes its rows anew.
 */
const ORDERS: readonly (string | null)[] = [null, "ascending", "descending"];
/** Rows from which a table can be filtered. */
const LONG = 20;

const textOf = (cell: HTMLTableCellElement | undefined): string => cell?.dataset.value ?? cell?.textContent ?? "";

/**
 * Reads a cell's value: undefined if unknown, a number in a numeric column (from `data-value` where its text is no plain
 * number), else text.
 */
function read(row: HTMLTableRowElement, { cellIndex, className }: HTMLTableCellElement): string | number | undefined {
  const text = textOf(row.cells[cellIndex]);
  if (/^(—|$)/.test(text)) return;
  return className === "n" ? Number.parseFloat(text.replace("−", "-").replace(/[^\d.-]/g, "")) : text;
}

/** Tells whether a column of words mixes numbers of different kinds, as 10% and 42, which have no order. */
function isMixed(rows: readonly HTMLTableRowElement[], { cellIndex, className }: HTMLTableCellElement): boolean {
  if (className === "n") return false;
  const texts = rows.map(({ cells }) => textOf(cells[cellIndex]).trim()).filter((text) => !/^(—|$)/.test(text));
  const numbers = texts.filter((text) => /^[−$€¥]?\d[\d.,]*(%|$)/.test(text));
  return numbers.length > 0 && new Set(texts.map((text) => numbers.includes(text) && text.replace(/[\d.,−]/g, ""))).size > 1;
}

function prepare(table: HTMLTableElement): void {
  const [body] = table.tBodies;
  if (!body || !table.tHead) return;
  let rows = [...body.rows];
  let sorted: HTMLTableCellElement | undefined;
  let wanted = "";
  const count = document.createElement("output");
  const heads = [...table.querySelectorAll<HTMLTableCellElement>("thead th")];
  const arrange = (): void => {
    const down = sorted?.ariaSort === "descending";
    const compare =
      (head: HTMLTableCellElement) =>
      (a: HTMLTableRowElement, b: HTMLTableRowElement): number => {
        const [x, y] = [read(a, head), read(b, head)];
        if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
        const by = typeof x === "number" ? x - Number(y) : x.localeCompare(String(y), "en", { numeric: true });
        return down ? -by : by;
      };
    body.append(...(sorted ? [...rows].sort(compare(sorted)) : rows));
    for (const row of rows) row.hidden = !(row.textContent ?? "").toLowerCase().includes(wanted);
    count.textContent = wanted && `${rows.filter(({ hidden }) => !hidden).length} of ${rows.length}`;
  };
  for (const head of heads) {
    if (isMixed(rows, head)) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      const order = ORDERS[(ORDERS.indexOf(head.ariaSort) + 1) % 3] ?? null;
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = order;
      sorted = order ? head : undefined;
      arrange();
    };
  }
  table.addEventListener("watts:rows", () => {
    rows = [...body.rows];
    arrange();
  });
  if (rows.length < LONG) return;
  const label = document.createElement("label");
  const field = document.createElement("input");
  label.className = "row-filter";
  field.type = "search";
  field.oninput = () => {
    wanted = field.value.trim().toLowerCase();
    arrange();
  };
  label.append("Rows with", field, count);
  (table.closest(".scroll-x") ?? table).before(label);
}

for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sortable]")) prepare(table);
