import { readTables, writeFont } from "./sfnt.ts";

const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

/** A TrueType font under another family's name: one cut from a variable font keeps the name of its default weight. */
export function named(font: Buffer, family: string): Buffer {
  const names = [
    [1, family],
    [2, "Regular"],
    [4, family],
    [6, family.replaceAll(" ", "")],
  ] as const;
  const header = Buffer.alloc(6 + 12 * names.length);
  header.writeUInt16BE(names.length, 2);
  header.writeUInt16BE(header.length, 4);
  const texts: Buffer[] = [];
  let offset = 0;
  names.forEach(([id, name], i) => {
    const text = utf16(name);
    // Windows, Unicode, American English.
    [3, 1, 0x409, id, text.length, offset].forEach((value, j) => void header.writeUInt16BE(value, 6 + 12 * i + 2 * j));
    texts.push(text);
    offset += text.length;
  });
  return writeFont(new Map([...readTables(font), ["name", Buffer.concat([header, ...texts])]]));
}
