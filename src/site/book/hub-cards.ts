import type { Dataset } from "../../kit/dataset.ts";
import { date, decimal, percent, significant } from "../../kit/format.ts";
import { hubPower, KINDS_IN_ORDER, PLANT_KINDS, powerAround } from "../../kit/readings/hub-power.ts";
import { toCoast } from "../../kit/readings/hubs.ts";
import { flag, maybe, number, one, type RowOf, readTables, table, text } from "../../kit/table.ts";
import { datasets } from "../registry.ts";
import { type Before, textBefore } from "./before.ts";

/** Tables that the cards are made from. */
export const cardTables = {
  hubs: table("computing-hubs", {
    cluster: text,
    name: text,
    nameZh: text,
    hub: text,
    hubZh: text,
    province: text,
    side: text,
    startArea: maybe(text),
    lon: number,
    lat: number,
    coordPlace: text,
    precision: text,
    proxy: flag,
    approved: text,
    pueMax: maybe(number),
    pueMaxProvincial: maybe(number),
    racks: maybe(number),
    racksAsOf: maybe(text),
    racksBasis: maybe(text),
    racksGrade: maybe(text),
    grade: text,
    note: maybe(text),
  }),
  status: table("hub-status", {
    id: text,
    place: text,
    province: maybe(text),
    cluster: maybe(text),
    kind: text,
    bound: text,
    racks: maybe(number),
    rackUseShare: maybe(number),
    pue: maybe(number),
    greenShare: maybe(number),
    period: text,
    grade: text,
    note: maybe(text),
  }),
  carbon: table("grid-carbon", { province: text, name: text, year: number, factorKgCo2PerKwh: number }),
  places: table("places", { place: text, name: text, lon: number, lat: number }),
  prices: table("industrial-prices", {
    place: text,
    province: maybe(text),
    kind: text,
    usdPerKwh: number,
    cnyPerKwh: maybe(number),
    period: text,
    grade: text,
    note: maybe(text),
  }),
  plants: hubPower,
};
/** The map whose points the cards belong to. */
export const CARDS_OF = "hubs-map";

const setOn = (id: string, day?: string): Dataset => (day ? datasets.onDay(id, day) : datasets.current(id));

/** Lists the datasets that the cards are made from, each once: current versions, or those of a day. */
export const cardSets = (day?: string): readonly Dataset[] =>
  [...new Set(Object.values(cardTables).map(({ dataset }) => dataset))].map((id) => setOn(id, day));

/** Grades of the datasets that have one for all their rows. */
type Grades = { readonly [K in "carbon" | "plants"]: string | undefined };
type Rows = { readonly [K in keyof typeof cardTables]: readonly RowOf<(typeof cardTables)[K]["fields"]>[] };
type Hub = Rows["hubs"][number];
type Status = Rows["status"][number];

/** One line of a card; `text` is null if nothing was found. */
export interface Fact {
  readonly label: string;
  readonly text: string | null;
  readonly when?: string | undefined;
  readonly grade?: string | undefined;
  readonly note?: string | undefined;
}
/** Writes milliseconds in whole numbers, the smallest in words. */
const ms = (value: number): string => (value < 0.95 ? "under 1 ms" : `${decimal(value)} ms`);

/** The card of one cluster. */
export interface Card {
  readonly hub: Hub;
  readonly coast: string;
  readonly facts: readonly Fact[];
}

const bound = ({ bound: how }: Status): string => (how === "exactly" ? "" : `${how} `);

/** Distance within which plants are counted, in km, and the share from which a kind of plant is named. */
const AROUND_KM = 300;
const NAMED_FROM = 0.1;

function tariffFact({ prices }: Rows, hub: Hub): Fact {
  const label = "Tariff";
  const tariffs = prices.filter(({ kind, province }) => kind === "tariff" && province === hub.province);
  // A province may have several: that which names the cluster goes first.
  const found = tariffs.find(({ place }) => place.includes(hub.name)) ?? tariffs[0];
  if (!found) return { label, text: null };
  return {
    label,
    text: `${significant(found.cnyPerKwh, 3)} yuan per kWh, ${decimal(found.usdPerKwh * 100, 1)} US cents`,
    when: `${found.place}, ${found.period}`,
    grade: found.grade,
    note: found.note ?? undefined,
  };
}

function plantsFact({ plants }: Rows, hub: Hub, grades: Grades): Fact {
  const { total, ...kinds } = powerAround(plants, hub.cluster, AROUND_KM);
  const named = KINDS_IN_ORDER.filter((kind) => kinds[kind] / total >= NAMED_FROM).sort((a, b) => kinds[b] - kinds[a]);
  return {
    label: "Power plants around",
    text: `${named.map((kind) => `${PLANT_KINDS[kind]} ${percent(kinds[kind] / total)}`).join(", ")}; ${decimal(total)} GW in all`,
    when: `within ${AROUND_KM} km, 2023 and 2024`,
    grade: grades.plants,
    note: "Solar is left out: no open list of Chinese solar farms was found.",
  };
}

function carbonFact({ carbon }: Rows, province: string, grades: Grades): Fact {
  const label = "Grid carbon";
  const years = carbon.filter((row) => row.province === province).sort((a, b) => b.year - a.year);
  const [newest] = years;
  const china = one(carbon, (row) => row.province === "CN", "China in grid-carbon");
  if (!newest) return { label, text: null };
  const apart = newest.factorKgCo2PerKwh / china.factorKgCo2PerKwh - 1;
  return {
    label,
    text:
      `${significant(newest.factorKgCo2PerKwh, 3)} kg CO₂ per kWh, ${decimal(Math.abs(apart) * 100)}% ${apart < 0 ? "below" : "above"} ` +
      "China’s average",
    when: `${newest.name}, ${newest.year}`,
    grade: grades.carbon,
  };
}

function pueFacts({ status }: Rows, hub: Hub): readonly Fact[] {
  const limit = hub.pueMax ?? hub.pueMaxProvincial;
  const basis = hub.pueMax === null ? "rule of the region, for new data centres" : "approval of the hub";
  const measured = status.find(({ kind, pue, place }) => kind === "reported" && pue !== null && place === hub.coordPlace);
  return [
    {
      label: "PUE at most",
      text: limit === null ? null : significant(limit, 3),
      when: limit === null ? undefined : basis,
      grade: limit === null ? undefined : hub.grade,
    },
    {
      label: "PUE reported",
      text: measured ? significant(measured.pue, 3) : null,
      when: measured && `${measured.place}, ${measured.period}`,
      grade: measured?.grade,
    },
  ];
}

function rackFact({ status }: Rows, hub: Hub): Fact {
  const label = "Racks";
  if (hub.racks !== null)
    return { label, text: decimal(hub.racks), when: `${date(hub.racksAsOf ?? "")}; ${hub.racksBasis}`, grade: hub.racksGrade ?? undefined };
  const wide = status.filter(({ kind, cluster, racks }) => kind === "reported" && cluster === hub.cluster && racks !== null);
  return {
    label,
    text: null,
    note:
      wide.length > 0
        ? `Of the city or province around it: ` +
          `${wide.map((row) => `${decimal(row.racks)} (${row.place}, ${row.period}, grade ${row.grade})`).join("; ")}.`
        : undefined,
  };
}

function greenFact({ status }: Rows, hub: Hub): Fact {
  const found = status.find(({ kind, province, greenShare }) => kind === "reported" && greenShare !== null && province === hub.province);
  if (!found) return { label: "Green power", text: null };
  return {
    label: "Green power",
    text: `${bound(found)}${percent(found.greenShare)}`,
    when: `${found.place}, ${found.period}`,
    grade: found.grade,
    note: found.note ?? undefined,
  };
}

/** Makes a card for each cluster, in the order of the dataset: each known fact with its date and grade, and the facts that are not known. */
function hubCards(rows: Rows, grades: Grades): readonly Card[] {
  return rows.hubs.map((hub) => {
    const coast = toCoast(hub, rows.places);
    const legs = coast.map(({ name, distanceKm, roundTripMs }) => `${name} ${decimal(distanceKm)} km, ${ms(roundTripMs)}`);
    return {
      hub,
      coast: coast[0] ? ms(coast[0].roundTripMs) : "",
      facts: [
        { label: "Hub", text: hub.hub },
        { label: "Start area", text: hub.startArea },
        { label: "Approved", text: date(hub.approved), grade: hub.grade },
        tariffFact(rows, hub),
        plantsFact(rows, hub, grades),
        carbonFact(rows, hub.province, grades),
        greenFact(rows, hub),
        ...pueFacts(rows, hub),
        rackFact(rows, hub),
        { label: "To the coast and back", text: legs.join("; "), note: "Great circles, light in fibre; a lower bound." },
        { label: "Drawn at", text: `${hub.coordPlace}${hub.proxy ? ", which stands in for the site" : ""}`, note: hub.note ?? undefined },
      ],
    };
  });
}

/** Makes the cards by the data of a day, YYYY-MM-DD, or by the newest. */
export function cardsOn(day?: string): readonly Card[] {
  const grade = (id: string): string | undefined => setOn(id, day).grade ?? undefined;
  return hubCards(
    readTables(cardTables, (id) => setOn(id, day)),
    { carbon: grade(cardTables.carbon.dataset), plants: grade(cardTables.plants.dataset) },
  );
}

/** Finds what the facts of each card were with the data of the release before, by cluster and label. @param day another day, YYYY-MM-DD */
export function cardsBefore(day?: string): ReadonlyMap<string, Before> {
  const ids = cardSets().map(({ id }) => id);
  const [now, known] = [cardsOn(), new Map<string, readonly Card[]>()];
  const told = (cards: readonly Card[], cluster: string, label: string): string =>
    cards.find(({ hub }) => hub.cluster === cluster)?.facts.find((fact) => fact.label === label)?.text ?? "not found";
  const then = (on: string): readonly Card[] => known.get(on) ?? known.set(on, cardsOn(on)).get(on) ?? [];
  return new Map(
    now.flatMap(({ hub: { cluster }, facts }) =>
      facts.flatMap(({ label }): [string, Before][] => {
        const was = textBefore(ids, (on) => told(on ? then(on) : now, cluster, label), day);
        return was ? [[`${cluster} ${label}`, was]] : [];
      }),
    ),
  );
}
