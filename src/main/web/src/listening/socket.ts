import { type Client, createClient } from "graphql-ws";
import { create } from "zustand";
import { type Asked, type Body, type GraphQlError, requestOf } from "../asking.ts";
import { patience } from "./patience.ts";
import { HungUp, whyEnded } from "./hung-up.ts";

/** Whether the page's socket is lost, and will be opened again. */
export const useSocket = create<{ lost: boolean }>(() => ({ lost: false }));

/** So that a connection that died without a word, as of a laptop that slept, is noticed. */
const MILLISECONDS_BETWEEN_PINGS = 60_000;

/** By the client, when nobody listens any more. */
const CLOSED_BY_US = 1000;

let client: Client | undefined;
/** Browsers tell no page why a socket did not open, and write each attempt into their console. */
let wasOpen = false;
let hurry = () => {};
const whenOpen = new Set<() => void>();

/** The one socket of the page; it is opened with the first subscription. */
function socket(): Client {
  return client ??= createClient({
    url: () => `${location.origin.replace(/^http/, "ws")}/graphql`,
    keepAlive: MILLISECONDS_BETWEEN_PINGS,
    retryAttempts: Infinity,
    shouldRetry: () => wasOpen,
    retryWait: (attempts) =>
      new Promise((resolve) => {
        hurry = resolve;
        setTimeout(resolve, patience(attempts, Math.random()));
      }),
    on: { connected: opened, closed },
  });
}

function closed(event: unknown) {
  useSocket.setState({ lost: wasOpen && (event as CloseEvent).code !== CLOSED_BY_US });
}

function opened() {
  wasOpen = true;
  useSocket.setState({ lost: false });
  whenOpen.forEach((tell) => tell());
}

/** Tells each time that the socket is open, the first time and again. */
export function onOpen(tell: () => void) {
  whenOpen.add(tell);
}

/** Whether this server, and what is on the way to it, opened a socket before. */
export function canOpen(): boolean {
  return wasOpen;
}

/** The server is there: if the socket is lost, it is opened again now. */
export function serverIsThere() {
  hurry();
}

/** Who hears the answers. After `failed` or `ended` nothing comes. */
export interface Listener {
  heard(body: Body): void;
  failed(reason: HungUp): void;
  ended(): void;
}

/**
 * Carries out an operation over the socket, and once more whenever the socket had to be opened again.
 *
 * @returns what stops it; from then on nothing is told
 */
export function listenTo(asked: Asked, { heard, failed, ended }: Listener): () => void {
  let isStopped = false;
  const end = socket().subscribe(requestOf(asked), {
    next: (body) => isStopped || heard(body as Body),
    error(reason) {
      if (isStopped) return;
      if (!Array.isArray(reason)) return failed(new HungUp(whyEnded(reason), { cause: reason }));
      heard({ errors: reason as GraphQlError[] });
      ended();
    },
    complete: () => isStopped || ended(),
  });
  return () => {
    isStopped = true;
    end();
  };
}
