import { type Broken, bytesOf, copy, type Json, repeated } from "./file.ts";

interface ClaimsFile extends Json {
  article: Json;
  claims: (Json & { id: string; figures: Json[] })[];
}

/** Each way to break a file of claims, one thing at a time. */
export function ofClaims(text: string): Broken[] {
  const sound = JSON.parse(text) as ClaimsFile;
  const found: Broken[] = [];
  const add = (kind: string, name: string, where: string, rule: RegExp, change: (file: ClaimsFile) => unknown): void => {
    found.push({
      kind,
      name,
      where,
      rule,
      get bytes() {
        const file = copy(sound) as ClaimsFile;
        change(file);
        return bytesOf(file);
      },
    });
  };
  const first = sound.claims[0]?.id ?? "";
  const claim = (file: ClaimsFile): Json => file.claims[0] as Json;
  for (const key of ["version", "article", "claims", "changes"]) {
    add("missing", `no ${key}`, key, /expected/, (file) => delete file[key]);
    add("wrong type", `${key} of the wrong type`, key, /expected/, (file) => Object.assign(file, { [key]: 5 }));
  }
  for (const key of ["id", "title", "titled", "by", "dated", "url", "note"]) {
    add("missing", `an article without ${key}`, `article.${key}`, /expected/, (file) => delete file.article[key]);
    add("wrong type", `an article's ${key} of the wrong type`, `article.${key}`, /expected/, (file) => Object.assign(file.article, { [key]: 5 }));
  }
  for (const key of ["locator", "paraphrase", "topic", "kind", "figures", "related", "recorded"]) {
    add("missing field", `a claim without ${key}`, `${first}.${key}`, /expected/, (file) => delete claim(file)[key]);
    add("wrong type", `a claim's ${key} of the wrong type`, `${first}.${key}`, /expected/, (file) => Object.assign(claim(file), { [key]: 5 }));
  }
  add("extra", "a key that no file has", "extra", /unknown key/, (file) => Object.assign(file, { extra: 1 }));
  add("extra", "a key that no claim has", `${first}.extra`, /unknown key/, (file) => Object.assign(claim(file), { extra: 1 }));
  add("extra", "a key that no article has", "article.extra", /unknown key/, (file) => Object.assign(file.article, { extra: 1 }));
  add("dangling claim", "a related claim that does not exist", `${first}.related`, /the id of another claim/, (file) =>
    Object.assign(claim(file), { related: ["S9-999"] }),
  );
  add("duplicate key", "a claim twice", "claims[1].id", /stand in order/, (file) => Object.assign(file.claims[1] ?? {}, { id: first }));
  add("order", "claims out of order", "claims[1].id", /stand in order/, (file) =>
    file.claims.splice(0, 2, file.claims[1] as never, file.claims[0] as never),
  );
  add("future date", "an article of a later day than the release", "article.dated", /a date not after/, (file) =>
    Object.assign(file.article, { dated: "2999-01-01" }),
  );
  add("wrong date", "a version that is not the file's", "version", /the date in the file's name/, (file) =>
    Object.assign(file, { version: "2020-01-01" }),
  );
  const at = sound.claims.findIndex(({ figures }) => figures.length > 0);
  const where = `${sound.claims[at]?.id}.figures[0]`;
  const figure = (file: ClaimsFile): Json => file.claims[at]?.figures[0] as Json;
  add("unit", "a figure without a unit", `${where}.unit`, /expected text/, (file) => delete figure(file).unit);
  for (const value of ["5", "five", null, 1e300])
    add("wrong type", `a figure that is ${JSON.stringify(value)}`, `${where}.value`, /a finite number/, (file) =>
      Object.assign(figure(file), { value }),
    );
  return [...found, repeated(text, "version")];
}

/** Each way to break the table of topics. */
export function ofTopics(text: string): Broken[] {
  const sound = JSON.parse(text) as Json;
  const topics = sound.topics as Json;
  const name = Object.keys(topics)[0] ?? "";
  const changed = (kind: string, what: string, value: unknown): Broken => ({
    kind,
    name: what,
    where: `topics.${name}`,
    rule: kind === "extra" ? /unknown key/ : /expected/,
    bytes: bytesOf({ ...sound, topics: { ...topics, [name]: value } }),
  });
  return [
    changed("missing", "a topic without a title", { chapter: "power" }),
    changed("wrong type", "a chapter that is no slug", { title: "T", chapter: "The Power" }),
    changed("extra", "a key that no topic has", { ...(topics[name] as Json), extra: 1 }),
    {
      kind: "dangling claim",
      name: "a chapter for no claim",
      where: "chapters.S9-999",
      rule: /the id of a claim/,
      bytes: bytesOf({ ...sound, chapters: { "S9-999": "power" } }),
    },
    { kind: "missing", name: "no topics", where: "topics", rule: /expected/, bytes: bytesOf({}) },
    repeated(text, "topics"),
  ];
}
