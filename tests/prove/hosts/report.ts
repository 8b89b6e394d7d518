import type { Proof } from "./prove.ts";

/** A host at a place, and what it did with the site. */
export interface Line {
  readonly host: string;
  readonly place: string;
  readonly proof: Proof;
}

/** The report as lines of Markdown. */
export function report(lines: readonly Line[], skipped: readonly string[]): readonly string[] {
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
  return [
    "Each host served the site built without an address at its root and the site built with one under its path, to a crawler that follows " +
      "every link, asset, anchor, canonical address and card. Hosts named in docs/hosting.md with a configuration ran with exactly that; they " +
      "were also asked, for a file of each kind: caching, compression, 304 for what has not changed, charset, access for other sites’ scripts.",
    "",
    "| host | place | pages read | addresses asked | links | faults | missing page | claims.json sent as | scripts kept | inexact types |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row} |`),
    "",
    ...(faults.length > 0 ? faults : ["No fault."]),
    "",
    skipped.length > 0 ? `Skipped, because they are not on this machine: ${skipped.join(", ")}.` : "No host was skipped.",
  ];
}
