/** The benchmark's charts by Observable Plot in the browser. */
import * as Plot from "@observablehq/plot";
import { bills, type Dials, months, places, prices } from "../fixture.ts";

const put = (id: string, chart: Element): void => document.getElementById(id)?.replaceChildren(chart);
const hue = (side: string): string => (side === "cn" ? "#b42a12" : "#123f7e");
const bars = (rows: readonly { readonly name: string; readonly side: string }[], value: string, x: Plot.ScaleOptions) =>
  Plot.plot({
    width: 680,
    marginLeft: 90,
    x,
    y: { label: null },
    marks: [
      Plot.barX(rows, {
        x: value,
        y: "name",
        fill: (row: { side: string }) => hue(row.side),
        sort: { y: null },
        ...(x.type === "log" && { x1: 0.1, x2: value }),
      }),
      Plot.text(rows, { x: value, y: "name", text: (row: Record<string, number>) => `$${row[value]?.toFixed(2)}`, textAnchor: "start", dx: 4 }),
    ],
  });
put("bars", bars(prices, "output", { type: "log", domain: [0.1, 100] }));
const series = months.flatMap(({ month, cn, us }) => [
  { month, side: "cn", value: cn },
  { month, side: "us", value: us },
]);
put(
  "line",
  Plot.plot({ width: 680, marks: [Plot.line(series, { x: "month", y: "value", stroke: (row: { side: string }) => hue(row.side), z: "side" })] }),
);
fetch("land.json")
  .then((response) => response.json())
  .then((land) => {
    put(
      "map",
      Plot.plot({
        width: 680,
        projection: { type: "equirectangular" },
        marks: [
          Plot.geo(land, { fill: "#ddd" }),
          Plot.dot(places, { x: "lon", y: "lat", fill: "currentColor" }),
          Plot.text(places, { x: "lon", y: "lat", text: "name", dx: 8, textAnchor: "start" }),
        ],
      }),
    );
    Object.assign(globalThis, { chartsDrawn: true });
  });
const form = document.querySelector("form") as HTMLFormElement;
const draw = (): void => {
  const set = Object.fromEntries([...form.querySelectorAll("input")].map(({ name, value }) => [name, Number(value)])) as unknown as Dials;
  const rows = bills(set);
  put("bills", bars(rows, "bill", {}));
  (document.querySelector("output") as HTMLOutputElement).textContent =
    `The cheapest bill is $${Math.min(...rows.map(({ bill }) => bill)).toFixed(2)}`;
};
draw();
form.addEventListener("input", draw);
