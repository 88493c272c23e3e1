package org.kommunegraf.http;

/**
 * Why this server closes a WebSocket, beside the reasons that Vert.x's handler of the protocol has:
 * codes of RFC 6455 and of graphql-transport-ws.
 */
enum CloseCode {
  /** The server stops, or the client is gone. A client may come again. */
  GOING_AWAY(1001),
  /** A message that comes too slowly. */
  TOO_SLOW(1008),
  MESSAGE_TOO_LARGE(1009),
  /** There is no room now. A client may come again. */
  TRY_AGAIN(1013),
  /** A message that the protocol does not know. */
  BAD_MESSAGE(4400),
  TOO_MANY_INITS(4429);

  final short code;

  CloseCode(int code) {
    this.code = (short) code;
  }
}
