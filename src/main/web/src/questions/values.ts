import type { QuestionVariable } from "./questions.ts";

/** What stands in a form: a text per variable, several for a list. */
export type Filled = Record<string, string[]>;

/** The form as a question's own defaults fill it. */
export function defaults(variables: QuestionVariable[]): Filled {
  return Object.fromEntries(variables.map((variable) => [variable.name, defaultOf(variable)]));
}

function defaultOf({ initial }: QuestionVariable): string[] {
  return initial === null ? [] : [initial].flat().map(String);
}

/**
 * The variables that a form gives: those that are filled, in the types that GraphQL wants. What is left as the question has it
 * is left out, so that links stay short.
 */
export function variablesOf(variables: QuestionVariable[], filled: Filled): Record<string, unknown> {
  const own = defaults(variables);
  const given = variables.filter(({ name }) => filled[name]?.some((text) => text !== ""))
    .filter(({ name }) => JSON.stringify(filled[name]) !== JSON.stringify(own[name]));
  return Object.fromEntries(given.map((variable) => [variable.name, valueOf(variable, filled[variable.name]!)]));
}

function valueOf(variable: QuestionVariable, texts: string[]): unknown {
  const values = texts.filter((text) => text !== "").map((text) => single(variable, text));
  return variable.list ? values : values[0];
}

function single({ kind }: QuestionVariable, text: string): unknown {
  return kind === "NUMBER" ? Number(text) : kind === "BOOLEAN" ? text === "true" : text;
}

/** The questions whose words hold all words looked for; case and accents do not count. */
export function matching<Q extends { title: string; sentence: string; name: string }>(
  questions: Q[],
  text: string,
): Q[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return questions.filter((question) => {
    const all = fold(`${question.title} ${question.sentence} ${question.name}`);
    return words.every((word) => all.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ø", "o").replaceAll("æ", "ae");
}
