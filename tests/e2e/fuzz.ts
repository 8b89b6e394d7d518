import { randomFrom } from "../support/share.ts";

/** What attackers and broken programs put in place of a value. A script among them would set `caught`. */
const NASTY: readonly string[] = [
  "<script>caught=1</script>",
  "<img src=x onerror=caught=1>",
  '"><svg onload=caught=1>',
  "'-caught=1-'",
  "javascript:caught=1",
  "{{caught=1}}",
  "</title><script>caught=1</script>",
  "__proto__",
  "constructor",
  "toString",
  "NaN",
  "Infinity",
  "-Infinity",
  "undefined",
  "null",
  "1e999",
  "-1e308",
  "0",
  "-0",
  "0x10",
  "1,2,3",
  "１２３",
  "𝟙𝟚",
  "\u0000",
  "\ud800",
  "\u202e1",
  "%",
  "%%",
  "%00",
  "%ff",
  "+",
  "",
  " ",
  "true",
  "[object Object]",
  "a".repeat(5000),
  "1".repeat(400),
  "../../etc/passwd",
  "//example.com",
  "https://example.com/",
  "data:text/html,<script>caught=1</script>",
];

/** Makes queries, hashes and messages that no page of the site would make itself. */
export class Fuzz {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #one<T>(list: readonly T[]): T {
    return list[this.#below(list.length)] as T;
  }

  /** A value: nasty, a number, or letters without sense. */
  value(): string {
    const kind = this.#below(4);
    if (kind < 2) return this.#one(NASTY);
    if (kind === 2) return String((this.#random() - 0.3) * 10 ** (this.#below(40) - 15));
    return Array.from({ length: this.#below(12) }, () => String.fromCharCode(this.#below(0x3000))).join("");
  }

  /** A query without its "?": some names that are known, some not, some twice; now and then not even encoded. */
  query(names: readonly string[]): string {
    const parts = Array.from({ length: 1 + this.#below(5) }, () => {
      const name = this.#below(5) > 0 && names.length > 0 ? this.#one(names) : this.value();
      const [left, right] = [name, this.value()];
      return this.#below(8) === 0 ? `${left}=${right}`.replace(/[^!-~]|#/g, "") : `${encode(left)}=${encode(right)}`;
    });
    return parts.join("&");
  }

  /** What a foreign page might send. */
  message(names: readonly string[]): unknown {
    const state = Object.fromEntries(
      Array.from({ length: this.#below(5) }, () => [this.#below(3) ? (this.#one(names) ?? "") : this.value(), this.#anything(2)]),
    );
    const type = this.#one(["set", "hello", "ready", "height", "change", this.value()]);
    return this.#one<unknown>([
      { wattsToWords: { type, state } },
      { wattsToWords: { type: "set", state } },
      { wattsToWords: this.#anything(2) },
      `[iFrameSizer]${this.value()}:8:false:true`,
      `pym${this.value()}`,
      { message: this.#one(["ready", this.value()]) },
      this.#anything(3),
    ]);
  }

  #anything(depth: number): unknown {
    if (depth > 0 && this.#below(3) === 0)
      return Object.fromEntries(Array.from({ length: this.#below(4) }, () => [`k${this.value()}`, this.#anything(depth - 1)]));
    if (depth > 0 && this.#below(4) === 0) return Array.from({ length: this.#below(4) }, () => this.#anything(depth - 1));
    return this.#one<unknown>([this.value(), this.#below(1000), null, true, Number.NaN, Number.POSITIVE_INFINITY, undefined]);
  }
}

const encode = (text: string): string => encodeURIComponent(text.replace(/[\ud800-\udfff]/g, "\ufffd"));
