import { create } from "zustand";
import { persist } from "zustand/middleware";

export const VIEWS = ["table", "chart", "graph", "sources", "json"] as const;
export type ViewName = (typeof VIEWS)[number];

/** How a tab's answer is shown. All of it stands in the tab's link. */
export interface Showing {
  view: ViewName;
  /** What was chosen in the views, by names of theirs; all as text, as links have it. */
  settings: Record<string, string>;
  /** The id of the release that the tab is pinned to; left out for the current one. */
  release?: string;
}

export const FIRST_SHOWING: Showing = { view: "table", settings: {} };

interface Showings {
  /** By the id of GraphiQL's tab. */
  byTab: Record<string, Showing>;
}

export const useShowings = create<Showings>()(
  persist(() => ({ byTab: {} } as Showings), { name: "kommunegraf:showing", version: 1 }),
);

export function showingOf(tab: string): Showing {
  return useShowings.getState().byTab[tab] ?? FIRST_SHOWING;
}

export function useShowing(tab: string): Showing {
  return useShowings((showings) => showings.byTab[tab] ?? FIRST_SHOWING);
}

export function show(tab: string, change: Partial<Showing>) {
  useShowings.setState(({ byTab }) => ({ byTab: { ...byTab, [tab]: { ...showingOf(tab), ...change } } }));
}

/** Changes what is chosen in a view; an empty text takes a choice back. */
export function choose(tab: string, choices: Record<string, string | undefined>) {
  const settings = Object.entries({ ...showingOf(tab).settings, ...choices }).filter(([, value]) => value);
  show(tab, { settings: Object.fromEntries(settings) as Record<string, string> });
}
