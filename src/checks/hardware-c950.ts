import { check, defineChecks, figure } from "../kit/check.ts";
import { date, decimal, inWords, listed, significant } from "../kit/format.ts";
import { type Origin, origin, originsOf, originTable, quoted, quotes } from "../kit/readings/origins.ts";
import { dated } from "./rules/dated.ts";

const c950 = (rows: readonly Origin[]): Origin => origin(rows, "c950");

export default defineChecks({
  "S0-053": check({
    data: { origins: originTable },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const { date: day, saidBy } = c950(data.origins);
      const [agents, uses] = [origin(data.origins, "c950-agents"), origin(data.origins, "c950-uses")];
      const inMonth = day.startsWith(dated(claim));
      const forAgents = quotes(agents, "agent");
      const forOthers = uses.quotation !== null && !quotes(uses, "agent");
      const verdict = !inMonth || !forAgents ? "contradicted" : forOthers ? "holds-loosely" : "holds";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "narrower" as const }),
        stated: `Alibaba presented the C950 in ${date(dated(claim))}, meant specifically for agents`,
        computed: `presented on ${date(day)}; agents are ${forAgents ? `named${forOthers ? " beside other uses" : ""}` : "not named"} by its maker`,
        tolerance: "the month; and its maker must name agents as its use. Other uses beside them make it hold loosely",
        why: !inMonth
          ? `It was presented on ${date(day)}.`
          : forOthers && forAgents
            ? "Its maker hopes that it will be a processor for the age of agents, and names servers, robots and devices as its uses too. " +
              "“Specifically” goes further."
            : forAgents
              ? "Its maker names agents alone."
              : "Its maker names other uses, and not agents.",
        working: [{ what: "Presented", value: date(day) }, { what: "By", value: saidBy ?? "not said" }, quoted(agents), quoted(uses)],
        ...(verdict === "contradicted"
          ? { favour: "Agents are a use of any processor that runs language models." }
          : { against: "The report that quotes it calls it a server chip, years behind Western ones." }),
      };
    },
  }),

  "S0-054": check({
    data: { origins: originTable },
    gives: ["holds-loosely", "unverified", "contradicted"],
    limit: "Only its maker names the process; so it can hold in part only.",
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const { value, unit, saidBy } = c950(data.origins);
      const verdict = value === null || unit !== "nanometres" ? "unverified" : value === stated ? "holds-loosely" : "contradicted";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "part-untested" as const }),
        stated: `a process of ${significant(stated)} nm`,
        computed: value === null ? "not stated" : `${significant(value)} nm`,
        tolerance: "a name of a process: exactly",
        why:
          value === null ? "The report that we read names no process." : `Its maker names ${significant(value)} nm, by a report of its presentation.`,
        working: [
          { what: "Stated", value: significant(stated), unit: "nm" },
          { what: `Report of its presentation, on the word of ${saidBy}`, value: significant(value), unit: "nm", total: true },
        ],
        ...(verdict === "contradicted" && { favour: "Makers name one process in several ways." }),
        ...(verdict === "holds-loosely" && { against: "Nobody else has said so, and who makes the chip was not said." }),
      };
    },
  }),

  "S0-055": check({
    data: { origins: originTable },
    gives: ["holds-loosely", "unverified"],
    limit:
      "Which licences stand behind a whole processor, its tools and its making, no source says; so it can hold in part only, and nothing refutes it.",
    run: ({ data }) => {
      const [standard, limits] = [origin(data.origins, "risc-v-open"), origin(data.origins, "risc-v-limits")];
      const open = quotes(standard, "open standard") && quotes(standard, "anyone to freely develop");
      return {
        verdict: open ? "holds-loosely" : "unverified",
        ...(open && { loosely: "part-untested" as const }),
        stated: "an open standard, by which China gets round Western technology licences",
        computed: open ? "an open standard that anyone may build on" : "not called open in what was read",
        tolerance: "the standard must be free for anyone to build on; what else a processor needs is not tested",
        why: open
          ? "The foundation behind it says that anyone may freely develop hardware for it, so that the instruction set asks for no Western " +
            "licence. Whether the tools and the making of a processor such as the C950 need one is not known."
          : "The words that we read do not call it open.",
        working: [quoted(standard), quoted(limits)],
        parts: [
          { part: "the standard is open, and its use needs no Western licence", verdict: open ? "holds" : "unverified" },
          { part: "a Chinese processor as a whole needs none", verdict: "untested" },
        ],
        ...(open && {
          against:
            "A licence is one hurdle of several: American limits on technology of American origin apply to an open standard as well, a lawyer says.",
        }),
      };
    },
  }),

  "S1-051": check({
    data: { origins: originTable },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const { date: day, saidBy } = c950(data.origins);
      const instructions = origin(data.origins, "c950-instructions");
      const month = dated(claim);
      const inTime = day.startsWith(month);
      const riscV = quotes(instructions, "RISC-V");
      const verdict = !riscV ? "contradicted" : inTime ? "holds" : "holds-loosely";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "rounded" as const }),
        stated: `DAMO Academy released a RISC-V processor, the C950, in ${date(month)}`,
        computed: `${saidBy} presented ${riscV ? "a RISC-V processor" : "a processor on another standard"} on ${date(day)}`,
        tolerance: "the standard, and the month; in another month it holds loosely. Presented counts as released",
        why: riscV
          ? `A report of ${date(instructions.date)} tells of its presentation, as a processor on the RISC-V standard.`
          : "By the report it is on another standard.",
        working: [{ what: "Presented", value: date(day) }, { what: "By", value: saidBy ?? "not said" }, quoted(instructions)],
        ...(verdict === "contradicted"
          ? { favour: "A processor may run instructions of more than one standard." }
          : { against: "When it could be bought is not in our data: it was shown, as a core that others can build into chips." }),
      };
    },
  }),

  "S1-052": check({
    data: { origins: originTable },
    gives: ["holds-loosely", "unverified", "contradicted"],
    limit: "Its maker alone says so, and a “first” would need a record of all attempts; so it cannot hold fully.",
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const { date: day } = c950(data.origins);
      const word = origin(data.origins, "c950-deepseek");
      const earlier = originsOf(data.origins, claim.id)
        .filter(({ value, unit, date: on }) => value !== null && unit === "parameters" && value >= stated && on < day)
        .sort((a, b) => a.date.localeCompare(b.date));
      const [first] = earlier;
      const said = quotes(word, "first time") && quotes(word, "DeepSeek V3");
      const verdict = first ? "contradicted" : said ? "holds-loosely" : "unverified";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "part-untested" as const }),
        stated: `the first single processor to run ${inWords(stated)} parameters of DeepSeek`,
        computed: first ? `done by ${date(first.date)} (${first.saidBy})` : "no earlier case found",
        tolerance: "one earlier case is enough against a “first”",
        why: first
          ? `Others had run a DeepSeek model of ${inWords(first.value)} parameters on one ordinary server processor before: ` +
            `${listed(earlier.map((row) => `${row.saidBy} (${date(row.date)})`))}.`
          : said
            ? "Its maker says that it does for the first time; no earlier case was found."
            : "No source that we read says so.",
        working: [
          { what: "The C950 was presented", value: date(day) },
          quoted(word),
          ...earlier.flatMap((row) => [
            { what: `${row.saidBy}: ${decimal((row.value ?? 0) / 1e9)} billion parameters on one processor`, value: date(row.date) },
            quoted(row),
          ]),
        ],
        ...(verdict === "contradicted" && {
          favour:
            "The first of them ran V3 at 4 bits, half the 8 of its release; the other ran at 8 bits R1, which has V3’s design and size and other " +
            "weights. On the RISC-V standard the C950 may be the first, and its maker, who says “natively supports”, can be read so.",
        }),
        ...(verdict === "holds-loosely" && { against: "The only word for it is its maker’s." }),
      };
    },
  }),
});
