import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root as project } from "../../../src/cli/tools/build.ts";
import type { Site } from "../../../src/cli/tools/serve.ts";
import { findCommand } from "../../tools/browser.ts";
import { ended, freePort } from "../../tools/process.ts";

/** A web server that may be on this machine. */
export interface WebServer {
  readonly name: string;
  readonly command: string;
  /** Debian's packages. */
  readonly packages: readonly string[];
  /** Whether it is set up as docs/hosting.md says: own page for missing pages, compression, caching. */
  readonly configured: boolean;
  /** Arguments that keep it in the foreground; may write its configuration into `own`. The site lies below a path, "" or "some/path/". */
  readonly args: (folder: string, port: number, own: string, path: string) => readonly string[];
}

/**
 * The configuration that docs/hosting.md gives for a server, with this folder and port in place of its own.
 * @param path "" or "some/path/", for which the guide's table names the line that changes
 */
function documented(server: "nginx" | "Caddy" | "Apache" | "lighttpd", folder: string, port: number, path: string): string {
  const text = readFileSync(join(project, "docs/hosting.md"), "utf8");
  const block = new RegExp(`\`\`\`${server.toLowerCase()}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];
  const line = new RegExp(`^\\| ${server} \\| \`([^\`]+)\` \\|$`, "m").exec(text)?.[1];
  if (!block || !line) throw new Error(`docs/hosting.md: no configuration of ${server}, or no line for it under a path`);
  const [begins = ""] = line.split(" ");
  const above = new RegExp(`^(\\s*)${begins.replaceAll(".", "\\.")} .*$`, "m");
  if (!above.test(block)) throw new Error(`docs/hosting.md: ${server} has no line ${begins} to change`);
  return (path ? block.replace(above, `$1${line}`) : block)
    .replaceAll("/srv/watts-to-words", folder)
    .replace(/\bexample\.org \{/, `http://127.0.0.1:${port} {`)
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("<VirtualHost *:80>", `Listen 127.0.0.1:${port}\n<VirtualHost 127.0.0.1:${port}>`);
}

const written = (own: string, text: string): string => {
  const file = join(own, "server.conf");
  writeFileSync(file, text);
  return file;
};
const asRoot = process.getuid?.() === 0;

export const SERVERS: readonly WebServer[] = [
  {
    name: "nginx",
    command: "nginx",
    packages: ["nginx-light"],
    configured: true,
    args(folder, port, own, path) {
      const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${own}/${name};`).join(" ");
      const frame = `${asRoot ? "user root; " : ""}worker_processes 1; pid ${own}/pid; error_log ${own}/error.log; events {} `;
      const config = `${frame} http { access_log off; ${places}\n${documented("nginx", folder, port, path)}}`;
      return ["-e", `${own}/error.log`, "-c", written(own, config), "-g", "daemon off;"];
    },
  },
  {
    name: "Caddy",
    command: "caddy",
    packages: ["caddy"],
    configured: true,
    args: (folder, port, own, path) => [
      "run",
      "--adapter",
      "caddyfile",
      "--config",
      written(own, `{\n\tadmin off\n\tauto_https off\n\tstorage file_system ${own}\n}\n${documented("Caddy", folder, port, path)}`),
    ],
  },
  {
    name: "Apache",
    command: "apache2",
    packages: ["apache2"],
    configured: true,
    args(folder, port, own, path) {
      const modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate", "brotli"];
      const load = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n");
      const user = asRoot ? "User www-data\nGroup www-data\n" : "";
      const head =
        `ServerRoot ${own}\nServerName localhost\nPidFile ${own}/pid\nDefaultRuntimeDir ${own}\nErrorLog ` +
        `${own}/error.log\n${user}TypesConfig /etc/mime.types\n`;
      return ["-DFOREGROUND", "-f", written(own, `${load}\n${head}${documented("Apache", folder, port, path)}`)];
    },
  },
  {
    name: "lighttpd",
    command: "lighttpd",
    packages: ["lighttpd", "lighttpd-mod-deflate"],
    configured: true,
    args: (folder, port, own, path) => [
      "-D",
      "-f",
      written(
        own,
        `server.bind = "127.0.0.1"\nserver.port = ${port}\nserver.errorlog = "${own}/error.log"\n${documented("lighttpd", folder, port, path)}`,
      ),
    ],
  },
  {
    name: "busybox httpd",
    command: "busybox",
    packages: ["busybox"],
    configured: false,
    args: (folder, port) => ["httpd", "-f", "-p", `127.0.0.1:${port}`, "-h", folder],
  },
  {
    name: "python3 -m http.server",
    command: "python3",
    packages: ["python3"],
    configured: false,
    args: (folder, port) => ["-m", "http.server", String(port), "--bind", "127.0.0.1", "--directory", folder],
  },
];

export const isHere = ({ command }: WebServer): boolean => findCommand(command) !== null;

/** Starts a web server over a folder in which the site lies below a path. @throws Error with what it said, if it does not answer in ten seconds */
export async function startServer(server: WebServer, folder: string, path = ""): Promise<Site> {
  const own = mkdtempSync(join(tmpdir(), "host-"));
  mkdirSync(join(own, "logs"));
  const port = await freePort();
  const command = findCommand(server.command);
  if (!command) throw new Error(`${server.name} is not on this machine`);
  // What a server keeps for itself goes into the same folder.
  const env = { ...process.env, HOME: own, XDG_CONFIG_HOME: own, XDG_DATA_HOME: own };
  const child = spawn(command, server.args(folder, port, own, path), { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr?.on("data", (data: Buffer) => {
    said = (said + data.toString()).slice(-2000);
  });
  const close = async (): Promise<void> => {
    await ended(child);
    rmSync(own, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) return { url, close };
    if (child.exitCode !== null) break;
    await new Promise((later) => setTimeout(later, 50));
  }
  await close();
  throw new Error(`${server.name} does not answer: ${said.trim()}`);
}
