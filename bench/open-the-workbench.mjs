// Drives Chromium by the WebDriver protocol; see open-the-workbench.
import { spawn } from "node:child_process";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";

const [real, many, times] = process.argv.slice(2);
const PORT = 9000 + (process.pid % 1000);
const DRIVER = `http://127.0.0.1:${PORT}`;
const ARGUMENTS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync " +
  "--disable-background-networking --disable-component-update --disable-dev-shm-usage --window-size=1400,900";

/** Written down in the page itself, frame by frame: when the table has a row, and when the editor has its text and takes keys. */
const WATCH = `(() => {
  const seen = globalThis.seen = {};
  const look = () => {
    if (!seen.table && document.querySelector(".kg-grid .tabulator-row")) seen.table = performance.now();
    if (!seen.editor && document.querySelector(".graphiql-query-editor .view-line") &&
      document.querySelector(".graphiql-query-editor textarea")) seen.editor = performance.now();
    if (!seen.table || !seen.editor) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

const TRANSFERRED = `return [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .reduce((sum, entry) => sum + entry.transferSize, 0)`;

/** Scrolls 400 pixels a frame, down and up again, for ten seconds; gives the milliseconds of each frame. */
const SCROLL = `const done = arguments[0], box = document.querySelector(".kg-grid .tabulator-tableholder");
  const frames = [], began = performance.now();
  let last = began, step = 400;
  requestAnimationFrame(function frame(now) {
    frames.push(now - last);
    last = now;
    if (now - began > 10_000) return done(frames.slice(1));
    if (box.scrollTop + box.clientHeight >= box.scrollHeight - 1) step = -400;
    if (box.scrollTop <= 0) step = 400;
    box.scrollTop += step;
    requestAnimationFrame(frame);
  })`;

const MANY = "?view=table&query=" + encodeURIComponent(
  "{campaigns(first:100){nodes{id name spends(first:100){nodes{id platformScope amount{value min max currency printed comparator " +
    "approximate status} period{label start end} citations{printed basis}}}}}}",
);

async function call(method, path, body) {
  const response = await fetch(DRIVER + path, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function inNewBrowser(use) {
  const options = { args: ARGUMENTS.split(" ") };
  const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch: { "goog:chromeOptions": options } } });
  const session = `/session/${sessionId}`;
  const run = (script, kind = "sync") => call("POST", `${session}/execute/${kind}`, { script, args: [] });
  try {
    await call("POST", `${session}/goog/cdp/execute`, { cmd: "Page.addScriptToEvaluateOnNewDocument", params: { source: WATCH } });
    return await use((url) => call("POST", `${session}/url`, { url }), run);
  } finally {
    await call("DELETE", session);
  }
}

async function until(run, condition) {
  for (let look = 0; look < 600; look++) {
    if (await run(`return Boolean(${condition})`)) return;
    await sleep(100);
  }
  throw new Error(`It never came true: ${condition}`);
}

function openCold() {
  return inNewBrowser(async (open, run) => {
    await open(real);
    await until(run, "seen.table && seen.editor");
    await until(run, `performance.getEntriesByType("resource").some(({ name }) => name.includes("monaco.contribution"))`);
    await sleep(1_000); // for what comes last
    return { ...await run("return seen"), bytes: await run(TRANSFERRED) };
  });
}

function scroll() {
  return inNewBrowser(async (open, run) => {
    await open(many + MANY);
    await until(run, `document.querySelector(".kg-row-count")?.textContent.includes("10,000")`);
    await sleep(2_000); // the editor's workers are done
    return { frames: await run(SCROLL, "async"), columns: await run(`return document.querySelectorAll(".kg-grid [role=columnheader]").length`) };
  });
}

function say(what, value, unit) {
  console.log(`${what.padEnd(44)} ${String(value).padStart(8)} ${unit}`);
}

const driver = spawn("chromedriver", [`--port=${PORT}`], { stdio: "ignore" });
try {
  for (let look = 0; look < 100; look++) {
    if (await call("GET", "/status").then(() => true, () => false)) break;
    await sleep(100);
  }
  const loads = [];
  for (let time = 0; time < Number(times); time++) loads.push(await openCold());
  const median = (of) => Math.round(loads.map(of).sort((a, b) => a - b)[Math.floor(loads.length / 2)]);
  say("first row of the table, cold", median(({ table }) => table), "ms");
  say("editor with its text, cold", median(({ editor }) => editor), "ms");
  say("usable (both), cold: median", median(({ table, editor }) => Math.max(table, editor)), "ms");
  say("usable, cold: slowest", Math.round(Math.max(...loads.map(({ table, editor }) => Math.max(table, editor)))), "ms");
  say("transferred on first open", median(({ bytes }) => bytes / 1_000), "kB");
  const { frames, columns } = await scroll();
  frames.sort((a, b) => a - b);
  say(`10,000 rows x ${columns} columns: frames scrolled`, frames.length, "in 10 s");
  say("  the median frame", frames[Math.floor(frames.length / 2)].toFixed(1), "ms");
  say("  the 99th percentile", frames[Math.floor(frames.length * 0.99)].toFixed(1), "ms");
  say("  frames over 50 ms", frames.filter((frame) => frame > 50).length, "");
} finally {
  driver.kill();
}
