/** What a woken figure needs, shared by all figures of a page. */
import * as figure from "../lib/figure.ts";
import * as format from "../lib/format.ts";
import * as html from "../lib/html.ts";
import * as table from "../lib/table.ts";
import { view } from "../lib/view.ts";
import { Attached, type Registered } from "./attached.ts";

const registered = new Map<string, Registered>();

globalThis.watts = {
  ...globalThis.watts,
  shared: { figure, format, html, table },
  add: (id, code, data, versions) => registered.set(id, { figure: code, data, versions }),
  code: (id) => registered.get(id)?.figure,
  view(id, params) {
    const code = registered.get(id);
    if (!code) throw new Error(`no code for figure ${id}`);
    return view(code.figure, code.data, code.versions, params);
  },
  attach(root) {
    const id = root.dataset.figure ?? "";
    const code = registered.get(id);
    const form = root.querySelector("form");
    if (code && form) new Attached(root, form, id, code);
  },
};
