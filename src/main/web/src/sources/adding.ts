import {
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  Kind,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

const CITATIONS = ["citations {", "  document { title }", "  lines { from to }", "  printed", "  basis", "}"];
const ON_CITED = ["... on Cited {", ...indented(CITATIONS), "}"];
const OF_SPENDS = ["spends {", "  nodes {", ...indented(indented(CITATIONS)), "  }", "}"];

/** Whether a question asks for citations in any place. */
export function asksForCitations(query: string): boolean {
  let asks = false;
  visit(parse(query), { Field: ({ name }) => void (asks ||= name.value === "citations") });
  return asks;
}

/** A place where citations could be asked for. */
interface Place {
  set: SelectionSetNode;
  added: string[];
}

/**
 * Adds citations to a question where its facts are: to the innermost entities of which more is asked than what they are
 * called, and to the spends of its totals. Where only names are asked, to the innermost entities. The rest of the text
 * stays as it is, comments and line breaks too.
 */
export function withCitations(query: string, schema: GraphQLSchema): string {
  const places = placesIn(query, schema);
  const factual = innermost(places.filter((place) => hasFacts(place, places)));
  const chosen = factual.length ? factual : innermost(places);
  return chosen.sort((a, b) => b.set.loc!.end - a.set.loc!.end).reduce(insert, query);
}

function placesIn(query: string, schema: GraphQLSchema): Place[] {
  const types = new TypeInfo(schema);
  const places: Place[] = [];
  visit(
    parse(query),
    visitWithTypeInfo(types, {
      SelectionSet(set, _key, parent) {
        const added = additionTo(types.getParentType(), schema);
        if (added && isOfField(parent as ASTNode)) places.push({ set, added });
      },
    }),
  );
  return places.filter(({ set, added }) => added !== OF_SPENDS || !asks(set, "spends"));
}

/** What stands in an inline fragment belongs to the field around it. */
function isOfField(owner: ASTNode): owner is FieldNode | FragmentDefinitionNode {
  return owner.kind === Kind.FIELD || owner.kind === Kind.FRAGMENT_DEFINITION;
}

function additionTo(type: GraphQLCompositeType | null | undefined, schema: GraphQLSchema): string[] | null {
  if (!type) return null;
  if (type.name === "SpendTotal" || type.name === "SpendGroup") return OF_SPENDS;
  const cited = schema.getType("Cited");
  if (type === cited) return CITATIONS;
  if (!isInterfaceType(cited)) return null;
  if (isAbstractType(type)) {
    return schema.getPossibleTypes(type).some((one) => schema.isSubType(cited, one)) ? ON_CITED : null;
  }
  return schema.isSubType(cited, type) ? CITATIONS : null;
}

const CALLED = new Set(["id", "name", "names", "label", "title", "__typename"]);

/** Whether more is asked of something than what it is called, and than what is another place. */
function hasFacts({ set, added }: Place, places: Place[]): boolean {
  if (added === OF_SPENDS) return true;
  return set.selections.some((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT) return hasFacts({ set: selection.selectionSet, added }, places);
    return !CALLED.has(selection.name.value) && !places.some((place) => isIn(place.set, selection));
  });
}

function asks(set: SelectionSetNode, field: string): boolean {
  return set.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === field);
}

function innermost(places: Place[]): Place[] {
  return places.filter((place) => !places.some((other) => isIn(other.set, place.set)));
}

function isIn(inner: ASTNode, outer: ASTNode): boolean {
  return inner !== outer && inner.loc!.start >= outer.loc!.start && inner.loc!.end <= outer.loc!.end;
}

/** Puts lines at the end of a selection set; on the same line where all of it stands on one. */
function insert(text: string, { set, added }: Place): string {
  const { start, end } = set.loc!;
  const before = text.slice(0, end - 1).trimEnd();
  const isOneLine = !text.slice(start, end).includes("\n");
  if (isOneLine) return `${before} ${added.map((line) => line.trim()).join(" ")} ${text.slice(end - 1)}`;
  const line = text.slice(0, end - 1).split("\n").at(-1)!;
  const indent = /^\s*/.exec(line)![0];
  return `${before}\n${indented(added, indent + "  ").join("\n")}\n${indent}${text.slice(end - 1)}`;
}

function indented(lines: string[], indent = "  "): string[] {
  return lines.map((line) => indent + line);
}
