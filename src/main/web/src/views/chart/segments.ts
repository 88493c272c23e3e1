import type { Mark } from "./drawing.ts";

/** How a part of a figure is drawn. */
export type Part =
  /** What the figure says for certain. */
  | "certain"
  /** Money that others have a part in too. */
  | "sharedPart"
  /** What it could be at most. */
  | "possible"
  /** One whole figure for several things. */
  | "oneForSeveral";

/** A stretch of an axis. */
export interface Segment {
  from: number;
  to: number;
  part: Part;
}

/** How a figure lies on an axis: its stretches, from zero outwards, and whether it may go on after the last one. */
export interface Extent {
  segments: Segment[];
  /** Where the figure ends as far as it is known. */
  end: number;
  /** No bound is known on this side. */
  open: "up" | "down" | null;
}

/** A range has no middle: it is certain up to the bound next to zero, and possible from there to the other. */
export function extentOf({ figure, named, shared }: Mark): Extent {
  const sure: Part = shared ? "oneForSeveral" : "certain";
  if (figure.kind === "NUMBER") {
    const value = Number(figure.text);
    return { segments: [{ from: 0, to: value, part: sure }], end: value, open: null };
  }
  const min = figure.min === undefined ? null : Number(figure.min);
  const max = figure.max === undefined ? null : Number(figure.max);
  if (min === null || max === null) return halfOpen(min, max, sure);
  if (min < 0 && max > 0) return { segments: [{ from: min, to: max, part: "possible" }], end: max, open: null };
  const [near, far] = min >= 0 ? [min, max] : [max, min];
  return { segments: [...certain(near, sure), ...uncertain(near, far, named)], end: far, open: null };
}

function halfOpen(min: number | null, max: number | null, sure: Part): Extent {
  if (max === null) {
    const from = min ?? 0;
    return { segments: from > 0 ? certain(from, sure) : [], end: from, open: "up" };
  }
  if (max < 0) return { segments: certain(max, sure), end: max, open: "down" };
  return { segments: [{ from: 0, to: max, part: "possible" }], end: max, open: null };
}

function certain(to: number, part: Part): Segment[] {
  return to === 0 ? [] : [{ from: 0, to, part }];
}

function uncertain(near: number, far: number, named?: number): Segment[] {
  if (named === undefined) return [{ from: near, to: far, part: "possible" }];
  const between = Math.min(Math.max(named, near), far);
  const parts: Segment[] = [{ from: near, to: between, part: "sharedPart" }, {
    from: between,
    to: far,
    part: "possible",
  }];
  return parts.filter(({ from, to }) => from !== to);
}
