import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from "graphql";
import type { Asked } from "../asking.ts";

const PARTS_OF_CONNECTIONS = new Set(["nodes", "edges", "node"]);

/** Whether the query itself says how many items of a list it wants; the CSV then has no more either. */
export function isLimited({ query, operationName }: Asked, list: string): boolean {
  const document = parse(query);
  const fields = at(document, operation(document, operationName)?.selectionSet, list.split("."));
  return fields.some((field) => field.arguments?.some(({ name }) => name.value === "first" || name.value === "last"));
}

export function operation(document: DocumentNode, name?: string): OperationDefinitionNode | undefined {
  return document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .find((one) => !name || one.name?.value === name);
}

/** The fields at a path as columns are named: by their keys, without the parts of connections. */
function at(document: DocumentNode, set: SelectionSetNode | undefined, path: string[]): FieldNode[] {
  if (!set) return [];
  return fieldsOf(document, set).flatMap((field) => {
    const key = field.alias?.value ?? field.name.value;
    if (PARTS_OF_CONNECTIONS.has(field.name.value)) return at(document, field.selectionSet, path);
    if (key !== path[0]) return [];
    return path.length === 1 ? [field] : at(document, field.selectionSet, path.slice(1));
  });
}

function fieldsOf(document: DocumentNode, set: SelectionSetNode): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const below = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragment(document, selection.name.value);
    return below ? fieldsOf(document, below.selectionSet) : [];
  });
}

function fragment(document: DocumentNode, name: string): FragmentDefinitionNode | undefined {
  return document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
    .find((one) => one.name.value === name);
}
