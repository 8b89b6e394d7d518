import { existsSync } from "node:fs";
import { join } from "node:path";
import { build, root, run } from "../../src/cli/tools/build.ts";
import { ADDRESS } from "../support/site.ts";
import { canInstall, findCommand, install } from "../tools/browser.ts";
import type { Section } from "./section.ts";

const PACKAGES = ["wordpress", "php-cli", "php-mysql", "mariadb-server"];
const isHere = (): boolean => existsSync("/usr/share/wordpress/wp-load.php") && ["php", "mariadbd"].every((name) => findCommand(name) !== null);

/** Posts to a WordPress, which on Debian with root rights is installed first. */
export const wordpress: Section = {
  name: "wordpress",
  title: "What a WordPress leaves of the snippets, and what it makes of an address alone",
  async run() {
    if (!process.env.WORDPRESS && !isHere() && canInstall()) await install(["--no-install-recommends", ...PACKAGES]);
    if (!process.env.WORDPRESS && !isHere()) return { ok: true, lines: ["Skipped: there is no WordPress here, and none could be installed."] };
    const folder = join(root, "node_modules/.cache/site-tests/addressed");
    if (!existsSync(join(folder, "index.html")) && !build(folder, ADDRESS)) return { ok: false, lines: ["The site could not be built."] };
    const ok = run("vitest/vitest.mjs", ["run", "--project", "built", "tests/wordpress/wordpress.test.ts"], { NODE_ENV: "test" });
    return { ok, lines: [ok ? "Posted as an author and as an administrator: each keeps what its tab says." : "See the output of the run."] };
  },
};
