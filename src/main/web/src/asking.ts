/** What is asked of the server: a GraphQL request, and the release it is pinned to. */
export interface Asked {
  query: string;
  operationName?: string;
  variables: Record<string, unknown>;
  /** The id of the release that must answer; left out for the current one. */
  release?: string;
}

export interface Release {
  id: string;
  number: number;
  sha256: string;
}

export interface GraphQlError {
  message: string;
  path?: (string | number)[];
  locations?: { line: number; column: number }[];
  extensions?: { code?: string; argument?: string; found?: unknown; allowed?: unknown };
}

/** The body of a GraphQL answer. */
export interface Body {
  data?: Record<string, unknown> | null;
  errors?: GraphQlError[];
  extensions?: { release?: Release };
}

export const JSON_ANSWER = "application/graphql-response+json, application/json;q=0.9";

/** The server could not be reached, or what came back is none of its answers. */
export class Unanswered extends Error {}

/** A request as it is sent, by POST or over a socket. */
export function requestOf({ release, ...request }: Asked) {
  return { ...request, ...(release && { extensions: { release } }) };
}

/**
 * Sends a request by POST.
 *
 * @param accept the media type wanted
 * @param rows the list that makes the rows, for types that are tables
 * @throws Unanswered if there is no answer
 */
export async function send(asked: Asked, accept: string, rows?: string, signal?: AbortSignal): Promise<Response> {
  const address = rows ? `/graphql?rows=${encodeURIComponent(rows)}` : "/graphql";
  try {
    return await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: accept },
      body: JSON.stringify(requestOf(asked)),
      signal,
    });
  } catch (reason) {
    if (signal?.aborted) throw reason;
    throw new Unanswered("The server cannot be reached.", { cause: reason });
  }
}

/** The JSON of a response, be it an answer or the server's explanation of why there is none. */
export async function json<T>(response: Response): Promise<T> {
  const text = await response.text();
  try {
    return JSON.parse(text) as T;
  } catch (reason) {
    throw new Unanswered(`What came back is no answer of Kommunegraf (status ${response.status}).`, { cause: reason });
  }
}

/** Asks for the answer as JSON. */
export async function ask(asked: Asked, signal?: AbortSignal): Promise<Body> {
  return json<Body>(await send(asked, JSON_ANSWER, undefined, signal));
}
