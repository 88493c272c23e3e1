import { type Linked, read } from "./link.ts";
import { MAIN_QUESTION, questionText } from "./questions/questions.ts";
import { FIRST_SHOWING, type Showing } from "./showing.ts";

/** What the page begins with. */
export interface Opening {
  query: string;
  operationName?: string;
  /** The variables as JSON text; empty for none. */
  variables: string;
  showing: Showing;
  /** Why the link was not followed; the main question is opened in its place. */
  fault?: string;
}

/**
 * What the page begins with: what its link says; without one, what was open on the last visit (null); on the first visit
 * the main question.
 */
export async function opening(url: URL): Promise<Opening | null> {
  try {
    const linked = await read(url);
    if (!wasHere()) setOut();
    if (linked) return await follow(linked);
    return wasHere() ? null : await mainQuestion();
  } catch (reason) {
    return mainQuestion((reason as Error).message);
  }
}

async function follow(linked: Linked): Promise<Opening> {
  const query = linked.query ?? (await questionText(linked.question!)).graphql;
  const variables = Object.keys(linked.variables).length ? JSON.stringify(linked.variables, null, 2) : "";
  return { query, operationName: linked.operationName, variables, showing: linked.showing };
}

async function mainQuestion(fault?: string): Promise<Opening> {
  const query = await questionText(MAIN_QUESTION).then((question) => question.graphql, () => "");
  return { query, variables: "", showing: FIRST_SHOWING, fault };
}

/** On the first visit the answer gets more room than the query, and the questions less than both. */
function setOut() {
  localStorage.setItem("graphiql:editorFlex", "0.45");
  localStorage.setItem("graphiql:docExplorerFlex", "0.28");
}

/** GraphiQL keeps its tabs in the browser. */
function wasHere(): boolean {
  return localStorage.getItem("graphiql:tabState") !== null;
}
