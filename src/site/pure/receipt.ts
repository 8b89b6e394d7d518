import { fullLabel, outcomeLabel, type Params, type Working } from "../../kit/figure.ts";
import { decimal, significant, withUnit } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import type { View } from "../../kit/view.ts";
import { EDITION } from "./edition.ts";

/** Everything that a result rests on, for a reader to keep or to quote. */
export interface Receipt {
  readonly figure: string;
  /** The site by name and release. */
  readonly edition: string;
  readonly title: string;
  readonly inputs: readonly { readonly label: string; readonly value: string; readonly unit: string | null }[];
  readonly results: readonly { readonly label: string; readonly value: string }[];
  readonly formula: string | null;
  readonly data: readonly { readonly title: string; readonly version: string }[];
  readonly address: string | null;
}

/** Makes the receipt of a figure in one state. @param address link to this very state; null if not yet known */
export function receiptOf(id: string, figure: Working, view: View, address: string | null): Receipt {
  const params = view.given.params as Params;
  const text = figure.outcome?.text ?? String;
  const central = figure.outcome ? [{ label: outcomeLabel(figure.outcome, view.given), value: text(figure.outcome.of(view.given)) }] : [];
  const range = view.certainty
    ? [
        { label: "Low", value: text(view.certainty.low) },
        { label: "High", value: text(view.certainty.high) },
      ]
    : [];
  return {
    figure: id,
    edition: EDITION,
    title: view.title,
    inputs: Object.entries(view.controls).map(([name, control]) => {
      const value = params[name];
      const label = fullLabel(control);
      if (control.type === "choice") return { label, value: control.options[String(value)] ?? String(value), unit: null };
      if (control.type === "picks") {
        const names = (value as readonly string[]).map((name) => control.options[name] ?? name);
        return { label, value: names.join(", ") || "none", unit: null };
      }
      if (control.type === "toggle") return { label, value: value ? "yes" : "no", unit: null };
      return {
        label,
        value: Number.isInteger(value) ? decimal(Number(value)) : significant(Number(value), 6),
        unit: value === 1 ? control.unit.replace(/^(byte|hour|month|task|token|year)s\b/, "$1") : control.unit,
      };
    }),
    results: [...range, ...central],
    formula: view.formula,
    data: Object.values(view.given.versions).map(({ title, version }) => ({ title, version })),
    address,
  };
}

const lines = ({ inputs, results, data, formula, address }: Receipt): readonly (readonly [string, string])[] => [
  ...inputs.map(({ label, value, unit }) => [label, unit ? withUnit(value, unit) : value] as const),
  ...results.map(({ label, value }) => [label, value] as const),
  ...(formula ? [["Formula", formula] as const] : []),
  ...data.map(({ title, version }) => ["Data", `${title}, version ${version}`] as const),
  ...(address ? [["Address", address] as const] : []),
];

/** Writes the receipt in one of the forms that a reader can copy. */
export function receiptText(receipt: Receipt, form: "text" | "markdown" | "json"): string {
  if (form === "json") return JSON.stringify(receipt, null, 2);
  if (form === "text") return [`${receipt.edition}: ${receipt.title}`, ...lines(receipt).map(([label, value]) => `${label}: ${value}`)].join("\n");
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  return [
    `**${receipt.title}** (${receipt.edition})`,
    "",
    "| | |",
    "| --- | --- |",
    ...lines(receipt).map((line) => `| ${line.map(cell).join(" | ")} |`),
  ].join("\n");
}

/** Writes inputs and results as entries of a definition list. */
export function receiptMarkup({ inputs, results }: Receipt): Markup {
  const entry = (label: string, value: string, unit: string | null, kind: string | null): Markup =>
    html`
      <div${kind && html` class="${kind}"`}>
        <dt>${label}</dt>
        <dd>
          <span class="num">${value}</span>
          ${unit && html` <span class="unit">${unit}</span>`}
        </dd>
      </div>
    `;
  const classOf = (i: number): "total" | "sub" | null => (i === results.length - 1 ? "total" : i === 0 ? "sub" : null);
  return html`
    ${inputs.map(({ label, value, unit }) => entry(label, value, unit, null))}
    ${results.map(({ label, value }, i) => entry(label, value, null, classOf(i)))}
  `;
}
