const BLOCK = 512;

/** Splits a path between the two fields of a header that hold it. @throws Error if it does not fit */
function split(path: string): readonly [name: string, prefix: string] {
  if (Buffer.byteLength(path) <= 100) return [path, ""];
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(name) <= 100) return [name, prefix];
  }
  throw new Error(`too long for a tar archive: ${path}`);
}

function header(path: string, size: number, seconds: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const [name, prefix] = split(path);
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, "0")}\0`;
  const fields: readonly (readonly [offset: number, text: string])[] = [
    [0, name],
    [100, octal(0o644, 8)],
    [108, octal(0, 8)],
    [116, octal(0, 8)],
    [124, octal(size, 12)],
    [136, octal(seconds, 12)],
    [148, " ".repeat(8)],
    [156, "0"],
    [257, "ustar\u000000"],
    [345, prefix],
  ];
  for (const [offset, text] of fields) block.write(text, offset, "utf8");
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "ascii");
  return block;
}

/**
 * Packs files into one tar archive (ustar). The same files and day always give the same bytes.
 * @param day date of all files, YYYY-MM-DD
 */
export function tar(files: Readonly<Record<string, Uint8Array>>, day: string): Buffer {
  const seconds = Date.parse(`${day}T12:00:00Z`) / 1000;
  const parts = Object.entries(files).flatMap(([path, bytes]) => {
    const rest = (BLOCK - (bytes.length % BLOCK)) % BLOCK;
    return [header(path, bytes.length, seconds), bytes, Buffer.alloc(rest)];
  });
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}
