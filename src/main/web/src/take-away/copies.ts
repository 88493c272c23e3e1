import type { Asked } from "../asking.ts";

/** What is to be asked again, by whom and however. */
export interface Recipe {
  /** Where the server is: `https://kommunegraf.example`. */
  origin: string;
  /** Pinned to its release. */
  asked: Asked;
  /** The list that makes the rows of a table. */
  rows?: string;
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** The body of a POST. */
export function bodyOf({ query, variables, operationName, release }: Asked): Record<string, Json> {
  return {
    query,
    ...(Object.keys(variables).length > 0 && { variables: variables as Json }),
    ...(operationName && { operationName }),
    ...(release && { extensions: { release } }),
  };
}

/** For a shell of Unix: what stands between single quotes is only itself. */
export function curl({ origin, asked }: Recipe): string {
  return [
    `curl ${shell(`${origin}/graphql`)}`,
    `--header ${shell("Content-Type: application/json")}`,
    `--header ${shell("Accept: application/graphql-response+json")}`,
    `--data-raw ${shell(JSON.stringify(bodyOf(asked)))}`,
  ].join(" \\\n  ");
}

function shell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** For browsers, Deno and Node; it gives the answer as JSON. */
export function javaScript({ origin, asked }: Recipe): string {
  return `const response = await fetch(${script(`${origin}/graphql`)}, {
  method: "POST",
  headers: { "Content-Type": "application/json", "Accept": "application/graphql-response+json" },
  body: JSON.stringify(${script(bodyOf(asked), 2).replaceAll("\n", "\n  ")}),
});
const answer = await response.json();
if (answer.errors) throw new Error(answer.errors.map((error) => error.message).join("\\n"));
console.log(JSON.stringify(answer.data, null, 2));
`;
}

/** A page may hold the script, and a tag inside of a text would end it. */
function script(value: Json, indent?: number): string {
  return JSON.stringify(value, null, indent).replaceAll("<", "\\u003C");
}

/** With requests and pandas; it gives the table. */
export function python({ origin, asked, rows }: Recipe): string {
  const params = rows ? `    params={"rows": ${JSON.stringify(rows)}},\n` : "";
  return `import io

import pandas
import requests

response = requests.post(
    ${JSON.stringify(`${origin}/graphql`)},
${params}    headers={"Accept": "text/csv"},
    json=${pythonValue(bodyOf(asked))},
    timeout=120,
)
response.raise_for_status()
# All is text, so that codes keep their zeros and amounts their digits; pandas.to_numeric makes numbers of a column.
table = pandas.read_csv(io.BytesIO(response.content), encoding="utf-8-sig", dtype=str, keep_default_na=False)
print(table)
`;
}

/** A text of JSON is one of Python too. */
function pythonValue(value: Json): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(pythonValue).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${pythonValue(one)}`).join(", ")}}`;
}

/** With httr2 and readr, for R 4.1 or later; it gives the table. */
export function r({ origin, asked, rows }: Recipe): string {
  return `library(httr2)
library(readr)

response <- request(${rText(`${origin}/graphql`)}) |>
${rows ? `  req_url_query(rows = ${rText(rows)}) |>\n` : ""}  req_headers(Accept = "text/csv") |>
  req_body_raw(
    ${rText(JSON.stringify(bodyOf(asked)))},
    type = "application/json"
  ) |>
  req_perform()
# All is text, so that codes keep their zeros and amounts their digits; as.numeric makes numbers of a column.
table <- read_csv(resp_body_raw(response), col_types = cols(.default = col_character()), na = character())
print(table)
`;
}

/** A raw text of R: nothing in it is escaped, and it ends where its own row of dashes stands. */
function rText(text: string): string {
  let dashes = "";
  while (text.includes(`)${dashes}"`)) dashes += "-";
  return `r"${dashes}(${text})${dashes}"`;
}
