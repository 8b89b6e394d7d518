import { strToU8, zipSync } from "fflate";

/**
 * Packs files into one ZIP archive; the same files and day give the same bytes on every machine.
 * @param day date of the files, YYYY-MM-DD
 */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number);
  // The archive keeps local time without a zone: a local date gives the same fields everywhere.
  const mtime = new Date(year, month - 1, date, 12);
  const entries = Object.entries(files).map(([name, content]) => {
    const stored = /\.(png|zip)$/.test(name);
    return [name, [typeof content === "string" ? strToU8(content) : content, { mtime, level: stored ? 0 : 9 }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}
