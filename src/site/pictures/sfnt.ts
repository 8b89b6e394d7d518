/** Reading and writing the container of a TrueType font. */

export type Tables = ReadonlyMap<string, Buffer>;

/** The tables of a TrueType font by tag. */
export function readTables(font: Buffer): Tables {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const entry = 12 + 16 * i;
      const start = font.readUInt32BE(entry + 8);
      return [font.toString("latin1", entry, entry + 4), font.subarray(start, start + font.readUInt32BE(entry + 12))];
    }),
  );
}

/** One table by tag; throws if the font has none. */
export function table(font: Tables, tag: string): Buffer {
  const found = font.get(tag);
  if (found === undefined) throw new Error(`invalid font; no table ${tag}`);
  return found;
}

/** A TrueType font of these tables, in the order given, with its checksums. */
export function writeFont(tables: Tables): Buffer {
  const power = Math.floor(Math.log2(tables.size));
  const header = Buffer.alloc(12 + 16 * tables.size);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tables.size, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * tables.size - 16 * 2 ** power, 10);
  const bodies: Buffer[] = [];
  let start = header.length;
  let headAt = 0;
  [...tables].forEach(([tag, body], i) => {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    if (tag === "head") {
      padded.writeUInt32BE(0, 8);
      headAt = start;
    }
    header.write(tag, 12 + 16 * i, "latin1");
    header.writeUInt32BE(checksum(padded), 16 + 16 * i);
    header.writeUInt32BE(start, 20 + 16 * i);
    header.writeUInt32BE(body.length, 24 + 16 * i);
    bodies.push(padded);
    start += padded.length;
  });
  const font = Buffer.concat([header, ...bodies]);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8);
  return font;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
