import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import type { Proof } from "./prove.ts";

/** A host at a place, and what it did with the site. */
export interface Line {
  readonly host: string;
  readonly place: string;
  readonly proof: Proof;
}

/** The machine, as far as it matters to a measurement. */
export function machine(): string {
  let system = process.platform as string;
  try {
    system = /PRETTY_NAME="([^"]+)"/.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? system;
  } catch {
    // Other systems have no such file.
  }
  return `${system}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
}

/** The report as Markdown, and the name of its file. */
export function report(lines: readonly Line[], skipped: readonly string[], now = new Date()): { readonly file: string; readonly text: string } {
  const day = now.toISOString().slice(0, 10);
  const rows = lines.map(({ host, place, proof }) =>
    [
      host,
      place,
      proof.pages,
      proof.files,
      proof.links,
      proof.faults.length,
      proof.missing,
      proof.encoding,
      proof.lasting ? "yes" : "no",
      proof.odd.join(", ") || "none",
    ].join(" | "),
  );
  const faults = lines.flatMap(({ host, place, proof }) => proof.faults.map((fault) => `- ${host} at ${place}: ${fault}`));
  const text = `# The site on static hosts, ${day}

Made by \`npm run prove:hosts\`. ${machine()}.

One build was served by each host and read by a crawler that follows every link, asset and anchor. Hosts named in docs/hosting.md with a configuration ran with exactly that.

| host | place | pages read | addresses asked | links | faults | missing page | claims.json sent as | scripts kept | inexact types |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |`).join("\n")}

${faults.length > 0 ? faults.join("\n") : "No fault."}

${skipped.length > 0 ? `Skipped, because they are not on this machine: ${skipped.join(", ")}.` : "No host was skipped."}
`;
  return { file: `${day}-hosts.md`, text };
}
