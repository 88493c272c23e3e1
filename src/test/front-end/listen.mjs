// Listens to releases with the client graphql-ws, and writes what it hears, a line for each.
// node listen.mjs ws://HOST:PORT/graphql RELEASES_TO_HEAR
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const [url, wanted] = process.argv.slice(2);
const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false });
const say = (what) => console.log(JSON.stringify(what));

function ask(query) {
  return new Promise((resolve, reject) => {
    let answer;
    client.subscribe({ query }, {
      next: (value) => answer = value,
      error: reject,
      complete: () => resolve(answer),
    });
  });
}

let heard = 0;
const done = new Promise((resolve, reject) => {
  const end = client.subscribe({ query: "subscription { releasePublished { id number } }" }, {
    next: (value) => {
      say({ heard: value });
      if (++heard === Number(wanted)) {
        end();
        resolve();
      }
    },
    error: reject,
    complete: () => {},
  });
});
// operations are carried out in their order, so from here on no release is missed
say({ listening: await ask("{ release { id } }") });
await done;
say({ refused: await ask("{ nothing }").then(() => "nothing", (errors) => errors) });
say({ asked: await ask("{ release { id } }") });
await client.dispose();
