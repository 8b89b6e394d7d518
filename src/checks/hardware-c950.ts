import { check, defineChecks, figure } from "../kit/check.ts";
import { date, significant } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";

const origins = table("origins", { id: text, sourceSays: text, value: maybe(number), unit: maybe(text), saidBy: text, date: text });
type Origin = {
  readonly id: string;
  readonly sourceSays: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly saidBy: string;
  readonly date: string;
};
const c950 = (rows: readonly Origin[]): Origin => one(rows, ({ id }) => id === "c950", "the C950 in origins");

export default defineChecks({
  "S0-053": check({
    data: { origins },
    run: ({ data }) => {
      const { sourceSays, date: day, saidBy } = c950(data.origins);
      const agents = /agent/i.test(sourceSays);
      return {
        verdict: agents ? "holds" : "holds-loosely",
        stated: "Alibaba presented the C950 earlier in the month, meant specifically for agents",
        computed: `${saidBy} presented it on ${date(day)}; the source describes ${agents ? "a core for agents" : "a core for servers"}`,
        tolerance: "the event and its maker; “specifically for agents” needs the source to say so. The article’s day is unknown",
        why: agents
          ? `It was presented on ${date(day)}, and the source names agents as its use.`
          : `It was presented on ${date(day)}. The report we read describes a general core for servers with an engine for AI, so ` +
            "“specifically for agents” goes further.",
        working: [
          { what: "Presented", value: date(day) },
          { what: "By", value: saidBy },
          { what: `“Agent” in what the source says`, value: agents ? "yes" : "no", total: true },
        ],
      };
    },
  }),

  "S0-054": check({
    data: { origins },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const { value, unit } = c950(data.origins);
      const holds = value === stated && unit === "nanometres";
      return {
        verdict: value === null ? "unverified" : holds ? "holds" : "contradicted",
        stated: `a process of ${significant(stated)} nm`,
        computed: value === null ? "not stated" : `${significant(value)} nm`,
        tolerance: "a name of a process: exactly",
        why: value === null ? "The report that we read names no process." : `The report of its presentation names ${significant(value)} nm.`,
        working: [
          { what: "Stated", value: significant(stated), unit: "nm" },
          { what: "Report of its presentation", value: significant(value), unit: "nm", total: true },
        ],
        ...(value !== null && !holds ? { favour: "Makers name one process in several ways." } : {}),
      };
    },
  }),

  "S1-051": check({
    data: { origins },
    run: ({ claim, data }) => {
      const { sourceSays, date: day, saidBy } = c950(data.origins);
      const month = date(day.slice(0, 7));
      const inTime = claim.paraphrase.includes(month);
      const riscV = sourceSays.includes("RISC-V");
      return {
        verdict: inTime && riscV ? "holds" : inTime || riscV ? "holds-loosely" : "contradicted",
        stated: "DAMO Academy released a RISC-V processor, the C950, in March 2026",
        computed: `${saidBy} presented ${riscV ? "a RISC-V core" : "a core"} on ${date(day)}`,
        tolerance: "the month and the standard; presented counts as released",
        why:
          `A report of ${date(day)} tells of its presentation${riscV ? " as a core on the RISC-V standard" : ""}. When it could be bought is ` +
          "not in our data.",
        working: [
          { what: "Presented", value: date(day) },
          { what: "By", value: saidBy },
          { what: "On the RISC-V standard", value: riscV ? "yes" : "not said", total: true },
        ],
        ...(inTime || riscV ? {} : { favour: "A processor is shown, sampled and sold at different times." }),
      };
    },
  }),
});
