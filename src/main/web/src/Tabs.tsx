import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useHistoryActions } from "@graphiql/plugin-history";
import { useEffect, useRef } from "react";
import { askFor, useAnswers } from "./answers.ts";
import type { Asked } from "./asking.ts";
import { write } from "./link.ts";
import type { Opening } from "./opening.ts";
import { isSubscription, operationIn } from "./operation.ts";
import { questionOf, recognise } from "./questions/questions.ts";
import { show, showingOf, useShowing } from "./showing.ts";

/** GraphiQL's tab, as far as we read it. */
export interface TabState {
  id: string;
  query: string | null;
  variables: string | null;
  operationName: string | null;
  response: string | null;
}

/** The tab on top, for code outside of React. */
export const activeTab = { id: "" };

export function useActiveTab(): TabState {
  return useGraphiQL((state) => state.tabs[state.activeTabIndex]!) as TabState;
}

/** What a tab asks as it stands; null while its variables are no JSON object. */
export function askedIn(tab: TabState, release?: string): Asked | null {
  try {
    const variables = tab.variables?.trim() ? JSON.parse(tab.variables) as Record<string, unknown> : {};
    const query = tab.query ?? "";
    return { query, variables, operationName: operationIn(query, tab.operationName), release };
  } catch {
    return null;
  }
}

/** What the next tab on top opens with; GraphiQL gives a tab its id only when it draws it. */
let toOpen: Opening | null = null;

/** Opens a question in a tab of its own, and asks it. */
export function useOpenInNewTab(): (opening: Opening) => void {
  const { addTab, updateActiveTabValues } = useGraphiQLActions();
  const editors = useEditors();
  return (opening) => {
    toOpen = opening;
    addTab();
    editors.query?.setValue(opening.query);
    editors.variables?.setValue(opening.variables);
    updateActiveTabValues({ query: opening.query, variables: opening.variables });
  };
}

/** Puts another query into the tab on top, and asks it. */
export function useAskInThisTab(): (query: string) => void {
  const { updateActiveTabValues } = useGraphiQLActions();
  const editors = useEditors();
  const ask = useAsk();
  const tab = useActiveTab();
  return (query) => {
    editors.query?.setValue(query);
    updateActiveTabValues({ query, response: null });
    const asked = askedIn({ ...tab, query }, showingOf(tab.id).release);
    if (asked) ask(tab.id, asked);
  };
}

function useEditors() {
  return { query: useGraphiQL((state) => state.queryEditor), variables: useGraphiQL((state) => state.variableEditor) };
}

/** Asks for a tab, and keeps the question in GraphiQL's history. What went wrong the views say. */
function useAsk(): (tab: string, asked: Asked) => void {
  const { addToHistory } = useHistoryActions();
  return (tab, asked) => {
    const variables = Object.keys(asked.variables).length ? JSON.stringify(asked.variables, null, 2) : "";
    addToHistory({ query: asked.query, variables, headers: "", operationName: asked.operationName });
    askFor(tab, asked).catch(() => {});
  };
}

/**
 * Asks again for the tab on top: what is given, else the tab as it stands; GraphiQL keeps tabs over visits, but no answers.
 * A subscription is begun by GraphiQL itself, whose button then stops it.
 */
export function useAskAgain(): (given?: Asked) => void {
  const { run, updateActiveTabValues } = useGraphiQLActions();
  const ask = useAsk();
  const tab = useActiveTab();
  return (given) => {
    const asked = given ?? askedIn(tab, showingOf(tab.id).release);
    if (!asked) return;
    if (isSubscription(asked)) return void run();
    updateActiveTabValues({ response: null });
    ask(tab.id, asked);
  };
}

/** Keeps GraphiQL's tabs, our answers and the address in step. Shows nothing. */
export function Tabs({ opening }: { opening: Opening | null }) {
  const tab = useActiveTab();
  activeTab.id = tab.id;
  useOpening(tab, opening);
  useLateEditors(tab);
  useResponse(tab);
  useAddress(tab);
  return null;
}

/**
 * Tabs are asked here and not by GraphiQL's own running, which waits for the editors: they are several times as large as all
 * the rest of the page.
 */
function useOpening(tab: TabState, first: Opening | null) {
  const begun = useRef(false);
  const ask = useAsk();
  const { stop } = useGraphiQLActions();
  useEffect(() => {
    if (begun.current) stop(); // GraphiQL does so by itself where no new tab comes
    const opening = begun.current ? toOpen : first;
    if (begun.current && !opening) return; // somebody changed to another tab
    begun.current = true;
    toOpen = null;
    if (opening) show(tab.id, opening.showing);
    const asked = askedIn(
      { ...tab, ...opening, operationName: opening?.operationName ?? tab.operationName },
      opening?.showing.release ?? showingOf(tab.id).release,
    );
    if (!asked?.query.trim() || isSubscription(asked)) return; // a reader begins those
    recognise(asked.query).catch(() => {}).finally(() => ask(tab.id, asked));
  }, [tab.id]);
}

/** Editors that come after a tab was opened begin with what the first tab held. */
function useLateEditors(tab: TabState) {
  const { query, variables } = useEditors();
  useEffect(() => {
    if (query && tab.query !== null && query.getValue() !== tab.query) query.setValue(tab.query);
    if (variables && tab.variables !== null && variables.getValue() !== tab.variables) {
      variables.setValue(tab.variables);
    }
  }, [query, variables]);
}

/** What was asked before GraphiQL's editor of responses was there stands in it too. */
function useResponse(tab: TabState) {
  const editor = useGraphiQL((state) => state.responseEditor);
  const { updateActiveTabValues } = useGraphiQLActions();
  const state = useAnswers(({ byTab }) => byTab[tab.id]);
  useEffect(() => {
    if (!editor || tab.response || state?.kind !== "answered") return;
    const response = JSON.stringify(state.answer.body, null, 2);
    editor.setValue(response);
    updateActiveTabValues({ response });
  }, [editor, state, tab.id]);
}

const MILLISECONDS_OF_TYPING = 300;

/** The address always says what is on the screen. */
function useAddress(tab: TabState) {
  const showing = useShowing(tab.id);
  useEffect(() => {
    const asked = askedIn(tab);
    if (!asked?.query.trim()) return;
    const timer = setTimeout(async () => {
      history.replaceState(null, "", await write(location.origin, asked, showing, questionOf(asked.query)?.name));
    }, MILLISECONDS_OF_TYPING);
    return () => clearTimeout(timer);
  }, [tab.query, tab.variables, tab.operationName, showing]);
}
