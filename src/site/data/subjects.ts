/** A heading of the catalogue with its datasets, in reading order. */
export interface Subject {
  readonly title: string;
  readonly about: string;
  readonly datasets: readonly string[];
}

/** Headings of the catalogue in reading order. A dataset missing here is listed at the end. */
const SUBJECTS: readonly Subject[] = [
  {
    title: "Tokens counted",
    about: "How many tokens, by whom, and what each count counts.",
    datasets: [
      "token-volumes",
      "volume-statements",
      "openrouter-weekly",
      "openrouter-authors",
      "openrouter-models-week",
      "openrouter-places",
      "openrouter-facts",
      "tokens-per-word",
      "text-lengths",
      "page-lengths",
      "open-weight-shares",
    ],
  },
  {
    title: "Prices",
    about: "What a developer pays for tokens by the price list, and the exchange rates that the site uses.",
    datasets: ["list-prices", "price-history", "yuan-prices", "exchange-rates"],
  },
  {
    title: "What the articles print",
    about: "Multiples and example bills as printed, where the best-known numbers come from, and the verdict on every claim.",
    datasets: [
      "multipliers",
      "printed-shares",
      "token-scale",
      "example-bills",
      "stated-electricity-prices",
      "stated-hardware",
      "models-in-articles",
      "shops-in-articles",
      "places-in-articles",
      "events-in-articles",
      "origins",
      "verdicts",
    ],
  },
  {
    title: "Models, machines and the cost of a token",
    about: "Parameters, accelerators, whole systems, throughput, and the inputs of the cost calculator.",
    datasets: [
      "model-families",
      "model-pairs",
      "model-parameters",
      "expert-counts",
      "cost-assumptions",
      "cost-assumptions-by-country",
      "task-assumptions",
      "task-sizes",
      "inference-throughput",
      "accelerators",
      "systems",
      "ai-data-centres",
      "compute-growth",
    ],
  },
  {
    title: "Electricity",
    about: "How much is made and used, at what price, and with how much carbon dioxide.",
    datasets: [
      "electricity",
      "capacity",
      "data-centre-electricity",
      "industrial-prices",
      "us-state-prices",
      "us-industrial-prices",
      "industrial-price-ratios",
      "grid-carbon",
      "grid-carbon-places",
      "everyday-energy",
    ],
  },
  {
    title: "Electricity of China’s provinces",
    about: "What each province makes and uses, its power plants, and the wind and sun that find no use.",
    datasets: ["province-electricity", "province-capacity", "province-wind-sun", "wind-sun-used", "hourly-wind-sun", "illustrative-day"],
  },
  {
    title: "Where tokens are made",
    about: "China’s computing hubs, the hosts of models, the cables, and the places that requests come from.",
    datasets: [
      "computing-hubs",
      "hub-status",
      "hub-power",
      "power-plants",
      "wind-year",
      "wind-year-hours",
      "wind-year-places",
      "frontier-ai-sites",
      "cloud-regions",
      "cloud-latencies",
      "provider-locations",
      "host-firms",
      "submarine-cables",
      "places",
      "journey-assumptions",
    ],
  },
  {
    title: "History and rules",
    about: "Cables, mining, prices, shares and laws, from 1858 to 2026.",
    datasets: ["events", "bitcoin-hashrate", "zhipu-shares", "ai-act-duties", "state-ai-bills"],
  },
  {
    title: "Outlines for maps",
    about: "Land and provinces, simplified. Boundaries are as Natural Earth draws them.",
    datasets: ["china-provinces", "asia-land", "world-land", "globe-land"],
  },
];

/** Sorts the given datasets by subject, each once; those without a subject follow under "Other data". */
export function bySubject(ids: readonly string[], subjects: readonly Subject[] = SUBJECTS): readonly Subject[] {
  const placed = subjects.map((subject) => ({ ...subject, datasets: subject.datasets.filter((id) => ids.includes(id)) }));
  const known = new Set(placed.flatMap(({ datasets }) => datasets));
  const other = { title: "Other data", about: "Not yet under a subject.", datasets: ids.filter((id) => !known.has(id)) };
  return [...placed, other].filter(({ datasets }) => datasets.length > 0);
}
