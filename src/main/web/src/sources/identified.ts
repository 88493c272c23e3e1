import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** A question that was asked, with what tells who is who in its answer. */
export interface Identified {
  query: string;
  /** What the keys of all that was added begin with; no key of the question's own does. */
  mark: string;
}

/** Which field says what an entity is called. */
const NAME_OF: Record<string, (mark: string, language: string) => string> = {
  Named: (mark, language) => `${mark}name: name(language: ${language})`,
  Document: (mark) => `${mark}title: title`,
  SurveyQuestion: (mark) => `${mark}label: label`,
};

const MOST_SPENDS = 1_000;

/** The selections that say who an object of a type is. */
type WhoOf = (type: string) => string;

/** What is asked beside of things that have no id, so that what they are made of is known. */
const MADE_OF: Record<string, (mark: string, who: WhoOf, language: string) => string> = {
  SpendTotal: ofTotal,
  SpendGroup: ofTotal,
  DerivedFigure: (mark, who, language) =>
    `${caveats(mark, who, language)} ${mark}inputs: inputs { ${who("Node")} ... on Municipality { ${
      spends(mark, who)
    } } }`,
  Conversion: (mark, who) => `${mark}rates: rates { ${who("ExchangeRate")} }`,
  SummaryConversion: (mark, who) => `${mark}rates: rates { ${who("ExchangeRate")} }`,
};

function ofTotal(mark: string, who: WhoOf, language: string): string {
  return `${caveats(mark, who, language)} ${spends(mark, who)}`;
}

function spends(mark: string, who: WhoOf): string {
  return `${mark}spends: spends(first: ${MOST_SPENDS}) { totalCount nodes { ${who("Spend")} } }`;
}

function caveats(mark: string, who: WhoOf, language: string): string {
  return `${mark}caveats: caveats { kind label(language: ${language}) { text } text(language: ${language}) about { ${
    who("Node")
  } } notes citations { id } }`;
}

/**
 * Adds to a question what tells the id, type and name of each entity in its answer and, where wanted, which entities its
 * totals and derived figures are made of. What was asked stays as it is.
 *
 * @param language as GraphQL names it, for names
 */
export function identified(query: string, schema: GraphQLSchema, language: string, madeOf: boolean): Identified {
  const mark = markFor(query);
  const types = new TypeInfo(schema);
  const document = visit(
    parse(query),
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(set) {
          const type = types.getParentType();
          if (!type) return undefined;
          const added = additions(type, schema, mark, language, madeOf);
          const compared = madeOf ? set.selections.flatMap((selection) => comparedIn(selection, mark)) : [];
          return { ...set, selections: [...set.selections, ...added, ...compared] };
        },
      },
    }),
  );
  return { query: print(document), mark };
}

/** What none of the question's own names begins with; GraphQL's own begin with two underscores. */
function markFor(query: string): string {
  const names = (query.match(/\b_\w+/g) ?? []).filter((name) => !name.startsWith("__"));
  let mark = "_";
  while (names.some((name) => name.startsWith(mark))) mark += "k";
  return mark;
}

const parsed = new Map<string, readonly SelectionNode[]>();

function selections(text: string): readonly SelectionNode[] {
  let found = parsed.get(text);
  if (!found && text) {
    const definition = parse(`{ ${text} }`, { noLocation: true }).definitions[0] as { selectionSet?: SelectionSetNode };
    found = definition.selectionSet!.selections;
    parsed.set(text, found);
  }
  return found ?? [];
}

function additions(
  type: GraphQLCompositeType,
  schema: GraphQLSchema,
  mark: string,
  language: string,
  madeOf: boolean,
): readonly SelectionNode[] {
  const who: WhoOf = (name) => whoOf(schema.getType(name), schema, mark, language);
  const parts = madeOf ? MADE_OF[type.name]?.(mark, who, language) : "";
  return selections([who(type.name), parts].filter(Boolean).join(" "));
}

function whoOf(type: GraphQLNamedType | undefined, schema: GraphQLSchema, mark: string, language: string): string {
  const named = Object.entries(NAME_OF).map(([owner, name]) => [owner, name(mark, language)] as const);
  if (isObjectType(type)) {
    const owners = [type, ...type.getInterfaces()].map((owner) => owner.name);
    const name = named.find(([owner]) => owners.includes(owner))?.[1] ?? "";
    return owners.includes("Node") ? `${mark}type: __typename ${mark}id: id ${name}` : "";
  }
  if (!isAbstractType(type)) return "";
  const possible = schema.getPossibleTypes(type);
  const has = (owner: string) =>
    possible.some((one) => one.name === owner || one.getInterfaces().some((face) => face.name === owner));
  const names = named.filter(([owner]) => has(owner)).map(([owner, name]) => `... on ${owner} { ${name} }`);
  return has("Node") ? `${mark}type: __typename ... on Node { ${mark}id: id } ${names.join(" ")}` : "";
}

/** A comparison says whether, and not of what: its findings stand in its argument only. */
function comparedIn(selection: SelectionNode, mark: string): SelectionNode[] {
  if (selection.kind !== Kind.FIELD || selection.name.value !== "compare") return [];
  const ids = selection.arguments?.find((argument) => argument.name.value === "observations")?.value;
  if (!ids) return [];
  const alias = `${mark}${selection.alias?.value ?? "compare"}`;
  const [asked] = selections(
    `${alias}: observations(first: 1000, where: {id: {in: []}}) { nodes { ${mark}type: __typename ${mark}id: id } }`,
  ) as [FieldNode];
  return [visit(asked, { ListValue: () => ids })];
}
