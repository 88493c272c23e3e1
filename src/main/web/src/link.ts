import type { Asked } from "./asking.ts";
import { FIRST_SHOWING, type Showing, type ViewName, VIEWS } from "./showing.ts";

/** What a link opens: a question and how its answer is shown. */
export interface Linked {
  /** Left out when the link names a kept question. */
  query?: string;
  /** The name of a kept question. */
  question?: string;
  operationName?: string;
  variables: Record<string, unknown>;
  showing: Showing;
}

/** Chat programs and office suites cut longer addresses. */
const LONGEST_READABLE = 2_000;
const SETTING = "set.";
const PACKED = "packed";
const DAMAGED = "This link is cut or damaged; copy it once more, whole.";

/**
 * Reads what a link opens; null when it opens nothing in particular. Long links carry everything packed in their fragment,
 * which no server sees, and so no server's limit cuts.
 *
 * @throws LinkFault if the link cannot be understood
 */
export async function read(url: URL): Promise<Linked | null> {
  const packed = new URLSearchParams(url.hash.slice(1)).get(PACKED);
  const parameters = packed ? new URLSearchParams(await unpack(packed)) : url.searchParams;
  const query = parameters.get("query") ?? undefined;
  const question = parameters.get("question") ?? undefined;
  if (packed && !query && !question) throw new LinkFault(DAMAGED);
  if (!query && !question) return null;
  return {
    query,
    question,
    operationName: parameters.get("operationName") ?? undefined,
    variables: variables(parameters.get("variables")),
    showing: showing(parameters),
  };
}

/** A link cannot be understood. */
export class LinkFault extends Error {}

function variables(text: string | null): Record<string, unknown> {
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (value && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // said below
  }
  throw new LinkFault("The variables in this link are no JSON object.");
}

function showing(parameters: URLSearchParams): Showing {
  const view = parameters.get("view") as ViewName;
  const settings = [...parameters].filter(([name]) => name.startsWith(SETTING))
    .map(([name, value]) => [name.slice(SETTING.length), value]);
  return {
    view: VIEWS.includes(view) ? view : FIRST_SHOWING.view,
    settings: Object.fromEntries(settings),
    release: parameters.get("release") ?? undefined,
  };
}

/**
 * The address that opens this again, here or on another machine.
 *
 * @param question the name of the kept question whose text the query is, if it is one: its link is short
 */
export async function write(origin: string, asked: Asked, showing: Showing, question?: string): Promise<string> {
  const parameters = new URLSearchParams(question ? { question } : { query: asked.query });
  if (asked.operationName && !question) parameters.set("operationName", asked.operationName);
  if (Object.keys(asked.variables).length) parameters.set("variables", JSON.stringify(asked.variables));
  parameters.set("view", showing.view);
  for (const [name, value] of Object.entries(showing.settings)) parameters.set(SETTING + name, value);
  if (showing.release) parameters.set("release", showing.release);
  const text = parameters.toString().replaceAll("+", "%20");
  return text.length <= LONGEST_READABLE ? `${origin}/?${text}` : `${origin}/#${PACKED}=${await pack(text)}`;
}

async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function unpack(packed: string): Promise<string> {
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return await new Response(stream).text();
  } catch {
    throw new LinkFault(DAMAGED);
  }
}
