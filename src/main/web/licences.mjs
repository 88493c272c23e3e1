import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const PACKAGE = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//;
const TEXT = /^(licen[cs]e|copying|notice)/i;

/**
 * The licences of all packages of which something is in the bundles: name, version, licence and its text.
 * A package without a licence file is listed with what its description says.
 */
export function licences(metafiles) {
  const folders = new Map();
  for (const input of metafiles.flatMap((file) => Object.keys(file.inputs))) {
    const [, folder, name] = input.match(PACKAGE) ?? [];
    if (folder) folders.set(`${name} ${version(folder)}`, folder);
  }
  const entries = [...folders].sort(([a], [b]) => a < b ? -1 : 1).map(([name, folder]) => entry(name, folder));
  return `The workbench contains the following packages.\n\n${entries.join("\n")}`;
}

function description(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

function version(folder) {
  return description(folder).version;
}

function entry(name, folder) {
  const { license, author, homepage, repository } = description(folder);
  const texts = readdirSync(folder).filter((file) => TEXT.test(file)).flatMap((file) => filesAt(join(folder, file)))
    .map((file) => readFileSync(file, "utf8").trim());
  const facts = [
    `Licence: ${license ?? "see below"}`,
    author && `Author: ${author.name ?? author}`,
    `From: ${homepage ?? repository?.url ?? repository ?? name}`,
  ].filter(Boolean);
  return ["=".repeat(80), name, ...facts, "", ...texts, ""].join("\n");
}

/** Some packages have a folder of the licences of what they contain. */
function filesAt(path) {
  return statSync(path).isDirectory() ? readdirSync(path).map((file) => join(path, file)) : [path];
}
