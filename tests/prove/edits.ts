import { edits as all, seenAlone, type Tally, tally } from "../mutations/edits/index.ts";
import type { Section } from "./section.ts";

const row = ({ entry, kind, tried, stopped, odd }: Tally): string =>
  `| ${entry} | ${kind} | ${tried} | ${stopped} | ${odd.slice(0, 3).join("; ").replaceAll("|", "\\|").slice(0, 160)} |`;
const sum = (tallies: readonly Tally[], key: "tried" | "stopped"): number => tallies.reduce((total, each) => total + each[key], 0);

/** Every slip in the next version of every dataset: how many the check of the data stops, and which it lets pass. */
export const edits: Section = {
  name: "edits",
  title: "An editor's slips in the next version of every dataset",
  async run() {
    const slips = all();
    const tallies = tally(slips);
    const [wanted, passing] = [tallies.filter(({ stop }) => stop), tallies.filter(({ stop }) => !stop)];
    const share = sum(wanted, "stopped") / sum(wanted, "tried");
    const first = slips.filter(({ stop, entry, dataset }) => stop && entry !== 74 && entry !== 87 && dataset !== "sources");
    const alone = first.filter(seenAlone).length;
    const head = ["| Entry | Slip | Tried | Stopped | Came otherwise |", "| ---: | --- | ---: | ---: | --- |"];
    return {
      ok: share >= 0.95,
      lines: [
        `Of ${sum(wanted, "tried")} slips that a careful editor would want stopped ${sum(wanted, "stopped")} are, ` +
          `${(share * 100).toFixed(1)} of 100. ` +
          `The versions tell their changes, as \`npm run data -- --changes\` writes them: only what they hold gives them away.`,
        "",
        ...head,
        ...wanted.map(row),
        "",
        `Where there is no version before, in a new dataset, ${alone} of ${first.length} are stopped: no value has ` +
          "moved, and only its size, unit, place, " +
          "day, text and its relation to others can give it away.",
        "",
        "What passes on purpose, since no file can tell that it is wrong:",
        "",
        ...head,
        ...passing.map(row),
      ],
    };
  },
};
