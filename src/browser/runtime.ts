/** Code that loaded figures need, shared by all figures of a page. */
import type { Controls } from "../kit/figure.ts";
import { choice, defaultsOf, defineFigure, fullLabel, range, rowOf, SIZES, toggle } from "../kit/figure.ts";
import * as format from "../kit/format.ts";
import * as html from "../kit/html.ts";
import { one } from "../kit/table.ts";
import { view } from "../kit/view.ts";
import * as domain from "../model/domain.ts";
import { controlsOf } from "./form-controls.ts";
import { Attached, type Registered } from "./live-figure.ts";

const registered = new Map<string, Registered>();

globalThis.watts = {
  ...globalThis.watts,
  shared: { defineFigure, choice, range, toggle, rowOf, defaultsOf, fullLabel, SIZES, ...format, ...html, one, ...domain },
  rows(columns) {
    const [length = 0] = Object.values(columns).flatMap((values) => (Array.isArray(values) ? values.length : []));
    const at = (i: number) => Object.entries(columns).map(([field, values]) => [field, Array.isArray(values) ? values[i] : values]);
    return Array.from({ length }, (_, i) => Object.fromEntries(at(i)));
  },
  add(id, code, data, versions) {
    // A calculator’s own script leaves the description of its controls to the form.
    let known: Controls | undefined;
    const controls = (): Controls => {
      known ??= controlsOf(document.querySelector<HTMLElement>(`figure[data-figure="${id}"]`) ?? document.body);
      return known;
    };
    registered.set(id, { figure: { ...code, controls: code.controls ?? controls }, data, versions });
  },
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
