import { create } from "zustand";
import type { Asked, Release } from "../asking.ts";
import { canOpen, listenTo, onOpen, serverIsThere } from "./socket.ts";

/** A release that the server told of. */
export interface Told {
  id: string;
  number: number;
  /** Why it was published; left out when that is not known or was not said. */
  message?: string | null;
}

/** The newest release that the server told of; null before the first answer. */
export const useNewest = create<{ told: Told | null }>(() => ({ told: null }));

const FIELDS = "{ id number message }";
const PUBLISHED: Asked = { query: `subscription { releasePublished ${FIELDS} }`, variables: {} };
const CURRENT: Asked = { query: `{ release ${FIELDS} }`, variables: {} };

/** A server holds a thousand sockets, and pages stay open behind others for weeks. */
const MILLISECONDS_UNSEEN = 5 * 60_000;
/** After the server hung up on purpose. */
const MILLISECONDS_TO_TRY_AGAIN = 60_000;

let begun = false;
let stop: (() => void) | null = null;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** An answer names its release. With the first one the page begins to listen to what is published. */
export function learn({ id, number }: Release) {
  const { told } = useNewest.getState();
  // another node may be behind the one that told us
  if (!told || number > told.number) useNewest.setState({ told: { id, number } });
  serverIsThere();
  if (!begun) begin();
}

function begin() {
  begun = true;
  onOpen(() => {
    listen();
    catchUp();
  });
  document.addEventListener("visibilitychange", () => {
    clearTimeout(leaving);
    if (document.hidden) leaving = setTimeout(leave, MILLISECONDS_UNSEEN);
    else listen();
  });
  listen();
}

/** Listens, unless it does. A server that opened no socket is not tried again: each try is an error in the console. */
function listen() {
  if (stop) return;
  stop = listenTo(PUBLISHED, {
    heard: ({ data }) => tell(data?.releasePublished),
    failed() {
      stop = null;
      if (canOpen()) setTimeout(listen, MILLISECONDS_TO_TRY_AGAIN);
    },
    ended: () => void (stop = null),
  });
}

function leave() {
  stop?.();
  stop = null;
}

/** What was published while nobody listened; asked after the subscription, so that nothing is missed between the two. */
function catchUp() {
  listenTo(CURRENT, { heard: ({ data }) => tell(data?.release), failed: () => {}, ended: () => {} });
}

function tell(release: unknown) {
  if (release) useNewest.setState({ told: release as Told });
}
