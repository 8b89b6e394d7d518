import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** The article on 22 times, or the one on 20, with his name and a value. */
const said = (value: number, grade = "B") => ({
  rows: { origins: setting((row) => row["id"] === "value-22", { saidBy: "Liu Liehong, National Data Administration", value, grade }) },
});

export default { "S0-036": { holds: said(22), "holds-loosely": said(20), contradicted: said(11) } } satisfies Reach;
