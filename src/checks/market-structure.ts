import { check, defineChecks, figure } from "../kit/check.ts";
import { decimal } from "../kit/format.ts";
import { chineseHosts, hostFirms } from "../kit/readings/host-firms.ts";
import { table, text } from "../kit/table.ts";

const hosts = table("provider-locations", { provider: text });

export default defineChecks({
  "S3-050": check({
    data: { hosts, firms: hostFirms },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const found = [...chineseHosts(data.hosts, data.firms)];
      const verdict = found.length > stated ? "holds" : found.length >= stated * 0.75 ? "holds-loosely" : "unverified";
      return {
        verdict,
        stated: `more than ${decimal(stated)} firms in one market`,
        computed: `${found.length} Chinese firms among the ${data.hosts.length} hosts listed of one platform`,
        tolerance: "a count on one platform is a lower bound: more than the number holds, three quarters of it holds loosely, fewer decide nothing",
        why:
          `${found.length} Chinese firms stand among the ${data.hosts.length} hosts that we list of OpenRouter alone. Others, and the market ` +
          "within China, are not counted.",
        working: [
          { what: found.slice(0, 6).join(", "), value: String(Math.min(6, found.length)) },
          { what: found.slice(6).join(", "), value: `+ ${Math.max(0, found.length - 6)}` },
          { what: "Chinese firms", value: String(found.length), total: true },
        ],
      };
    },
  }),
});
