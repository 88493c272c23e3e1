/** A subscription could not begin, or was broken off; its message says why, as far as a page can know. */
export class HungUp extends Error {}

const NEVER_OPENED =
  "No WebSocket to this server could be opened, and a subscription needs one. Either the server is away" +
  " or has no room for more, or what lies between, such as a proxy, passes no WebSockets on. Queries need none.";

/** A connection that ended without a word from the other side (RFC 6455, 7.4.1). */
const WITHOUT_A_WORD = [1005, 1006];

/**
 * Why a subscription ended, as a sentence.
 *
 * @param event what the browser tells: of a socket that did not open, next to nothing
 */
export function whyEnded(event: unknown): string {
  if (event instanceof Error) return event.message;
  const { code, reason } = (event ?? {}) as { code?: number; reason?: string };
  if (!code || WITHOUT_A_WORD.includes(code)) return NEVER_OPENED;
  return reason ? `The server hung up: ${reason} (${code})` : `The server hung up without a reason (${code}).`;
}
