import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from "graphql";
import { subjectOf } from "../../sources/found.ts";
import type { Subject } from "../../sources/sources.ts";

/** One relation between two entities. */
export interface Edge {
  from: string;
  to: string;
  /** The way through which the answer came from one to the other: `campaigns`, `cost.spends`. */
  field: string;
  /** The type of the Neo4j relationship behind it; null when the way leads over a value or is derived. */
  relationship: string | null;
  /** Whether that relationship runs the other way. */
  isBack: boolean;
}

/** The entities in an answer and how they hang together, in the order of the answer. */
export interface Graph {
  nodes: Subject[];
  edges: Edge[];
}

type Data = Record<string, unknown>;

/** They are the way to what they name, and no entities that a reader looks for. */
const PASSED_THROUGH = new Set(["Citation"]);
/** They hold items, and say nothing of the relation. */
const CONNECTION = new Set(["nodes", "edges", "node"]);

/**
 * The graph in an answer to an identified question. Values such as totals are no nodes: what stands below one is linked to
 * the entity above it.
 *
 * @param mark what the keys of additions begin with
 */
export function graphOf(data: unknown, mark: string, schema: GraphQLSchema): Graph {
  const nodes = new Map<string, Subject>();
  const edges = new Map<string, Edge>();
  const walk = (value: unknown, above: Subject[], way: string[]) => {
    if (Array.isArray(value)) return value.forEach((item) => walk(item, above, way));
    if (!value || typeof value !== "object") return;
    const here = subjectOf(value as Data, mark);
    const isNode = here !== null && !PASSED_THROUGH.has(here.type);
    if (isNode) {
      if (!nodes.has(here.id)) nodes.set(here.id, here);
      for (const one of above) if (one.id !== here.id) add(edges, edgeOf(one, here, way, schema));
    }
    const keys = keysOf(value as Data, mark);
    for (const [key, child] of Object.entries(value)) {
      if (key.startsWith(mark)) continue;
      if (isNode) walk(child, [here], [key]);
      else if (keys.length && key !== "keys") walk(child, keys, [key]);
      else walk(child, above, CONNECTION.has(key) ? way : [...way, key]);
    }
  };
  walk(data, [], []);
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** The entities that a group of spends stands for; what is in the group hangs on them. */
function keysOf({ keys }: Data, mark: string): Subject[] {
  if (!Array.isArray(keys)) return [];
  return keys.map((key) => key?.node && subjectOf(key.node, mark)).filter(Boolean);
}

/** A stored relation is one, from whichever end it was asked; the first asking gives it its name and direction. */
function add(edges: Map<string, Edge>, edge: Edge) {
  const ends = edge.relationship && edge.isBack ? [edge.to, edge.from] : [edge.from, edge.to];
  const key = JSON.stringify([...ends, edge.relationship ?? edge.field]);
  if (!edges.has(key)) edges.set(key, edge);
}

function edgeOf(above: Subject, here: Subject, way: string[], schema: GraphQLSchema): Edge {
  const stored = way.length === 1 ? storedAs(schema.getType(above.type), way[0]!) : null;
  return {
    from: above.id,
    to: here.id,
    field: way.join("."),
    relationship: stored?.type ?? null,
    isBack: stored?.direction === "IN",
  };
}

function storedAs(type: unknown, field: string): { type: string; direction: string } | null {
  if (!isObjectType(type)) return null;
  const directives = (type as GraphQLObjectType).getFields()[field]?.astNode?.directives ?? [];
  const found = directives.find(({ name }) => name.value === "relationship")?.arguments ?? [];
  const [kind, direction] = ["type", "direction"].map((wanted) => {
    const value = found.find(({ name }) => name.value === wanted)?.value;
    return value && "value" in value ? String(value.value) : "";
  });
  return kind ? { type: kind, direction: direction! } : null;
}

/** Both graphs as one; what is in both stands where the first has it. */
export function together(first: Graph, second: Graph): Graph {
  const nodes = new Map([...first.nodes, ...second.nodes].reverse().map((node) => [node.id, node]));
  const edges = new Map<string, Edge>();
  [...first.edges, ...second.edges].forEach((edge) => add(edges, edge));
  const order = new Set([...first.nodes, ...second.nodes].map(({ id }) => id));
  return { nodes: [...order].map((id) => nodes.get(id)!), edges: [...edges.values()] };
}

/** The first nodes of a graph, with what is between them. */
export function firstOf({ nodes, edges }: Graph, most: number): Graph {
  const shown = nodes.slice(0, most);
  const ids = new Set(shown.map(({ id }) => id));
  return { nodes: shown, edges: edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}
