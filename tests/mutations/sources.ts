import { type Broken, bytesOf, type Json } from "./file.ts";

/** Each way to break the list of sources. */
export function ofSources(text: string): Broken[] {
  const sound = JSON.parse(text) as Record<string, Json>;
  const ids = Object.keys(sound);
  const [id = "", next = ""] = ids;
  const changed = (kind: string, name: string, where: string, rule: RegExp, value: Json): Broken => ({
    kind,
    name,
    where,
    rule,
    bytes: bytesOf({ ...sound, [id]: { ...sound[id], ...value } }),
  });
  const keys = ["title", "publisher", "url", "licence", "retrieved"];
  return [
    ...keys.map((key) => changed("missing", `no ${key}`, `${id}.${key}`, /expected/, { [key]: undefined })),
    ...keys.map((key) => changed("wrong type", `${key} of the wrong type`, `${id}.${key}`, /expected/, { [key]: 5 })),
    changed("extra", "a key that no source has", `${id}.extra`, /unknown key/, { extra: 1 }),
    changed("future date", "read after every release", `${id}.retrieved`, /later than the newest release/, { retrieved: "2999-01-01" }),
    changed("address", "an address that is none", `${id}.url`, /an address/, { url: "javascript:alert(1)" }),
    { kind: "order", name: "sources out of order", where: next, rule: /not in the order/, bytes: bytesOf({ [next]: sound[next], ...sound }) },
    { kind: "dangling source", name: "a source gone that data name", where: "", rule: /a source in data/, bytes: bytesOf({}) },
    { kind: "key twice", name: "a source twice", where: id, rule: /key stands twice/, bytes: bytesOf(text.replace(/^\{/, `{"${id}": {},`)) },
  ];
}
