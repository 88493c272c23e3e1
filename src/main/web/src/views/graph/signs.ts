/** The shapes of nodes: actors, aims, doings, money, findings, whom and what it is about, papers. */
export type Shape = "rectangle" | "diamond" | "ellipse" | "hexagon" | "triangle" | "pentagon" | "star";

/** How an entity of a type is drawn. */
export interface Sign {
  /** It has a contrast of 3 or more to the ground, light and dark. */
  colour: string;
  shape: Shape;
}

const SIGNS: Record<string, Sign> = {
  Country: { colour: "#6f839f", shape: "rectangle" },
  Municipality: { colour: "#4482d7", shape: "rectangle" },
  Department: { colour: "#2392c9", shape: "rectangle" },
  Organisation: { colour: "#897ad3", shape: "rectangle" },
  Person: { colour: "#aa6ec8", shape: "rectangle" },
  CouncilDecision: { colour: "#db5454", shape: "diamond" },
  PolicyGoal: { colour: "#e06425", shape: "diamond" },
  Strategy: { colour: "#cc6688", shape: "diamond" },
  Campaign: { colour: "#339944", shape: "ellipse" },
  Event: { colour: "#569926", shape: "ellipse" },
  Page: { colour: "#1b9879", shape: "ellipse" },
  Platform: { colour: "#248f8f", shape: "ellipse" },
  Spend: { colour: "#ab830e", shape: "hexagon" },
  ExchangeRate: { colour: "#968948", shape: "hexagon" },
  Observation: { colour: "#ce55ce", shape: "triangle" },
  Measure: { colour: "#b96ea0", shape: "triangle" },
  Survey: { colour: "#ab76b5", shape: "triangle" },
  SurveyQuestion: { colour: "#ae78a5", shape: "triangle" },
  Experience: { colour: "#e54b98", shape: "triangle" },
  Audience: { colour: "#aa7649", shape: "pentagon" },
  Theme: { colour: "#819130", shape: "pentagon" },
  Document: { colour: "#78828c", shape: "star" },
  Gap: { colour: "#898989", shape: "star" },
  Release: { colour: "#7a8b9c", shape: "star" },
};

const OTHER: Sign = { colour: "#808080", shape: "ellipse" };

export function signOf(type: string): Sign {
  return SIGNS[type] ?? OTHER;
}

export const SIGNED_TYPES = Object.keys(SIGNS);

/** The radius of a node. */
export const RADIUS = 14;

/** The corners of a shape around a middle; null for a circle. */
export function corners(shape: Shape, x: number, y: number, radius = RADIUS): [x: number, y: number][] | null {
  if (shape === "ellipse") return null;
  if (shape === "rectangle") {
    const half = radius * 0.85;
    return [[x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half]];
  }
  const count = { diamond: 4, hexagon: 6, triangle: 3, pentagon: 5, star: 10 }[shape];
  const turn = shape === "hexagon" ? 0 : -Math.PI / 2;
  return Array.from({ length: count }, (_, i) => {
    const reach = shape === "star" && i % 2 ? radius / 2 : radius;
    const angle = turn + i * 2 * Math.PI / count;
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
}
