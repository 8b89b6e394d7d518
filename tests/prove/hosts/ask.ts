import { request } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** What a host answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** One request on a connection of its own, exactly as asked and as answered: nothing is followed or unpacked. */
export const ask = (address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  new Promise((answered, failed) => {
    request(address, { headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("error", failed);
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => answered({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on("error", failed)
      .end();
  });

export const UNPACK: Readonly<Record<string, (bytes: Buffer) => Buffer>> = { br: brotliDecompressSync, gzip: gunzipSync, deflate: inflateSync };

/** What a browser ends up with: redirections are followed, and the text is unpacked. */
export async function follow(address: string, hops = 3): Promise<Answer> {
  const answer = await ask(address, { "accept-encoding": "br, gzip, deflate" });
  const { location, "content-encoding": encoding } = answer.headers;
  if (answer.status >= 301 && answer.status <= 308 && typeof location === "string" && hops > 0)
    return follow(new URL(location, address).href, hops - 1);
  const unpack = UNPACK[String(encoding ?? "")];
  return unpack && answer.body.length > 0 ? { ...answer, body: unpack(answer.body) } : answer;
}
