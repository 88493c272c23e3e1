import { type DefinitionNode, Kind, type OperationDefinitionNode, parse } from "graphql";
import type { Answer } from "../answers.ts";
import { questionOf } from "../questions/questions.ts";

/** What a file of this answer is called: `kommunegraf-campaigns-release-3-2026-11-22.csv`. */
export function fileName(answer: Answer, ending: string): string {
  const { asked, release, at } = answer;
  const subject = questionOf(asked.query)?.name ?? firstField(asked.query, asked.operationName);
  return nameOf(subject, release?.number, at, ending);
}

export function nameOf(subject: string, release: number | undefined, at: Date, ending: string): string {
  const parts = ["kommunegraf", safe(subject), release && `release-${release}`, at.toISOString().slice(0, 10)];
  return `${parts.filter(Boolean).join("-")}.${ending}`;
}

/** The first field of an operation; empty when the query cannot be read. */
export function firstField(query: string, operationName?: string): string {
  try {
    const operation = parse(query).definitions.filter(isOperation)
      .find(({ name }) => !operationName || name?.value === operationName);
    const field = operation?.selectionSet.selections.find((one) => one.kind === Kind.FIELD);
    return field?.alias?.value ?? field?.name.value ?? "";
  } catch {
    return "";
  }
}

function isOperation(definition: DefinitionNode): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}

function safe(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, "").slice(0, 60);
}

/** Has the browser save a file. */
export function save(content: Blob, name: string) {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // a browser may read it late
}
