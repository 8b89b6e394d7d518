import { check, defineChecks, figure } from "../kit/check.ts";
import { decimal, percent, significant } from "../kit/format.ts";
import { chineseHosts, hostFirms } from "../kit/readings/host-firms.ts";
import { list, maybe, number, one, table, text } from "../kit/table.ts";
import { greatCircleKm, roundTripMs } from "../model/latency.ts";

const hosts = table("provider-locations", { provider: text, dataCentres: maybe(list), shareOfTokens: number });
const places = table("places", { place: text, name: text, lon: number, lat: number });
const cables = table("submarine-cables", { cable: text, name: text, lengthKm: number });
const speeds = table("inference-throughput", { id: text, latencyMsPerToken: maybe(number) });

const HALF = 0.5;
/** Tokens of a page of answer, some 375 English words: a plain "holds" requires this much within the time. */
const PAGE_TOKENS = 500;

export default defineChecks({
  "S3-010": check({
    data: { hosts, firms: hostFirms },
    run: ({ data }) => {
      const sum = (fits: (host: (typeof data.hosts)[number]) => boolean): number =>
        data.hosts.filter(fits).reduce((total, { shareOfTokens }) => total + shareOfTokens, 0);
      const isChinese = chineseHosts(data.hosts, data.firms);
      const all = sum(({ provider }) => isChinese.has(provider));
      const declared = sum(({ dataCentres }) => dataCentres?.includes("CN") ?? false);
      const silent = sum(({ provider, dataCentres }) => isChinese.has(provider) && dataCentres === null);
      const unlisted = 1 - sum(() => true);
      const abroad = all - declared - silent;
      const most = (declared + silent) / all;
      const wildest = (declared + silent + unlisted) / (all + unlisted);
      // The hosts' own statements are data of grade C: they can weaken a claim, not contradict it.
      const verdict = declared / all >= HALF ? "holds" : wildest < HALF ? "unverified" : "holds-loosely";
      return {
        verdict,
        stated: "requests from San Francisco, Berlin or Singapore go to data centres in China",
        computed: `at most ${percent(most)} of the tokens that the listed hosts of Chinese firms serve on OpenRouter`,
        tolerance: "every doubt counts for the article: hosts that name no place stand as in China, and even all unlisted hosts must not reach half",
        why:
          `Some do; how many is not published. By their own word, hosts of Chinese firms serve ${percent(abroad)} of OpenRouter’s tokens ` +
          `from abroad only, chiefly Singapore, and at most ${percent(declared + silent)} from China.`,
        working: [
          { what: "Tokens served by hosts of Chinese firms", value: percent(all, 2), unit: "of the platform" },
          { what: "Of these, hosts that name China among their places", value: percent(declared, 2) },
          { what: "Hosts that name no place, counted as China", value: `+ ${percent(silent, 2)}` },
          { what: "At most in China", value: percent(declared + silent, 2), total: true },
          { what: "As a share of Chinese firms’ hosts", value: percent(most, 1) },
          { what: "With every unlisted host counted as Chinese and in China", value: percent(wildest, 1) },
        ],
        favour:
          "The places are the hosts’ own word on one day of autumn 2026, months after the article, and calls made straight to a maker’s " +
          "own service are not counted.",
      };
    },
  }),

  "S3-039": check({
    data: { places, cables, speeds },
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
        ...(verdict === "contradicted" ? { favour: "A shorter cable or a host nearer by would be quicker." } : {}),
      };
    },
  }),
});
