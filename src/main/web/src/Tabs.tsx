import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useRef } from "react";
import { askFor, useAnswers } from "./answers.ts";
import type { Asked } from "./asking.ts";
import { write } from "./link.ts";
import type { Opening } from "./opening.ts";
import { questionOf } from "./questions/questions.ts";
import { show, useShowing } from "./showing.ts";

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
    return { query: tab.query ?? "", variables, operationName: tab.operationName ?? undefined, release };
  } catch {
    return null;
  }
}

/** Keeps GraphiQL's tabs, our answers and the address in step. Shows nothing. */
export function Tabs({ opening }: { opening: Opening | null }) {
  const tab = useActiveTab();
  activeTab.id = tab.id;
  useOpening(tab, opening);
  useResponse(tab);
  useAddress(tab);
  return null;
}

/**
 * The first tab is answered as soon as the page is there: the editors, which GraphiQL's own running waits for, are several
 * times as large as all the rest.
 */
function useOpening(tab: TabState, opening: Opening | null) {
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    if (opening) show(tab.id, opening.showing);
    const asked = askedIn(tab, opening?.showing.release);
    if (asked?.query.trim()) askFor(tab.id, asked).catch(() => {}); // the views say what went wrong
  }, []);
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
