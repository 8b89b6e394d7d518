import { deflateSync, inflateSync } from "node:zlib";

/** A picture as red, green, blue and opacity, one byte each, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunks(file: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    found.set(type, Buffer.concat([found.get(type) ?? Buffer.alloc(0), data]));
    at += 12 + length;
  }
  return found;
}

const paeth = (left: number, up: number, corner: number): number => {
  const near = left + up - corner;
  const [a, b, c] = [Math.abs(near - left), Math.abs(near - up), Math.abs(near - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

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
  const lines = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= channels ? (lines[at - channels] ?? 0) : 0;
      const up = y > 0 ? (lines[at - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (lines[at - stride - channels] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      lines[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  if (channels === 4) return { width, height, pixels: lines };
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i += 1) pixels.set(lines.subarray(i * 3, i * 3 + 3), i * 4);
  return { width, height, pixels };
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
const crc = (bytes: Buffer): number => (bytes.reduce((sum, byte) => (CRC[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(body));
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
  return Buffer.concat([SIGNATURE, chunk("IHDR", head), chunk("IDAT", deflateSync(raw)), chunk("IEND", Buffer.alloc(0))]);
}

/** How two pictures differ: how many pixels, and a picture of it, what is the same pale and what differs in red. */
export interface Difference {
  readonly pixels: number;
  readonly picture: Picture;
}

/** Lesser differences of a channel are not seen; screenshots of one machine have none where nothing changed. */
const SEEN = 8;

/** Compares two pictures pixel by pixel; what only one of them has differs. */
export function difference(before: Picture, after: Picture): Difference {
  const [width, height] = [Math.max(before.width, after.width), Math.max(before.height, after.height)];
  const pixels = new Uint8Array(width * height * 4).fill(255);
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const inside = [before, after].every((picture) => x < picture.width && y < picture.height);
      const [a, b] = [(y * before.width + x) * 4, (y * after.width + x) * 4];
      const same = inside && [0, 1, 2, 3].every((i) => Math.abs((before.pixels[a + i] ?? 0) - (after.pixels[b + i] ?? 0)) < SEEN);
      const grey = inside ? 200 + Math.round((after.pixels[b + 1] ?? 0) * 0.2) : 255;
      pixels.set(same ? [grey, grey, grey] : [220, 0, 40], (y * width + x) * 4);
      if (!same) count += 1;
    }
  }
  return { pixels: count, picture: { width, height, pixels } };
}
