import { geoEquirectangular, geoPath } from "d3-geo";
import { defineFigure } from "../../../../src/kit/figure.ts";
import { html } from "../../../../src/kit/html.ts";
import { geometry, table } from "../../../../src/kit/table.ts";
import { places } from "../../fixture.ts";

/** Both widths draw the same outline, the narrow one half as large, so that it travels once. */
const WIDE = 680;

/** The world's land with ten labelled points. */
export default defineFigure({ data: { land: table("world-land", { geometry }) }, controls: () => ({}) })({
  kind: "map",
  chapter: "bench",
  rows: () => places.map((row) => ({ ...row })),
  columns: { name: { label: "Place" }, lon: { label: "Longitude" }, lat: { label: "Latitude" } },
  title: () => "Ten places of the world",
  subtitle: () => "Equirectangular projection.",
  summary: () => "Ten invented places on a map of the world.",
  draw: ({ rows, data, size }) => {
    const land = data.land[0]?.geometry;
    if (!land) return html`<g data-height="0"></g>`.text;
    const projection = geoEquirectangular().fitWidth(WIDE, { type: "Sphere" });
    const [scale, left] = size.name === "narrow" ? [0.5, (size.width - WIDE / 2) / 2] : [1, 0];
    const dots = rows.map(({ name, lon, lat }, i) => {
      const [px, py] = projection([lon, lat]) ?? [0, 0];
      const [x, y] = [left + px * scale, py * scale];
      return html`
        <g data-row="${i}">
          <circle class="fill-ink" cx="${x}" cy="${y}" r="4"/>
          <text class="halo" x="${x + 7}" y="${y + 4}">${name}</text>
        </g>
      `;
    });
    return html`
      <g data-height="${(WIDE / 2) * scale}">
        <path class="fill-hair"${scale !== 1 && html` transform="translate(${left} 0)scale(${scale})"`} d="${geoPath(projection).digits(1)(land)}"/>
        ${dots}
      </g>
    `.text;
  },
  notes: [],
  claims: [],
});
