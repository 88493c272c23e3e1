import { deepEqual } from "node:assert/strict";
import type { QuestionVariable } from "../src/questions/questions.ts";
import { defaults, matching, variablesOf } from "../src/questions/values.ts";

function variable(
  name: string,
  kind: QuestionVariable["kind"],
  initial: QuestionVariable["initial"],
): QuestionVariable {
  const list = Array.isArray(initial);
  return {
    name,
    kind,
    initial,
    list,
    type: "",
    required: true,
    values: null,
    entity: null,
    goesWith: null,
    sentence: "",
  };
}

const VARIABLES = [
  variable("country", "ENUM", "DK"),
  variable("code", "MUNICIPALITY_CODE", "0751"),
  variable("first", "NUMBER", 5),
  variable("natures", "ENUM", ["DECIDED", "AIM"]),
  variable("planned", "BOOLEAN", null),
];

Deno.test("a form begins with the question's own values, as texts", () => {
  deepEqual(defaults(VARIABLES), {
    country: ["DK"],
    code: ["0751"],
    first: ["5"],
    natures: ["DECIDED", "AIM"],
    planned: [],
  });
});

Deno.test("what is left as it was, or left empty, is not given", () => {
  deepEqual(variablesOf(VARIABLES, { ...defaults(VARIABLES), code: [""] }), {});
});

Deno.test("values get the types that GraphQL wants, and codes keep their zeros", () => {
  const filled = { country: ["NO"], code: ["0301"], first: ["10"], natures: ["AIM"], planned: ["true"] };
  deepEqual(variablesOf(VARIABLES, filled), {
    country: "NO",
    code: "0301",
    first: 10,
    natures: ["AIM"],
    planned: true,
  });
});

Deno.test("questions are found without regard to case, accents and order of words", () => {
  const questions = [
    { name: "a", title: "Hvad brugte København?", sentence: "Østerbro" },
    { name: "spends-of-b", title: "Mål", sentence: "" },
  ];
  const found = (text: string) => matching(questions, text).map(({ name }) => name);
  deepEqual(found("kobenhavn BRUGTE"), ["a"]);
  deepEqual(found("østerbro"), ["a"]);
  deepEqual(found("mal"), ["spends-of-b"]);
  deepEqual(found("spends"), ["spends-of-b"]);
  deepEqual(found(" "), ["a", "spends-of-b"]);
  deepEqual(found("nothing"), []);
});
