import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A picture as red, green, blue and opacity, one byte each, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunks(file: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer[]>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    found.set(type, [...(found.get(type) ?? []), file.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return new Map([...found].map(([type, parts]) => [type, Buffer.concat(parts)]));
}

const paeth = (left: number, up: number, corner: number): number => {
  const near = left + up - corner;
  const [a, b, c] = [Math.abs(near - left), Math.abs(near - up), Math.abs(near - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

/** Takes the filter off one line; `up` is the line above it, `size` the bytes of a pixel. */
function unfilter(filter: number, line: Uint8Array, up: Uint8Array, size: number): void {
  const { length } = line;
  if (filter === 0) return;
  for (let x = 0; x < length; x += 1) {
    const left = x >= size ? (line[x - size] as number) : 0;
    const above = up[x] as number;
    let guess = left;
    if (filter === 2) guess = above;
    else if (filter === 3) guess = (left + above) >> 1;
    else if (filter === 4) guess = paeth(left, above, x >= size ? (up[x - size] as number) : 0);
    line[x] = (line[x] as number) + guess;
  }
}

/**
 * Reads a PNG as browsers write screenshots: eight bits a channel, colour, not interlaced.
 * @throws Error for any other
 */
export function decodePng(file: Buffer): Picture {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error("not a PNG");
  const parts = chunks(file);
  const head = parts.get("IHDR") ?? Buffer.alloc(13);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = head[9] === 6 ? 4 : head[9] === 2 ? 3 : 0;
  if (head[8] !== 8 || channels === 0 || head[12] !== 0) throw new Error("only eight-bit colour PNGs that are not interlaced are read");
  const raw = inflateSync(parts.get("IDAT") ?? Buffer.alloc(0));
  const stride = width * channels;
  const pixels = new Uint8Array(width * height * 4).fill(255);
  let up: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const at = y * (stride + 1);
    const line = raw.subarray(at + 1, at + 1 + stride);
    unfilter(raw[at] ?? 0, line, up, channels);
    if (channels === 4) pixels.set(line, y * stride);
    else
      for (let x = 0, to = y * width * 4; x < stride; x += 3, to += 4) {
        pixels[to] = line[x] as number;
        pixels[to + 1] = line[x + 1] as number;
        pixels[to + 2] = line[x + 2] as number;
      }
    up = line;
  }
  return { width, height, pixels };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Writes a PNG. */
export function encodePng({ width, height, pixels }: Picture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const raw = Buffer.alloc((width * 4 + 1) * height);
  for (let y = 0; y < height; y += 1) raw.set(pixels.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  return Buffer.concat([SIGNATURE, chunk("IHDR", head), chunk("IDAT", deflateSync(raw, { level: 4 })), chunk("IEND", Buffer.alloc(0))]);
}

/** Some rows of a picture, as many as it has of them. */
export function rows({ width, height, pixels }: Picture, from: number, to: number): Picture {
  const [first, last] = [Math.min(from, height), Math.min(to, height)];
  return { width, height: last - first, pixels: pixels.subarray(first * width * 4, last * width * 4) };
}
