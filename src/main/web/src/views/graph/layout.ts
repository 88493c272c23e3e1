import type { Edge, Graph } from "./graph.ts";

export interface Point {
  x: number;
  y: number;
}

/** How much room a node takes with its label, around its middle. */
export interface Size {
  width: number;
  height: number;
}

export type Places = ReadonlyMap<string, Point>;

const ROUNDS = 250;
const ROUNDS_OF_PARTING = 300;
/** The length that an edge would have by itself. */
const LENGTH = 95;
const GAP = 8;

/**
 * Where the nodes of a graph stand: linked ones near each other, no label on another. It is the same for the same graph, so
 * no chance is in it. What hangs together is laid out by itself; then the parts stand in rows, the largest first.
 *
 * @param before where nodes stood before others came; they begin there, so that a reader finds them again
 */
export function places(graph: Graph, sizeOf: (id: string) => Size, before: Places = new Map()): Places {
  const area = graph.nodes.reduce((sum, { id }) => sum + sizeOf(id).width * sizeOf(id).height, 0);
  const shelf = new Shelf(sizeOf, Math.max(NARROWEST, 1.5 * Math.sqrt(area)));
  for (const ids of partsOf(graph)) shelf.put(settle(ids, graph.edges, sizeOf, before));
  return shelf.points;
}

/** The ids of what hangs together, the largest parts first. */
function partsOf({ nodes, edges }: Graph): string[][] {
  const others = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    others.get(from)!.push(to);
    others.get(to)!.push(from);
  }
  const seen = new Set<string>();
  const parts = nodes.map(({ id }) => {
    const part: string[] = [];
    for (const open = [id]; open.length;) {
      const next = open.shift()!;
      if (seen.has(next)) continue;
      seen.add(next);
      part.push(next);
      open.push(...others.get(next)!);
    }
    return part;
  });
  return parts.filter((part) => part.length).sort((a, b) => b.length - a.length);
}

/** Lays out what hangs together. */
function settle(ids: string[], all: Edge[], sizeOf: (id: string) => Size, before: Places): Map<string, Point> {
  const edges = all.filter(({ from }) => ids.includes(from));
  const points = new Map(ids.filter((id) => before.has(id)).map((id) => [id, { ...before.get(id)! }]));
  beside(ids.filter((id) => !points.has(id)), edges, points);
  relax(points, edges);
  part(points, sizeOf);
  return points;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Where nodes begin: around one that they hang on, else on a spiral around the middle. */
function beside(ids: string[], edges: Edge[], points: Map<string, Point>) {
  ids.forEach((id, i) => {
    const edge = edges.find(({ from, to }) => from === id && points.has(to) || to === id && points.has(from));
    const around = edge ? points.get(edge.from === id ? edge.to : edge.from)! : { x: 0, y: 0 };
    const radius = edge ? LENGTH : LENGTH * Math.sqrt(i) * 1.5;
    points.set(id, {
      x: around.x + radius * Math.cos(i * GOLDEN_ANGLE),
      y: around.y + radius * Math.sin(i * GOLDEN_ANGLE),
    });
  });
}

/** Fruchterman and Reingold's forces: all push each other away, edges pull; each round moves less than the one before. */
function relax(points: Map<string, Point>, edges: Edge[]) {
  const ids = [...points.keys()];
  for (let round = 0; ids.length > 1 && round < ROUNDS; round++) {
    const moves = new Map(ids.map((id) => [id, { x: 0, y: 0 }]));
    for (let i = 0; i < ids.length; i++) {
      for (let j = i + 1; j < ids.length; j++) push(ids[i]!, ids[j]!, points, moves);
    }
    for (const { from, to } of edges) pull(from, to, points, moves);
    const furthest = LENGTH * (1 - round / ROUNDS) + 1;
    for (const id of ids) move(points.get(id)!, moves.get(id)!, furthest);
  }
}

function push(a: string, b: string, points: Map<string, Point>, moves: Map<string, Point>) {
  const { x, y, distance } = between(points.get(a)!, points.get(b)!);
  const force = LENGTH * LENGTH / distance / distance;
  add(moves.get(a)!, x, y, force);
  add(moves.get(b)!, x, y, -force);
}

function pull(a: string, b: string, points: Map<string, Point>, moves: Map<string, Point>) {
  const { x, y, distance } = between(points.get(a)!, points.get(b)!);
  const force = distance / LENGTH;
  add(moves.get(a)!, x, y, -force);
  add(moves.get(b)!, x, y, force);
}

/** The way from the second to the first; never of no length. */
function between(a: Point, b: Point): Point & { distance: number } {
  const x = a.x - b.x || 0.1;
  const y = a.y - b.y || 0.1;
  return { x, y, distance: Math.hypot(x, y) };
}

function add(point: Point, x: number, y: number, times: number) {
  point.x += x * times;
  point.y += y * times;
}

function move(point: Point, by: Point, furthest: number) {
  const distance = Math.hypot(by.x, by.y) || 1;
  add(point, by.x, by.y, Math.min(distance, furthest) / distance);
}

/** Moves nodes apart whose room overlaps, the shorter way, until none does. */
function part(points: Map<string, Point>, sizeOf: (id: string) => Size) {
  const rooms = [...points].map(([id, point]) => ({ point, size: sizeOf(id) }));
  for (let round = 0; round < ROUNDS_OF_PARTING; round++) {
    let moved = false;
    for (let i = 0; i < rooms.length; i++) {
      for (let j = i + 1; j < rooms.length; j++) moved = apart(rooms[i]!, rooms[j]!) || moved;
    }
    if (!moved) return;
  }
}

interface Room {
  point: Point;
  size: Size;
}

function apart(a: Room, b: Room): boolean {
  const x = (a.size.width + b.size.width) / 2 + GAP - Math.abs(a.point.x - b.point.x);
  const y = (a.size.height + b.size.height) / 2 + GAP - Math.abs(a.point.y - b.point.y);
  if (x <= 0 || y <= 0) return false;
  const axis = x < y ? "x" : "y";
  const half = (Math.min(x, y) + 0.01) / 2;
  const sign = a.point[axis] <= b.point[axis] ? 1 : -1;
  a.point[axis] -= sign * half;
  b.point[axis] += sign * half;
  return true;
}

/** Puts parts beside and below each other, as lines of text are set. */
class Shelf {
  readonly points = new Map<string, Point>();
  private x = 0;
  private y = 0;
  private height = 0;

  /** @param width that of a row, if no part is wider */
  constructor(private readonly sizeOf: (id: string) => Size, private width: number) {}

  put(part: Map<string, Point>) {
    const box = boxOf(part, this.sizeOf);
    const width = box.right - box.left;
    this.width = Math.max(this.width, width);
    if (this.x > 0 && this.x + width > this.width) {
      this.x = 0;
      this.y += this.height;
      this.height = 0;
    }
    for (const [id, { x, y }] of part) this.points.set(id, { x: x - box.left + this.x, y: y - box.top + this.y });
    this.x += width;
    this.height = Math.max(this.height, box.bottom - box.top);
  }
}

const NARROWEST = 700;

function boxOf(points: Map<string, Point>, sizeOf: (id: string) => Size) {
  const rooms = [...points].map(([id, point]) => ({ ...point, ...sizeOf(id) }));
  return {
    left: Math.min(...rooms.map(({ x, width }) => x - width / 2 - GAP)),
    right: Math.max(...rooms.map(({ x, width }) => x + width / 2 + GAP)),
    top: Math.min(...rooms.map(({ y, height }) => y - height / 2 - GAP)),
    bottom: Math.max(...rooms.map(({ y, height }) => y + height / 2 + GAP)),
  };
}
