import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** They tell of an entity and do not lie beside it; the Sources view shows them. */
const NOT_BESIDE = new Set(["Citation", "Gap", "Caveat", "Release"]);
/** Their entities say where a name stands. */
const NOT_FOLLOWED = new Set(["names"]);

export const FIRST_NEIGHBOURS = 10;

/**
 * A question for all that lies beside an entity: over each field of its type that leads to entities, and over those of its
 * values that are stored as relations, such as roles.
 *
 * @param first how many of each list
 */
export function neighboursQuery(id: string, type: GraphQLObjectType, schema: GraphQLSchema, first: number): string {
  const fields = Object.values(type.getFields()).map((field) => wayOver(field, schema, first)).filter(Boolean);
  const beside = fields.length ? `... on ${type.name} { ${fields.join(" ")} }` : "";
  return `{ node(id: ${JSON.stringify(id)}) { id ${beside} } }`;
}

function wayOver(field: GraphQLField<unknown, unknown>, schema: GraphQLSchema, first: number): string {
  if (NOT_FOLLOWED.has(field.name) || field.args.some(isRequiredArgument)) return "";
  const type = getNamedType(field.type);
  if (isEntity(type, schema)) return `${field.name} { __typename }`;
  if (!isObjectType(type) || NOT_BESIDE.has(type.name)) return "";
  const item = itemOf(type);
  if (item) return isEntity(item, schema) ? `${field.name}(first: ${first}) { totalCount nodes { __typename } }` : "";
  const stored = Object.values(type.getFields()).filter((inner) => isStored(inner) && isEntity(named(inner), schema));
  return stored.length ? `${field.name} { ${stored.map(({ name }) => `${name} { __typename }`).join(" ")} }` : "";
}

function named(field: GraphQLField<unknown, unknown>): GraphQLNamedType {
  return getNamedType(field.type);
}

/** What a connection holds; undefined for other types. */
function itemOf(type: GraphQLObjectType): GraphQLNamedType | undefined {
  const nodes = type.name.endsWith("Connection") ? type.getFields().nodes : undefined;
  return nodes && named(nodes);
}

function isEntity(type: GraphQLNamedType, schema: GraphQLSchema): boolean {
  if (!isCompositeType(type) || NOT_BESIDE.has(type.name)) return false;
  const node = schema.getType("Node");
  const isNode = (one: GraphQLNamedType) =>
    isObjectType(one) && one.getInterfaces().some(({ name }) => name === node!.name);
  if (!isAbstractType(type)) return isNode(type);
  return schema.getPossibleTypes(type).every(isNode);
}

function isStored(field: GraphQLField<unknown, unknown>): boolean {
  return field.astNode?.directives?.some(({ name }) => name.value === "relationship") ?? false;
}

/** A list of which not all was given. */
export interface More {
  field: string;
  shown: number;
  total: number;
}

/** The lists of an answer to a neighbours' question that hold more. */
export function moreIn(data: unknown): More[] {
  const node = (data as { node?: Record<string, unknown> | null }).node ?? {};
  return Object.entries(node).flatMap(([field, value]) => {
    const { totalCount, nodes } = (value ?? {}) as { totalCount?: number; nodes?: unknown[] };
    return totalCount !== undefined && nodes && nodes.length < totalCount
      ? [{ field, shown: nodes.length, total: totalCount }]
      : [];
  });
}

/**
 * A question for what is known of an entity: its plain fields, the bounds of its money, the words of its periods, and how
 * many citations it has.
 *
 * @param language as GraphQL names it
 */
export function factsQuery(id: string, type: GraphQLObjectType, language: string): string {
  const fields = Object.values(type.getFields()).map((field) => factOf(field, type, language)).filter(Boolean);
  return `{ node(id: ${JSON.stringify(id)}) { ... on ${type.name} { ${fields.join(" ")} } } }`;
}

/** It stands above the facts. */
const CALLED = new Set(["id", "name", "title"]);

const VALUES: Record<string, string> = {
  Money: "{ value min max comparator approximate currency printed }",
  Period: "{ label }",
};

function factOf(field: GraphQLField<unknown, unknown>, owner: GraphQLObjectType, language: string): string {
  const type = named(field);
  if (field.name === "citations" && owner.name !== "Document") return "citations { id }";
  if (field.args.some(({ name }) => name !== "language") || CALLED.has(field.name)) return "";
  const inLanguage = field.args.length ? `(language: ${language})` : "";
  if (isLeafType(type)) {
    return owner.getFields()[`${field.name}Label`] ? "" : field.name + inLanguage;
  }
  if (type.name === "Label" && field.name.endsWith("Label")) return `${field.name}${inLanguage} { text }`;
  return VALUES[type.name] ? `${field.name} ${VALUES[type.name]}` : "";
}
