import type { Graph } from "./graph.ts";
import { FONT_SIZE, labelOf, LINE_HEIGHT, lines, sizeOf } from "./labels.ts";
import type { Places, Point, Size } from "./layout.ts";
import { corners, RADIUS, signOf } from "./signs.ts";

/** The words around a drawn graph. */
export interface PictureWords {
  title: string;
  /** Types and what they are called, with how many there are. */
  legend: { type: string; name: string; count: number }[];
  source: string;
  /** Lines with release, date and link. */
  foot: string[];
  /** For those who do not see it; with the link. */
  description: string;
}

export interface DrawnPicture {
  svg: string;
  width: number;
  height: number;
}

const INK = "#1b1f24";
const SOFT = "#525b66";
const FONT = "Helvetica, Arial, sans-serif";
const MARGIN = 24;
const NARROWEST = 640;
/** With more edges their labels would cover the picture. */
export const MOST_LABELLED_EDGES = 60;

/** A graph as an SVG file that needs nothing else. */
export function pictureOf(graph: Graph, places: Places, words: PictureWords): DrawnPicture {
  const room = roomOf(graph, places);
  const width = Math.ceil(Math.max(NARROWEST, room.right - room.left + 2 * MARGIN));
  const rows = head(words, width);
  const shift = { x: (width - room.left - room.right) / 2, y: rows.bottom + MARGIN - room.top };
  const footTop = rows.bottom + 2 * MARGIN + room.bottom - room.top;
  const foot = footer(words, width, footTop);
  const height = Math.ceil(foot.bottom + MARGIN);
  const at = (id: string): Point => ({ x: places.get(id)!.x + shift.x, y: places.get(id)!.y + shift.y });
  const isLabelled = graph.edges.length <= MOST_LABELLED_EDGES;
  const rooms = graph.nodes.map((node) => ({ ...at(node.id), ...sizeOf(node) }));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" font-family="${FONT}">`,
    `<title>${escaped(words.title)}</title><desc>${escaped(words.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    rows.svg,
    ...graph.edges.map((edge) => edgeSvg(at(edge.from), at(edge.to))),
    ...(isLabelled ? graph.edges.map((edge) => edgeLabel(edge.field, at(edge.from), at(edge.to), rooms)) : []),
    ...graph.nodes.map((node) => nodeSvg(node.type, labelOf(node), at(node.id))),
    foot.svg,
    "</svg>",
  ].join("\n");
  return { svg, width, height };
}

function roomOf({ nodes }: Graph, places: Places) {
  const points = nodes.map(({ id }) => places.get(id)!);
  const deepest = RADIUS + 3 * LINE_HEIGHT + 4;
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
  return {
    left: Math.min(...x) - 70,
    right: Math.max(...x) + 70,
    top: Math.min(...y) - RADIUS,
    bottom: Math.max(...y) + deepest,
  };
}

interface Rows {
  svg: string;
  bottom: number;
}

function head({ title, legend }: PictureWords, width: number): Rows {
  const titleRows = lines(title, Math.floor((width - 2 * MARGIN) / 10), 4);
  const titles = titleRows.map((row, i) => textSvg(row, MARGIN, MARGIN + 16 + i * 22, 18, INK, "bold"));
  let x = MARGIN;
  let y = MARGIN + titleRows.length * 22 + 20;
  const entries = legend.map(({ type, name, count }) => {
    const text = `${name} (${count})`;
    const wide = 38 + text.length * 7.2;
    if (x + wide > width - MARGIN && x > MARGIN) [x, y] = [MARGIN, y + 22];
    const entry = shapeSvg(type, { x: x + 8, y: y - 4 }, 8) + textSvg(text, x + 22, y, 12, INK);
    x += wide;
    return entry;
  });
  return { svg: [...titles, ...entries].join("\n"), bottom: y + 8 };
}

function footer({ source, foot }: PictureWords, width: number, top: number): Rows {
  const rows = [source, ...foot].filter(Boolean).flatMap((text) =>
    lines(text, Math.floor((width - 2 * MARGIN) / 6), 6)
  );
  const svg = rows.map((row, i) => textSvg(row, MARGIN, top + i * 15, 11, SOFT)).join("\n");
  return { svg, bottom: top + rows.length * 15 };
}

function edgeSvg(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const start = { x: from.x + x * RADIUS, y: from.y + y * RADIUS };
  const tip = { x: to.x - x * (RADIUS + 2), y: to.y - y * (RADIUS + 2) };
  const wing = (side: number) => `${round(tip.x - 7 * x - side * 3 * y)},${round(tip.y - 7 * y + side * 3 * x)}`;
  const line = `<path d="M${round(start.x)},${round(start.y)}L${round(tip.x)},${round(tip.y)}" stroke="#8a94a0"/>`;
  const arrow = `<polygon points="${round(tip.x)},${round(tip.y)} ${wing(1)} ${wing(-1)}" fill="#8a94a0"/>`;
  return line + arrow;
}

/** Where along an edge its label stands: in the middle, or where it covers no node. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

function edgeLabel(field: string, from: Point, to: Point, rooms: (Point & Size)[]): string {
  const half = field.length * 2.4;
  const spots = ALONG.map((share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
  const covers = ({ x, y }: Point, room: Point & Size) =>
    Math.abs(x - room.x) < room.width / 2 + half && y > room.y - RADIUS - 5 && y < room.y + room.height / 2 + 5;
  const spot = spots.find((one) => !rooms.some((room) => covers(one, room))) ?? spots[0]!;
  return textSvg(field, spot.x, spot.y + 3, 9, SOFT, "normal", true);
}

function nodeSvg(type: string, label: string[], at: Point): string {
  const rows = label.map((row, i) =>
    textSvg(row, at.x, at.y + RADIUS + (i + 1) * LINE_HEIGHT - 1, FONT_SIZE, INK, "normal", true)
  );
  return shapeSvg(type, at, RADIUS) + rows.join("");
}

function shapeSvg(type: string, { x, y }: Point, radius: number): string {
  const { colour, shape } = signOf(type);
  const points = corners(shape, x, y, radius)?.map(([cx, cy]) => `${round(cx)},${round(cy)}`).join(" ");
  return points
    ? `<polygon points="${points}" fill="${colour}"/>`
    : `<circle cx="${round(x)}" cy="${round(y)}" r="${radius * 0.9}" fill="${colour}"/>`;
}

/** Text over lines has a white edge. */
function textSvg(
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  weight = "normal",
  isCentred = false,
): string {
  const centred = isCentred ? ' text-anchor="middle" stroke="#ffffff" stroke-width="3" paint-order="stroke"' : "";
  return `<text x="${round(x)}" y="${
    round(y)
  }" font-size="${size}" font-weight="${weight}" fill="${colour}"${centred}>` +
    `${escaped(text)}</text>`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** Text that is no markup; characters that XML cannot hold are left out. */
export function escaped(text: string): string {
  return text
    // deno-lint-ignore no-control-regex -- these are the ones that XML has no place for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
