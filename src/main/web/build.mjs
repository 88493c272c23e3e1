// Bundles the workbench into the folder named by the first argument: index.html, and files whose names carry a hash of
// their content, each beside its gzipped form, so that the server compresses nothing.
import { build } from "esbuild";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { licences } from "./licences.mjs";

const out = process.argv[2];
if (!out) {
  console.error("Say where to: deno run --allow-all build.mjs FOLDER");
  process.exit(2);
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const shared = {
  bundle: true,
  minify: true,
  metafile: true,
  outdir: out,
  target: ["es2022"],
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  loader: { ".ttf": "file", ".woff2": "file" },
  logLevel: "warning",
};

/** Workers are scripts of their own: a strict policy admits no blob, and module workers have no importScripts. */
const workers = await build({
  ...shared,
  format: "iife",
  entryNames: "[name]-[hash]",
  entryPoints: {
    "editor-worker": "monaco-editor/esm/vs/editor/editor.worker.js",
    "json-worker": "monaco-editor/esm/vs/language/json/json.worker.js",
    "graphql-worker": "monaco-graphql/esm/graphql.worker.js",
  },
});

const page = await build({
  ...shared,
  format: "esm",
  splitting: true,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  entryPoints: { workbench: "src/main.ts" },
  define: { ...shared.define, WORKERS: JSON.stringify(addresses(workers, /(\w+)-worker/)) },
});

writeFileSync(
  join(out, "index.html"),
  readFileSync("index.html", "utf8")
    .replace("{{js}}", named(page, /^workbench-.*\.js$/))
    .replace("{{css}}", named(page, /^workbench-.*\.css$/))
    .replace("{{icon}}", hashed("icon.svg"))
    .replace("{{preloads}}", preloads(page, /\/(workbench|draw|TableView)-[^/]*\.js$/)),
);
writeFileSync(join(out, "licences.txt"), licences([workers.metafile, page.metafile]));
for (const name of readdirSync(out)) {
  if (/\.(js|css|svg|ttf|html|txt)$/.test(name)) {
    writeFileSync(join(out, `${name}.gz`), gzipSync(readFileSync(join(out, name)), { level: 9 }));
  }
}

function names(result) {
  return Object.keys(result.metafile.outputs).map((path) => basename(path));
}

function named(result, pattern) {
  return names(result).find((name) => pattern.test(name));
}

function addresses(result, pattern) {
  return Object.fromEntries(
    names(result).filter((name) => name.endsWith(".js")).map((name) => [name.match(pattern)[1], `/workbench/${name}`]),
  );
}

/** Links that fetch all that some scripts import, so that the browser need not read the one to learn of the next. */
function preloads({ metafile: { outputs } }, pattern) {
  const found = new Set();
  const add = (path) => {
    if (found.has(path)) return;
    found.add(path);
    outputs[path].imports.filter(({ kind }) => kind === "import-statement").forEach((one) => add(one.path));
  };
  Object.keys(outputs).filter((path) => pattern.test(path)).forEach(add);
  return [...found].map((path) => `<link rel="modulepreload" href="/workbench/${basename(path)}">`).join("\n    ");
}

function hashed(file) {
  const bytes = readFileSync(file);
  const [stem, ending] = basename(file).split(".");
  const name = `${stem}-${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.${ending}`;
  writeFileSync(join(out, name), bytes);
  return name;
}
