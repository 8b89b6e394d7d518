import type { Markish } from "@observablehq/plot";
import { geoAzimuthalEquidistant, geoPath } from "d3-geo";
import { wrap } from "../../kit/drawings/wrap.ts";
import type { Size } from "../../kit/figure.ts";
import type { PlantKind } from "../../kit/readings/hub-power.ts";
import { textWidth } from "../../kit/text-width.ts";
import { greatCircleKm, type LonLat } from "../../model/latency.ts";

type Plot = typeof import("@observablehq/plot");

/** Radius of a circle in steps of its grid, on which all its places lie: readers get them once, and each width scales them. */
const STEPS = 50;
/** Mean radius of the Earth in km, by which kilometres become degrees. */
const EARTH_RADIUS_KM = 6371.0088;
/** Sizes of plants, in MW from which each counts, and the width of its dot in steps; areas grow about as the capacity. */
const DOTS: readonly (readonly [from: number, width: number])[] = [
  [4000, 9],
  [2000, 7],
  [1000, 5],
  [0, 3.5],
];
/** Width of the edge of a hollow dot, in steps. */
const EDGE = 0.9;
const LINE = 18;

/** How a kind of plant is drawn: its ink, and the ink inside the edge of a hollow dot. */
export interface Dot {
  readonly edge: string;
  readonly inside?: string;
  /** A square for a disc. */
  readonly square?: true;
}

/** A hub in the middle of its circle. */
export interface Porthole {
  readonly row: number;
  readonly name: string;
  readonly said: string;
  readonly country: string;
  readonly at: LonLat;
}

interface Plant {
  readonly kind: PlantKind;
  readonly operatingMw: number;
  readonly at: LonLat;
}

/** Writes a path whose numbers are whole steps. */
const whole = (path: string | null): string => (path ?? "").replace(/-?\d+(\.\d+)?/g, (number) => String(Math.round(Number(number))));

/**
 * Draws a circle of the land around each hub, with the plants in it, and its name and what is said of it below.
 * @param land outlines around the hubs of a country
 * @param withinKm radius of the circles
 * @param top of the first circle, in pixels
 */
export function portholes(
  Plot: Plot,
  holes: readonly Porthole[],
  {
    plants,
    dots,
    land,
    withinKm,
    size,
    top,
  }: {
    readonly plants: readonly Plant[];
    readonly dots: { readonly [K in PlantKind]: Dot };
    readonly land: (country: string) => GeoJSON.GeometryCollection;
    readonly withinKm: number;
    readonly size: Size;
    readonly top: number;
  },
): { readonly marks: Markish; readonly height: number } {
  const narrow = size.name === "narrow";
  const most = narrow ? 4 : 6;
  const scale = narrow ? 0.8 : 1;
  const width = size.width / most;
  const words = ({ name, said }: Porthole): readonly string[] => [...wrap(name, width - 4, (line) => textWidth(line, size)), said];
  // Each country begins a line, and has lines of about the same length.
  const countries = [...new Set(holes.map(({ country }) => country))].map((country) => holes.filter((hole) => hole.country === country));
  const lines = countries.flatMap((these) => {
    const columns = Math.ceil(these.length / Math.ceil(these.length / most));
    return Array.from({ length: Math.ceil(these.length / columns) }, (_, i) => these.slice(i * columns, (i + 1) * columns));
  });
  let bottom = top;
  const placed = lines.flatMap((line) => {
    const y = bottom + STEPS * scale;
    bottom = y + STEPS * scale + 14 + LINE * Math.max(...line.map((hole) => words(hole).length));
    return line.map((hole, column) => ({ ...hole, x: (column + 0.5) * width, y }));
  });
  const labels = placed.flatMap((hole) =>
    words(hole).map((text, i, all) => ({ ...hole, text, last: i === all.length - 1, y: hole.y + STEPS * scale + 14 + i * LINE })),
  );
  const pixel = (value: string) => ({ value, scale: null });
  return {
    height: bottom,
    marks: [
      (_index, _scales, _values, _dimensions, { document }) => {
        const make = (name: string, attributes: Readonly<Record<string, string | number>>, parent: Element): Element => {
          const element = document.createElementNS("http://www.w3.org/2000/svg", name);
          for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
          parent.append(element);
          return element;
        };
        const all = document.createElementNS("http://www.w3.org/2000/svg", "g");
        for (const { row, x, y, at, country } of placed) {
          const hole = make("g", { "aria-label": `row ${row}`, transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})scale(${scale})` }, all);
          const projection = geoAzimuthalEquidistant()
            .rotate([-at[0], -at[1]])
            .translate([0, 0])
            .scale((STEPS * EARTH_RADIUS_KM) / withinKm)
            .clipAngle(((withinKm / EARTH_RADIUS_KM) * 180) / Math.PI)
            .precision(1);
          make("path", { d: whole(geoPath(projection)(land(country))), fill: "var(--leaf)", stroke: "var(--rule)", "stroke-width": 0.4 }, hole);
          make("circle", { r: STEPS, fill: "none", stroke: "var(--ink-3)" }, hole);
          const near = plants.filter((plant) => greatCircleKm(plant.at, at) <= withinKm);
          for (const [kind, { edge, inside, square }] of Object.entries(dots)) {
            for (const [i, [from, dot]] of DOTS.entries()) {
              const these = near.filter(
                ({ kind: of, operatingMw: mw }) => of === kind && mw >= from && mw < (DOTS[i - 1]?.[0] ?? Number.POSITIVE_INFINITY),
              );
              if (these.length === 0) continue;
              const d = these.map((plant) => `M${(projection([...plant.at]) ?? [0, 0]).map(Math.round).join(" ")}h0`).join("");
              const cap = { d, fill: "none", "stroke-linecap": square ? "square" : "round" };
              make("path", { ...cap, stroke: edge, "stroke-width": dot }, hole);
              if (inside) make("path", { ...cap, stroke: inside, "stroke-width": dot - 2 * EDGE }, hole);
            }
          }
          make(
            country === "CN" ? "circle" : "path",
            { ...(country === "CN" ? { r: 3 } : { d: "M-3-3h6v6h-6z" }), fill: `var(--${country.toLowerCase()})`, stroke: "var(--paper)" },
            hole,
          );
        }
        return all as SVGElement;
      },
      [false, true].map((last) =>
        Plot.text(
          labels.filter((label) => label.last === last),
          {
            x: pixel("x"),
            y: pixel("y"),
            text: "text",
            ariaLabel: ({ row }) => `row ${row}`,
            ...(last ? {} : { className: "strong" }),
          },
        ),
      ),
    ],
  };
}
