import { check, defineChecks, figure } from "../kit/check.ts";
import type { Loosely, TestedVerdict } from "../kit/claim.ts";
import { decimal, listed, percent, significant } from "../kit/format.ts";
import { chineseHosts, hostFirms } from "../kit/readings/host-firms.ts";
import { list, maybe, number, one, table, text } from "../kit/table.ts";
import { greatCircleKm, roundTripMs } from "../model/latency.ts";
import { atMostLoosely, byGrade } from "./rules/judge.ts";

const hosts = table("provider-locations", { provider: text, dataCentres: maybe(list), shareOfTokens: number, grade: text });
const places = table("places", { place: text, name: text, lon: number, lat: number });
const cables = table("submarine-cables", { cable: text, name: text, lengthKm: number });
const speeds = table("inference-throughput", { id: text, latencyMsPerToken: maybe(number) });

const HALF = 0.5;
/** Tokens of a page of answer, some 375 English words: a plain "holds" requires this much within the time. */
const PAGE_TOKENS = 500;

export default defineChecks({
  "S3-010": check({
    data: { hosts, firms: hostFirms, places },
    gives: ["holds-loosely", "unverified", "contradicted"],
    limit: "Which way a request takes is not published, so that “across the Pacific” stays untested and it cannot hold fully.",
    run: ({ claim, data }) => {
      const sum = (fits: (host: (typeof data.hosts)[number]) => boolean): number =>
        data.hosts.filter(fits).reduce((total, { shareOfTokens }) => total + shareOfTokens, 0);
      const isChinese = chineseHosts(data.hosts, data.firms);
      const all = sum(({ provider }) => isChinese.has(provider));
      const inChina = sum(({ dataCentres }) => dataCentres?.every((place) => place === "CN") ?? false);
      const perhaps = sum(({ dataCentres }) => (dataCentres?.includes("CN") && dataCentres.length > 1) ?? false);
      const silent = sum(({ provider, dataCentres }) => isChinese.has(provider) && dataCentres === null);
      const unlisted = 1 - sum(() => true);
      const least = inChina / (all + unlisted);
      const most = (inChina + perhaps + silent + unlisted) / (all + unlisted);
      const grade = data.hosts.some((host) => isChinese.has(host.provider) && host.grade === "C") ? "C" : "B";
      const served: TestedVerdict = least >= HALF ? "holds" : most < HALF ? "contradicted" : "unverified";
      const { verdict } = atMostLoosely(byGrade<{ verdict: TestedVerdict; loosely?: Loosely }>({ verdict: served }, grade), "narrower");
      const at = (city: string): readonly [number, number] => {
        const { lon, lat } = one(data.places, ({ name }) => name === city, city);
        return [lon, lat];
      };
      const [california = "", inland = ""] = claim.names ?? [];
      const overland = greatCircleKm(at(inland), at("Shanghai"));
      const roundabout = greatCircleKm(at(inland), at(california)) + greatCircleKm(at(california), at("Shanghai"));
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "narrower" as const }),
        stated: `requests from ${listed(claim.names ?? [])} cross the Pacific to data centres in China`,
        computed:
          `${percent(inChina / all)} to ${percent((inChina + perhaps + silent) / all)} of what the listed hosts of Chinese firms ` +
          `serve on OpenRouter is served in China`,
        tolerance:
          "half of the tokens served by hosts of Chinese firms must be served in China for it to hold loosely; it is contradicted if, " +
          "with every doubt " +
          "counted for the article, fewer are. The hosts’ own word is weak and contradicts nothing",
        why:
          `At least ${percent(least)} and at most ${percent(most)} of the tokens of Chinese firms’ hosts are served in China, every doubt counted.` +
          `${grade === "C" ? " It is their own word of one day about 1 September 2026, which decides nothing." : ""}`,
        working: [
          { what: "Tokens served by hosts of Chinese firms", value: percent(all, 2), unit: "of the platform" },
          { what: "Of these, by hosts that name China alone", value: percent(inChina, 2) },
          { what: "Hosts that name China beside other places", value: `+ ${percent(perhaps, 2)}` },
          { what: "Hosts that name no place, counted as China", value: `+ ${percent(silent, 2)}` },
          { what: "At most in China", value: percent(inChina + perhaps + silent, 2), total: true },
          { what: "As a share of Chinese firms’ hosts", value: percent((inChina + perhaps + silent) / all, 1) },
          { what: "With every unlisted host counted as Chinese and in China", value: percent(most, 1) },
          {
            what: `${inland}–Shanghai by the shortest way, and by ${california}`,
            value: `${decimal(overland)} and ${decimal(roundabout)}`,
            unit: "km",
          },
        ],
        parts: [
          { part: "the requests are served in China", verdict: verdict === "holds-loosely" ? "holds-loosely" : verdict },
          { part: "they cross the Pacific by undersea cable", verdict: "untested" },
        ],
        ...(verdict === "contradicted" || verdict === "unverified"
          ? {
              favour:
                "Calls made straight to a maker’s own service are not counted, and hosts named their places months after the article. " +
                "From San Francisco " +
                "the way to China is across the Pacific.",
            }
          : { against: `From ${inland} the short way to China is over land, ${decimal(overland)} km and not ${decimal(roundabout)}.` }),
      };
    },
  }),

  "S3-039": check({
    data: { places, cables, speeds },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const { value: low, high = low } = figure(claim);
      const at = (id: string): readonly [number, number] => {
        const { lon, lat } = one(data.places, ({ place }) => place === id, id);
        return [lon, lat];
      };
      const direct = roundTripMs(greatCircleKm(at("san-francisco"), at("shanghai")));
      const cable = one(data.cables, (row) => row.cable === "ncp", "the cable NCP");
      const trip = roundTripMs(cable.lengthKm);
      const perToken = data.speeds.flatMap(({ latencyMsPerToken: ms }) => (ms === null ? [] : [ms]));
      const slow = Math.max(...perToken);
      const fast = Math.min(...perToken);
      const tokens = (seconds: number, ms: number): number => Math.max(0, seconds * 1000 - trip) / ms;
      const least = tokens(low, slow);
      const most = tokens(high, fast);
      const verdict = least >= PAGE_TOKENS ? "holds" : most >= 1 ? "holds-loosely" : "contradicted";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "narrower" as const }),
        stated: `${low} to ${high} seconds for a request from San Francisco to China and back`,
        computed:
          `${decimal(direct)} to ${decimal(trip)} ms for the way; the rest of the time is enough for ${decimal(least)} to ${decimal(most)} ` +
          "tokens of answer",
        tolerance:
          `it says “may”: any answer in that time is enough, a page of ${PAGE_TOKENS} tokens for a plain “holds”; waiting for the first ` +
          "token is left out",
        why:
          `Light needs about a tenth of a second there and back. What is left is enough for ${decimal(least)} to ${decimal(most)} tokens: a ` +
          "short answer. A long one takes longer.",
        working: [
          { what: "There and back by great circle, San Francisco–Shanghai", value: decimal(direct), unit: "ms" },
          { what: `There and back by the whole of ${cable.name}`, value: decimal(trip), unit: "ms" },
          { what: "Time of a token, as measured by a maker", value: `${significant(fast)} to ${significant(slow)}`, unit: "ms" },
          {
            what: `In ${low} s: (${decimal(low * 1000)} − ${decimal(trip)}) ÷ ${significant(slow)}`,
            value: decimal(least),
            unit: "tokens",
            total: true,
          },
          {
            what: `In ${high} s: (${decimal(high * 1000)} − ${decimal(trip)}) ÷ ${significant(fast)}`,
            value: decimal(most),
            unit: "tokens",
            total: true,
          },
        ],
        ...(verdict === "contradicted"
          ? { favour: "A shorter cable or a host nearer by would be quicker." }
          : { against: "A page of answer takes far longer, and the wait for the first token is left out." }),
      };
    },
  }),
});
