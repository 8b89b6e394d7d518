import type { Section } from "./section.ts";

/** Every web server on this machine, at the root and under a path, and the site on a disk. */
export const hosts: Section = {
  name: "hosts",
  title: "The site behind the configurations that it ships for hosts",
  async run() {
    const { proveHosts } = await import("../cli/prove-hosts.ts");
    const { ok, text } = await proveHosts();
    // Without its own heading.
    return { ok, lines: text.trimEnd().split("\n").slice(2) };
  },
};
