/** The benchmark's charts by Chart.js in the browser, with the parts that they need and without animation. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
} from "chart.js";
import { geoEquirectangular, geoPath } from "d3-geo";
import { bills, type Dials, months, places, prices } from "../fixture.ts";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, LogarithmicScale, PointElement, ScatterController);
Chart.defaults.animation = false;
const hue = (side: string): string => (side === "cn" ? "#b42a12" : "#123f7e");
const canvas = (id: string): HTMLCanvasElement => document.querySelector(`#${id} canvas`) as HTMLCanvasElement;
const bars = (id: string, values: readonly number[], log: boolean) =>
  new Chart(canvas(id), {
    type: "bar",
    data: { labels: prices.map(({ name }) => name), datasets: [{ data: [...values], backgroundColor: prices.map(({ side }) => hue(side)) }] },
    options: { indexAxis: "y", scales: { x: { type: log ? "logarithmic" : "linear" } } },
  });
bars(
  "bars",
  prices.map(({ output }) => output),
  true,
);
const line = (side: "cn" | "us") => ({ data: months.map((row) => row[side]), borderColor: hue(side), pointRadius: 0 });
new Chart(canvas("line"), { type: "line", data: { labels: months.map(({ month }) => month), datasets: [line("cn"), line("us")] } });
fetch("land.json")
  .then((response) => response.json())
  .then((land) => {
    new Chart(canvas("map"), {
      type: "scatter",
      data: { datasets: [{ data: places.map(({ lon, lat }) => ({ x: lon, y: lat })), backgroundColor: "#000" }] },
      options: { scales: { x: { display: false, min: -180, max: 180 }, y: { display: false, min: -90, max: 90 } } },
      plugins: [
        {
          id: "land",
          beforeDatasetsDraw({ ctx, chartArea: { left, top, width, height } }) {
            const projection = geoEquirectangular().fitExtent(
              [
                [left, top],
                [left + width, top + height],
              ],
              { type: "Sphere" },
            );
            ctx.beginPath();
            geoPath(projection, ctx)(land);
            ctx.fillStyle = "#ddd";
            ctx.fill();
          },
          afterDatasetsDraw(chart) {
            for (const [i, { x, y }] of chart.getDatasetMeta(0).data.entries()) chart.ctx.fillText(places[i]?.name ?? "", x + 7, y + 4);
          },
        },
      ],
    });
    Object.assign(globalThis, { chartsDrawn: true });
  });
const form = document.querySelector("form") as HTMLFormElement;
const read = () =>
  bills(Object.fromEntries([...form.querySelectorAll("input")].map(({ name, value }) => [name, Number(value)])) as unknown as Dials).map(
    ({ bill }) => bill,
  );
const chart = bars("bills", read(), false);
form.addEventListener("input", () => {
  const rows = read();
  const [data] = chart.data.datasets;
  if (data) data.data = rows;
  chart.update("none");
  (document.querySelector("output") as HTMLOutputElement).textContent = `The cheapest bill is $${Math.min(...rows).toFixed(2)}`;
});
