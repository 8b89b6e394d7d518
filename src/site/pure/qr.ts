import { correction, generate } from "lean-qr";

/** Width of the light margin that cameras need around a code, in modules. */
const QUIET = 4;

/** A QR code as the path of its dark modules, each one unit wide, with the light margin around them. */
export interface QrCode {
  readonly path: string;
  /** Width and height in modules, with the margin. */
  readonly size: number;
}

/**
 * Makes the QR code of an address, at the level of correction that allows for a loss of 15 % (M), or a better one that needs no larger code.
 * @throws Error if the address is longer than a code can hold, about 2,300 characters
 */
export function qrCode(address: string): QrCode {
  const code = generate(address, { minCorrectionLevel: correction.M });
  const parts: string[] = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x + 1, y)) x += 1;
      const width = x - from + 1;
      parts.push(`M${from + QUIET} ${y + QUIET}h${width}v1h-${width}z`);
    }
  }
  return { path: parts.join(""), size: code.size + 2 * QUIET };
}
