import { FIRST_NEIGHBOURS } from "./neighbours.ts";

/** An entity whose neighbours were asked for, and how many of each list. */
export interface Expanded {
  id: string;
  first: number;
}

/** What stands in the link: ids, each with its number where that is not the usual one. No id has a space or a bar. */
export function readExpanded(setting: string | undefined): Expanded[] {
  return (setting ?? "").split(" ").filter(Boolean).map((text) => {
    const [id = "", first] = text.split("|");
    const number = Number(first);
    return { id, first: Number.isInteger(number) && number > 0 ? Math.min(number, MOST) : FIRST_NEIGHBOURS };
  });
}

const MOST = 1_000;

export function writeExpanded(expanded: Expanded[]): string {
  return expanded.map(({ id, first }) => first === FIRST_NEIGHBOURS ? id : `${id}|${first}`).join(" ");
}

/** With the neighbours of an entity; with more of them if there are some already. */
export function expand(expanded: Expanded[], id: string): Expanded[] {
  const known = expanded.find((one) => one.id === id);
  if (!known) return [...expanded, { id, first: FIRST_NEIGHBOURS }];
  return expanded.map((one) => one === known ? { id, first: Math.min(known.first * 3, MOST) } : one);
}

export function collapse(expanded: Expanded[], id: string): Expanded[] {
  return expanded.filter((one) => one.id !== id);
}
