import { deepEqual, equal, ok } from "node:assert/strict";
import type { QuestionText } from "../src/questions/questions.ts";
import { isLocal, keptAddress, sheets, tableAddress } from "../src/take-away/addresses.ts";
import { bodyOf, curl, javaScript, python, r, type Recipe } from "../src/take-away/copies.ts";

const NASTY = `it's "quoted" \\ \\n $(rm) \`id\` %s )" )-" æøå ÄÖ 🎈 </script> \u2028 \n\ttabs ;`;
const QUERY = `query A($x: String) {\n  campaigns(where: {name: {contains: $x}}) { nodes { name } }\n}`;
const RECIPE: Recipe = {
  origin: "http://x.example",
  asked: {
    query: QUERY,
    variables: { x: NASTY, none: null, yes: true, list: [1, "a'b", "a)", "a)-"] },
    release: "release:3",
  },
  rows: "campaigns",
};
const BODY = {
  query: QUERY,
  variables: { x: NASTY, none: null, yes: true, list: [1, "a'b", "a)", "a)-"] },
  extensions: { release: "release:3" },
};

Deno.test("a body has only what was asked", () => {
  deepEqual(bodyOf(RECIPE.asked), BODY);
  deepEqual(bodyOf({ query: "{ a }", variables: {} }), { query: "{ a }" });
});

Deno.test("what a shell reads out of the curl line is the body", async () => {
  const line = curl(RECIPE).replace(/^curl/, "printf '%s\\0'");
  const { stdout } = await new Deno.Command("sh", { args: ["-c", line] }).output();
  const words = new TextDecoder().decode(stdout).split("\0");
  equal(words[0], "http://x.example/graphql");
  deepEqual(JSON.parse(words[words.indexOf("--data-raw") + 1]!), BODY);
});

Deno.test("what the script sends is the body, and no text in it ends a page's script", async () => {
  const script = javaScript(RECIPE);
  ok(!script.includes("</script"));
  const sent: unknown[] = [];
  const fetched = (address: string, request: { body: string }) => {
    sent.push(address, JSON.parse(request.body));
    return { json: () => ({ data: {} }) };
  };
  const Asynchronous = (async () => {}).constructor as new (
    ...parts: string[]
  ) => (...values: unknown[]) => Promise<void>;
  await new Asynchronous("fetch", "console", script)(fetched, { log() {} });
  deepEqual(sent, ["http://x.example/graphql", BODY]);
});

const SENT_BY_PYTHON = python(RECIPE).match(/json=([^]*),\n {4}timeout/)![1]!;

Deno.test("Python's words for true and null are its own", () => {
  ok(SENT_BY_PYTHON.includes("True") && SENT_BY_PYTHON.includes("None"));
});

const HAS_PYTHON = await new Deno.Command("python3", { args: ["--version"] }).output().then(({ success }) => success)
  .catch(() => false);

Deno.test({
  name: "what Python sends is the body, as Python itself reads it",
  ignore: !HAS_PYTHON && !Deno.env.get("CI"), // in CI its lack is a failure
  async fn() {
    const script = `import json\nprint(json.dumps(${SENT_BY_PYTHON}))`;
    const { stdout } = await new Deno.Command("python3", { args: ["-c", script] }).output();
    deepEqual(JSON.parse(new TextDecoder().decode(stdout)), BODY);
  },
});

Deno.test("a text of R ends only where its own dashes stand", () => {
  const raw = r(RECIPE).match(/r"(-*)\((\{[^]*?\})\)\1",\n/)!;
  equal(raw[1], "--"); // two of the texts end with ")" and ")-"
  deepEqual(JSON.parse(raw[2]!), BODY);
});

const QUESTION = {
  name: "largest-spends",
  rows: "spends",
  links: { self: "", json: "", csv: "/questions/largest-spends.csv" },
} as QuestionText;

Deno.test("an address gives back what was asked", () => {
  const { searchParams } = new URL(tableAddress(RECIPE));
  deepEqual(JSON.parse(searchParams.get("variables")!), BODY.variables);
  equal(searchParams.get("release"), "release:3");
  equal(searchParams.get("rows"), "campaigns");
});

Deno.test("a kept question's address has its variables by name, and lists as JSON", () => {
  const asked = { query: QUERY, variables: { currency: "DKK", first: 5, natures: ["A", "B"], none: null } };
  const address = keptAddress({ origin: "http://x", asked, rows: "spends" }, QUESTION);
  equal(address, "http://x/questions/largest-spends.csv?currency=DKK&first=5&natures=%5B%22A%22%2C%22B%22%5D");
});

Deno.test("where the address is too long, the kept question's is offered, or nothing", () => {
  const long = { ...RECIPE, asked: { query: `{ ${"a: release { id } ".repeat(200)} }`, variables: {} } };
  equal(sheets(RECIPE).kind, "formula");
  deepEqual(sheets({ ...long, rows: undefined }, QUESTION), {
    kind: "kept",
    text: '=IMPORTDATA("http://x.example/questions/largest-spends.csv?")',
  });
  equal(sheets(long).kind, "tooLong");
});

Deno.test("no quotation mark in an address ends the formula's text", () => {
  const formula = sheets(RECIPE);
  ok(formula.kind === "formula" && /^=IMPORTDATA\("[^"]*"\)$/.test(formula.text));
});

Deno.test("a server of this machine is known as one", () => {
  const servers: [string, boolean][] = [
    ["http://127.0.0.1:8080", true],
    ["http://localhost:1", true],
    ["http://[::1]:1", true],
    ["https://kommunegraf.example", false],
  ];
  for (const [origin, local] of servers) equal(isLocal(origin), local);
});
