import { inflateSync } from "node:zlib";

/** A sheet of a PDF: its size in points, and its letters in the order in which they are drawn, without spaces. What is cut off is not drawn. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** Letters by the code of their glyph, as a font tells them. */
type Letters = ReadonlyMap<number, string>;

const fromHex = (hex: string): string => (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");

/** Reads the map from glyphs to letters that stands beside a font. */
function lettersOf(map: string): Letters {
  const letters = new Map<number, string>();
  for (const [, body = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = "", text = ""] of body.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(Number.parseInt(code, 16), fromHex(text));
  for (const [, body = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = "", to = "", text = ""] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code += 1)
        letters.set(code, String.fromCharCode(Number.parseInt(text, 16) + code - first));
    }
  return letters;
}

/** Reads the sheets of a PDF as Chromium writes them: objects one after another, each stream deflated. */
export function sheetsOf(pdf: Uint8Array): readonly Sheet[] {
  const bytes = Buffer.from(pdf);
  const file = bytes.toString("latin1");
  const objects = new Map([...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body = ""]) => [Number(id), body]));
  const stream = (id: number): string => {
    const body = objects.get(id) ?? "";
    const from = body.indexOf("stream\n") + "stream\n".length;
    const raw = Buffer.from(body.slice(from, body.lastIndexOf("\nendstream")), "latin1");
    return (body.slice(0, from).includes("/FlateDecode") ? inflateSync(raw) : raw).toString("latin1");
  };
  const fonts = new Map<number, { readonly wide: boolean; readonly letters: Letters }>();
  const fontOf = (id: number) => {
    const body = objects.get(id) ?? "";
    const [, map] = /\/ToUnicode (\d+) 0 R/.exec(body) ?? [];
    const known = fonts.get(id) ?? { wide: body.includes("/Type0"), letters: map ? lettersOf(stream(Number(map))) : new Map() };
    fonts.set(id, known);
    return known;
  };
  const textOf = (content: string, named: ReadonlyMap<string, number>): string => {
    let font = { wide: true, letters: new Map() as Letters };
    let text = "";
    for (const [, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
      if (name) font = fontOf(named.get(name) ?? 0);
      else for (const code of hex?.match(font.wide ? /.{4}/g : /.{2}/g) ?? []) text += font.letters.get(Number.parseInt(code, 16)) ?? "";
    }
    return text.replace(/\s+/g, "");
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((body) => {
      const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body) ?? []).map(Number);
      const named = new Map([...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id]) => [name, Number(id)]));
      const [, content] = /\/Contents (\d+) 0 R/.exec(body) ?? [];
      return { width, height, text: textOf(stream(Number(content)), named) };
    });
}
