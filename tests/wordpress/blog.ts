import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { findCommand } from "../tools/browser.ts";

const FOLDERS = [process.env.WORDPRESS, "/usr/share/wordpress", "/var/www/html/wordpress"];
/** How long a database may take to start, in ms. */
const PATIENCE = 60_000;

/** What a WordPress needs on this machine; null if something is missing. */
export interface Tools {
  readonly wordpress: string;
  readonly php: string;
  readonly install: string;
  readonly server: string;
}

/** The WordPress of this machine (Debian: wordpress, php-cli, php-mysql, mariadb-server), or the one that WORDPRESS names. */
export function findWordPress(): Tools | null {
  const wordpress = FOLDERS.find((folder) => folder && existsSync(join(folder, "wp-includes/kses.php")));
  const [php, install, server] = ["php", "mariadb-install-db", "mariadbd"].map(findCommand);
  if (!wordpress || !php || !install || !server) return null;
  const modules = spawnSync(php, ["-m"], { encoding: "utf8" }).stdout;
  return /^mysqli$/m.test(modules) ? { wordpress, php, install, server } : null;
}

/** What is posted: snippets by name, and the address of a page that stands alone in a post. */
export interface Posted {
  readonly site: string;
  /** The built site's folder, from which its address is answered. */
  readonly folder: string;
  readonly page: string;
  readonly snippets: Readonly<Record<string, string>>;
}

/** What readers of the blog get: of an author's posts, of an administrator's, and of the address alone. */
export interface Came {
  readonly version: string;
  readonly author: Readonly<Record<string, string>>;
  readonly admin: Readonly<Record<string, string>>;
  readonly embedded: string;
}

async function startDatabase({ install, server }: Tools, folder: string, socket: string): Promise<ChildProcess> {
  const common = ["--no-defaults", `--datadir=${join(folder, "data")}`, `--user=${userInfo().username}`];
  const made = spawnSync(install, [...common, "--auth-root-authentication-method=normal", "--skip-test-db"], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(`no database could be made: ${made.stderr}`);
  const child = spawn(server, [...common, `--socket=${socket}`, "--skip-networking", "--innodb-buffer-pool-size=16M"], { stdio: "ignore" });
  const end = Date.now() + PATIENCE;
  while (!existsSync(socket)) {
    if (Date.now() > end || child.exitCode !== null) throw new Error("the database did not start");
    await new Promise((later) => setTimeout(later, 100));
  }
  return child;
}

/** Posts to a WordPress that is made for it and thrown away. @throws Error if it cannot be started */
export async function post(tools: Tools, posted: Posted): Promise<Came> {
  const folder = mkdtempSync(join(tmpdir(), "blog-"));
  const socket = join(folder, "socket");
  let database: ChildProcess | undefined;
  try {
    database = await startDatabase(tools, folder, socket);
    const input = JSON.stringify({ ...posted, wordpress: tools.wordpress, socket });
    const { stdout, stderr, status } = spawnSync(tools.php, [join(import.meta.dirname, "post.php")], {
      input,
      encoding: "utf8",
      maxBuffer: 64e6,
      timeout: PATIENCE,
    });
    if (status !== 0) throw new Error(`WordPress stopped: ${stderr || stdout}`);
    return JSON.parse(stdout.slice(stdout.indexOf("{"))) as Came;
  } finally {
    const gone = database && new Promise((exit) => database?.once("exit", exit));
    database?.kill();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
}
