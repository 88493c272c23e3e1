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
const LENGTH = 80;
const GAP = 8;

/**
 * Where the nodes of a graph stand: linked ones near each other, no label on another. It is the same for the same graph, so
 * no chance is in it. What hangs together is laid out by itself; then the parts stand in rows, the largest first.
 *
 * @param pinned what stands already and stays there
 */
export function places(graph: Graph, sizeOf: (id: string) => Size, pinned: Places = new Map()): Places {
  const parts = partsOf(graph);
  const old = graph.nodes.map(({ id }) => id).filter((id) => pinned.has(id));
  const points = new Map<string, Point>(old.map((id) => [id, { ...pinned.get(id)! }]));
  const grown = parts.filter((ids) => ids.some((id) => points.has(id))).flat();
  settle(grown.filter((id) => !points.has(id)), graph.edges, points, sizeOf);
  const shelf = new Shelf(points, sizeOf);
  for (const ids of parts.filter((ids) => !ids.some((id) => pinned.has(id)))) {
    const own = new Map<string, Point>();
    settle(ids, graph.edges, own, sizeOf);
    shelf.put(own);
  }
  return points;
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

/** Finds places for nodes beside those that have one. */
function settle(free: string[], edges: Edge[], points: Map<string, Point>, sizeOf: (id: string) => Size) {
  beside(free, edges, points);
  const isFree = new Set(free);
  relax(points, isFree, edges.filter(({ from, to }) => points.has(from) && points.has(to)));
  part(points, isFree, sizeOf);
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Where nodes begin: around one that they hang on, else on a spiral around the middle. */
function beside(free: string[], edges: Edge[], points: Map<string, Point>) {
  free.forEach((id, i) => {
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
function relax(points: Map<string, Point>, free: Set<string>, edges: Edge[]) {
  const ids = [...points.keys()];
  for (let round = 0; free.size && round < ROUNDS; round++) {
    const moves = new Map(ids.map((id) => [id, { x: 0, y: 0 }]));
    for (let i = 0; i < ids.length; i++) {
      for (let j = i + 1; j < ids.length; j++) push(ids[i]!, ids[j]!, points, moves);
    }
    for (const { from, to } of edges) pull(from, to, points, moves);
    const furthest = LENGTH * (1 - round / ROUNDS) + 1;
    for (const id of free) move(points.get(id)!, moves.get(id)!, furthest);
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
function part(points: Map<string, Point>, free: Set<string>, sizeOf: (id: string) => Size) {
  const rooms = [...points].map(([id, point]) => ({ point, size: sizeOf(id), isFree: free.has(id) }));
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
  isFree: boolean;
}

function apart(a: Room, b: Room): boolean {
  const x = (a.size.width + b.size.width) / 2 + GAP - Math.abs(a.point.x - b.point.x);
  const y = (a.size.height + b.size.height) / 2 + GAP - Math.abs(a.point.y - b.point.y);
  if (x <= 0 || y <= 0 || !a.isFree && !b.isFree) return false;
  const axis = x < y ? "x" : "y";
  const overlap = Math.min(x, y) + 0.01;
  const sign = a.point[axis] <= b.point[axis] ? 1 : -1;
  const share = a.isFree && b.isFree ? 0.5 : 1;
  if (a.isFree) a.point[axis] -= sign * overlap * share;
  if (b.isFree) b.point[axis] += sign * overlap * share;
  return true;
}

/** Puts parts beside and below each other, as lines of text are set. */
class Shelf {
  private readonly width: number;
  private x: number;
  private y: number;
  private readonly left: number;
  private height = 0;

  constructor(private readonly points: Map<string, Point>, private readonly sizeOf: (id: string) => Size) {
    const box = points.size ? boxOf(points, sizeOf) : { left: 0, right: 0, top: 0, bottom: 0 };
    this.left = box.left;
    this.x = box.left;
    this.y = box.bottom;
    this.width = Math.max(WIDTH, box.right - box.left);
  }

  put(part: Map<string, Point>) {
    const box = boxOf(part, this.sizeOf);
    const width = box.right - box.left;
    if (this.x > this.left && this.x + width > this.left + this.width) {
      this.x = this.left;
      this.y += this.height;
      this.height = 0;
    }
    for (const [id, { x, y }] of part) this.points.set(id, { x: x - box.left + this.x, y: y - box.top + this.y });
    this.x += width;
    this.height = Math.max(this.height, box.bottom - box.top);
  }
}

/** A row of parts is not wider than this, or than its widest part. */
const WIDTH = 900;

function boxOf(points: Map<string, Point>, sizeOf: (id: string) => Size) {
  const rooms = [...points].map(([id, point]) => ({ ...point, ...sizeOf(id) }));
  return {
    left: Math.min(...rooms.map(({ x, width }) => x - width / 2 - GAP)),
    right: Math.max(...rooms.map(({ x, width }) => x + width / 2 + GAP)),
    top: Math.min(...rooms.map(({ y, height }) => y - height / 2 - GAP)),
    bottom: Math.max(...rooms.map(({ y, height }) => y + height / 2 + GAP)),
  };
}
