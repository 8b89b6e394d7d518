import type { Formerly } from "../../kit/formerly.ts";

/** Topics that the figure could be limited to in edition 0.1.0. */
const TOPICS = [
  "token-unit",
  "openrouter-ranking",
  "value-vs-volume",
  "volume",
  "growth",
  "agents",
  "price",
  "routing",
  "other",
  "price-ratio",
  "market-structure",
  "regulation",
  "compute-electricity-synergy",
  "export-value",
  "grid-growth",
  "hardware",
  "chip-ban",
  "moe-architecture",
  "electricity-volume",
  "reliability-incident",
  "security-incident",
  "outlook",
  "electricity-price",
  "edwc-hubs",
  "bill-example",
  "open-source",
  "data-sovereignty",
  "history-1858-cable",
  "history-bitcoin",
  "space-race",
];
const said = "This figure no longer shows one topic alone.";

/** What the figure says to an address that asks for a topic, and the page where that topic's claims are. */
export const formerly: Formerly = {
  dropped: {
    topic: { said },
    ...Object.fromEntries(
      TOPICS.map((topic) => [`topic=${topic}`, { said, lead: { href: `claims/topic/${topic}/`, words: "All claims on that topic" } }]),
    ),
  },
};
