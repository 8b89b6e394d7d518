/**
 * What an embed tells the page that frames it, and what it hears from that page.
 *
 * Heights are sent at once and whenever the content changes its size, in the protocols that hosts know: Datawrapper, AMP
 * (frames, Sidechain), Embedly (Medium), pym.js, WordPress and iframe-resizer; in the last three only if the host has asked for
 * them. Our own protocol, which `embed.js` uses, goes by `postMessage`:
 *
 *   {wattsToWords: {type: "ready", id, state}}     to the host, once the embed listens, and in answer to "hello"
 *   {wattsToWords: {type: "height", id, height}}   to the host: height of the content in CSS pixels, a whole number
 *   {wattsToWords: {type: "change", id, state}}    to the host, 250 ms after the reader's or the host's last change
 *   {wattsToWords: {type: "hello"}}                from the host: asks for "ready" and "height" again
 *   {wattsToWords: {type: "set", state}}           from the host: sets the figure to this state
 *   {wattsToWords: {type: "theme", theme}}         from the host: "light", "dark", or "auto" for the reader's system
 *
 * `state` holds what the query holds: the name of a control and its text, without controls at their default. In "set" its
 * values may be strings, numbers or booleans; unknown names are ignored, and a value that cannot be used keeps the default,
 * which the embed says. `id` is the figure's id, or "claim/" and the claim's. Only messages of the parent count; all others are
 * ignored.
 */
export interface Said {
  readonly type: "ready" | "height" | "change";
  readonly id: string;
  readonly height?: number;
  readonly state?: Readonly<Record<string, string>>;
}

/** Sets the theme; any other word than these two leaves it to the reader's system. */
export function setTheme(theme: unknown): void {
  const { dataset } = document.documentElement;
  if (theme === "light" || theme === "dark") dataset.theme = theme;
  else delete dataset.theme;
}

/** Reads the settings in a query. @param names of the controls; of all if left out */
const settingsIn = (query: string, names?: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries([...new URLSearchParams(query)].filter(([name]) => names?.includes(name) ?? true));

/** Time that a size must last before it is told, in ms. */
const PAUSE = 40;
/**
 * Starts speaking to the host, and hears it from now on.
 * @param content the element whose height is told
 * @param controls names of the figure's controls, whose settings the address may hold
 * @param set brings the figure to a state, which may be junk
 * @returns a function that tells the host of a change of state
 */
export function speak(id: string, content: Element, controls: readonly string[] = [], set?: (state: object) => void): (query: string) => void {
  const host = window.parent;
  if (host === window) return () => {};
  const say = (message: unknown): void => host.postMessage(message, "*");
  const own = (message: Omit<Said, "id">): void => say({ wattsToWords: { ...message, id } });
  const pym = new URLSearchParams(location.search).get("childId");
  const secret = /secret=([a-z0-9]+)/i.exec(location.hash)?.[1];
  let resizer: string | undefined;
  let now = settingsIn(location.search, controls);
  let told = 0;
  let timer = 0;
  const tell = (again = false, event = "resize"): void => {
    const { width, height: exact } = content.getBoundingClientRect();
    const height = Math.ceil(exact);
    if (height === 0 || (height === told && !again)) return;
    told = height;
    own({ type: "height", height });
    say({ "datawrapper-height": { [id]: height } });
    say({ sentinel: "amp", type: "embed-size", height });
    say(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
    if (pym) say(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (secret) say({ message: "height", value: height, secret });
    if (resizer !== undefined) say(`[iFrameSizer]${resizer}:${height}:${Math.ceil(width)}:${event}`);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(tell, PAUSE);
  };
  addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    if (source !== host) return;
    // iframe-resizer's greeting begins with id, margin and whether width is told too.
    const [, greeted] = (typeof data === "string" && /^\[iFrameSizer\]([^:]*):[^:]*:(?:true|false):/.exec(data)) || [];
    if (greeted !== undefined) {
      resizer = greeted;
      tell(true, "init");
    }
    const { message, wattsToWords } = (data ?? {}) as { readonly message?: unknown; readonly wattsToWords?: unknown };
    const { type, state, theme } = (wattsToWords ?? {}) as Readonly<Record<"type" | "state" | "theme", unknown>>;
    if (type === "hello") own({ type: "ready", state: now });
    if (type === "theme") setTheme(theme);
    // WordPress tells when it listens.
    if (message === "ready" || type === "hello") tell(true);
    if (type === "set" && state && typeof state === "object") set?.(state);
  });
  // Tells the first height too, after the first layout.
  new ResizeObserver(soon).observe(content);
  own({ type: "ready", state: now });
  return (query) => {
    now = settingsIn(query);
    own({ type: "change", state: now });
  };
}
