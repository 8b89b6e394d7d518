import { check, defineChecks, figure } from "../kit/check.ts";
import { decimal, listed } from "../kit/format.ts";
import { chineseHosts, hostFirms } from "../kit/readings/host-firms.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";
import { atMostLoosely, judge } from "./rules/judge.ts";

const hosts = table("provider-locations", { provider: text });
const models = table("model-families", { developer: text, country: text });
const origins = table("origins", { id: text, value: maybe(number), date: text });

/** Reads how many services were filed in China by March 2025, the last count before the articles. */
const services = (rows: readonly { readonly id: string; readonly value: number | null }[]): number =>
  one(rows, ({ id, value }) => id === "services-2025-03" && value !== null, "services-2025-03 in origins").value ?? Number.NaN;

export default defineChecks({
  "S3-050": check({
    data: { hosts, firms: hostFirms, origins },
    gives: ["holds-loosely", "unverified"],
    limit: "The firms are counted on one platform, and later than the article: that can support the number, and neither prove nor contradict it.",
    run: ({ claim, data }) => {
      const found = [...chineseHosts(data.hosts, data.firms)];
      const judged = atMostLoosely(judge({ computed: found.length, figure: figure(claim), otherwise: "unverified" }), "narrower");
      return {
        ...judged,
        stated: `more than ${decimal(figure(claim).value)} firms in one market`,
        computed: `${found.length} Chinese firms among the ${data.hosts.length} hosts listed of one platform`,
        why:
          `${found.length} Chinese firms stand among the ${data.hosts.length} hosts that we list of OpenRouter alone. The market within China is ` +
          `larger: ${decimal(services(data.origins))} services were filed there by March 2025.`,
        against:
          "The hosts are those of about 1 September 2026, and a firm with several services counts once here and several times in the " + "register.",
        working: [
          { what: found.slice(0, 6).join(", "), value: String(Math.min(6, found.length)) },
          { what: found.slice(6).join(", "), value: `+ ${Math.max(0, found.length - 6)}` },
          { what: "Chinese firms", value: String(found.length), total: true },
        ],
      };
    },
  }),
  "S4-046": check({
    data: { models, firms: table("host-firms", { firm: text, country: maybe(text) }), origins },
    gives: ["holds-loosely", "contradicted", "unverified"],
    limit: "Services are counted and not firms, and no open list tells how well a firm is funded, so it can hold loosely at best.",
    run: ({ claim, data }) => {
      const known = new Set([
        ...data.models.flatMap(({ developer, country }) => (country === "CN" ? [developer] : [])),
        ...data.firms.flatMap(({ firm, country }) => (country === "CN" ? [firm] : [])),
      ]);
      const named = claim.names ?? [];
      const missing = named.filter((name) => !known.has(name));
      const filed = services(data.origins);
      const least = figure(claim).value;
      const verdict = filed < least ? "contradicted" : missing.length > 0 ? "unverified" : "holds-loosely";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "narrower" as const }),
        stated: `dozens of well-funded firms, ${named.length} of them named`,
        computed: `${decimal(filed)} services on file in China; ${named.length - missing.length} of the ${named.length} named firms sell access`,
        tolerance: `“Dozens” read as ${decimal(least)} or more; there cannot be more firms than services`,
        why:
          verdict === "contradicted"
            ? "Fewer services were filed than two dozen."
            : `${decimal(filed)} generative services were filed by March 2025, and all firms that it names` +
              `${missing.length > 0 ? ` but ${listed(missing)}` : ""} sell ` +
              "access to models today. A firm can file several services, and nobody counts those that are well funded.",
        parts: [
          { part: "dozens compete", verdict: filed < least ? "contradicted" : "holds-loosely" },
          { part: "those named offer access by API", verdict: missing.length > 0 ? "unverified" : "holds" },
          { part: "they are well funded", verdict: "untested" },
        ],
        working: [
          { what: "Generative services filed by 31 March 2025", value: decimal(filed) },
          { what: `Named: ${named.join(", ")}`, value: String(named.length) },
          { what: "Of these, models or hosts in our data", value: String(named.length - missing.length), total: true },
        ],
        ...(verdict === "contradicted" && { favour: "Firms that only resell models do not have to file." }),
      };
    },
  }),
});
