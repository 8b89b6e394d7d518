/**
 * `embed.js`, the host script: another site's page runs it so that our embeds grow to their content.
 *
 * `<watts-figure src="…/embed/price-gap/?side=input">fallback</watts-figure>` becomes a lazy frame; our plain frames on the
 * page are resized too. Our frames are those whose address begins where this script's does ("…/embed/"), those in a
 * `<watts-figure>`, and those marked `data-watts`. A message counts if it comes from such a frame's own window, whatever origin
 * its address has led to. All it can do is set the frame's height and raise an event.
 *
 * A `<watts-figure>` raises `ready` and `change` (`detail: {id, state}`); `element.state = {side: "input"}` sets the figure, the
 * attribute `theme` (light, dark, auto) its theme. Neither loads it again.
 */
type State = Readonly<Record<string, unknown>>;
interface Said {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly height?: unknown;
  readonly state?: unknown;
}

const NAME = "watts-figure";
/**
 * Height in px until the embed tells its own, and the time in ms that a loaded frame may keep silent before the fallback is
 * shown.
 */
const FIRST = 480;
const PATIENCE = 4000;

/** The folder of embeds: this script's own address without version and name. */
const src = (document.currentScript as HTMLScriptElement | null)?.src;
const base = src ? new URL("../", src).href : null;
// An address may lead to another origin, and a sandboxed frame has none; no message to a frame holds a secret.
const post = (frame: HTMLIFrameElement, message: unknown): void => frame.contentWindow?.postMessage({ wattsToWords: message }, "*");
const hello = (frame: HTMLIFrameElement): void => post(frame, { type: "hello" });

/** Makes an absolute address for a frame; null for none, and for one that is no page. */
function addressOf(src: string | null): string | null {
  const address = src && URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : null;
  return address && /^(https?|file):$/.test(address.protocol) ? address.href : null;
}

const elements = new Set<WattsFigure>();

/** A figure in another site's page: a frame, with the element's content as the fallback. */
class WattsFigure extends HTMLElement {
  static readonly observedAttributes = ["src", "theme"];
  readonly frame = document.createElement("iframe");
  readonly #fallback = document.createElement("slot");
  #address: string | null = null;
  #state: State = {};
  #wanted: State | null = null;
  #ready = false;
  #patience = 0;

  constructor() {
    super();
    const { frame } = this;
    frame.loading = "lazy";
    frame.width = "100%";
    Object.assign(frame.style, { width: "100%", border: "0" });
    frame.addEventListener("load", () => {
      clearTimeout(this.#patience);
      this.#patience = window.setTimeout(() => this.#ready || this.show(false), PATIENCE);
      this.#name();
      hello(frame);
    });
    this.attachShadow({ mode: "open" }).append(this.#fallback);
  }

  connectedCallback(): void {
    this.style.display = "block";
    elements.add(this);
    // If a state was set before this script ran, that property hides the setter.
    if (Object.hasOwn(this, "state")) {
      const { state } = this;
      Reflect.deleteProperty(this, "state");
      this.state = state;
    }
    this.#open();
  }

  disconnectedCallback(): void {
    elements.delete(this);
    clearTimeout(this.#patience);
    this.#ready = false;
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === "src") this.#open();
    else this.#colour();
  }

  /** Control to value, as the embed last told it. */
  get state(): State {
    return this.#state;
  }

  set state(state: State) {
    if (this.#ready) post(this.frame, { type: "set", state });
    else this.#wanted = state;
  }

  /** Whether the embed has spoken since it was loaded. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Titles the frame: by the element's own title, or else by the text of its content. */
  #name(): void {
    this.frame.title = this.title || this.querySelector("img")?.alt || this.textContent?.trim() || "Watts to Words";
  }

  /** Tells the embed the theme asked for. A frame of another colour scheme than its page is never transparent, so the frame takes it too. */
  #colour(): void {
    const theme = this.getAttribute("theme");
    const asked = theme ?? (this.#address && new URL(this.#address).searchParams.get("theme")) ?? "auto";
    this.frame.style.colorScheme = asked === "auto" ? "" : asked;
    if (theme !== null && this.#ready) post(this.frame, { type: "theme", theme });
  }

  #open(): void {
    const { frame } = this;
    const address = addressOf(this.getAttribute("src"));
    this.show(address !== null);
    if (!address) return;
    const again = this.#ready;
    this.#ready = false;
    this.#name();
    if (address !== this.#address || !frame.isConnected) size(frame, Number(this.getAttribute("height")) || FIRST);
    // A new `src` of a frame that has loaded would add an entry to the history.
    if (again && frame.src !== address) frame.remove();
    if (frame.src !== address) frame.src = address;
    this.#address = address;
    this.#colour();
    // Appending the frame again would load it again.
    if (!frame.isConnected) this.shadowRoot?.append(frame);
  }

  /** Shows either the frame or the element's content. */
  show(frame: boolean): void {
    this.frame.style.display = frame ? "block" : "none";
    this.#fallback.style.display = frame ? "none" : "contents";
  }

  hear({ type, id, state }: Said): void {
    this.show(true);
    if (state && typeof state === "object") this.#state = state as State;
    // An embed repeats "ready" when it is greeted.
    if (type === "ready" && this.#ready) return;
    if (type === "ready") {
      this.#ready = true;
      this.#colour();
      if (this.#wanted) this.state = this.#wanted;
      this.#wanted = null;
    }
    if (type === "ready" || type === "change") this.dispatchEvent(new CustomEvent(type, { detail: { id, state: this.#state } }));
  }
}

function size(frame: HTMLIFrameElement, height: unknown): void {
  if (typeof height !== "number" || !Number.isFinite(height) || height <= 0) return;
  frame.height = String(Math.ceil(height));
  frame.style.height = `${Math.ceil(height)}px`;
}

const plain = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll("iframe")].filter((frame) => frame.src && ("watts" in frame.dataset || (base && frame.src.startsWith(base))));

// If the script runs twice, or in two versions, the first one stays.
if (!customElements.get(NAME)) {
  customElements.define(NAME, WattsFigure);
  addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    const said = (data as { readonly wattsToWords?: Said } | null)?.wattsToWords;
    if (!source || typeof said !== "object" || !said) return;
    const element = [...elements].find(({ frame }) => frame.contentWindow === source);
    const frame = element?.frame ?? plain().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    if (said.type === "height") size(frame, said.height);
    element?.hear(said);
  });
  // Frames older than this script have told their height already.
  const greet = (): void => {
    plain().forEach(hello);
  };
  greet();
  addEventListener("load", greet);
  // On paper an embed that has not come is its fallback.
  const printing = (begins: boolean): void => {
    for (const element of elements) if (!element.ready) element.show(!begins);
  };
  addEventListener("beforeprint", () => printing(true));
  addEventListener("afterprint", () => printing(false));
}

export {};
