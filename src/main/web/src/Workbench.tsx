import { explorerPlugin } from "@graphiql/plugin-explorer";
import { GraphiQL } from "graphiql";
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import type { Fetcher } from "@graphiql/toolkit";
import { askFor, listenFor, type Observer } from "./answers.ts";
import { ask } from "./asking.ts";
import { isSubscription, operationIn } from "./operation.ts";
import type { Opening } from "./opening.ts";
import { QUESTIONS_PLUGIN } from "./questions/QuestionsPlugin.tsx";
import { showingOf } from "./showing.ts";
import { activeTab, Tabs } from "./Tabs.tsx";
import { Views } from "./views/Views.tsx";

const PLUGINS = [QUESTIONS_PLUGIN, explorerPlugin({ hideActions: true, showAttribution: false }), HISTORY_PLUGIN];

const fetcher: Fetcher = ({ query, variables, operationName }) => {
  const asked = {
    query,
    variables: (variables ?? {}) as Record<string, unknown>,
    operationName: operationIn(query, operationName),
  };
  // deno-lint-ignore no-explicit-any -- GraphiQL's type of an answer is narrower than GraphQL's
  if (operationName === "IntrospectionQuery") return ask(asked) as any;
  const tab = activeTab.id;
  const pinned = { ...asked, release: showingOf(tab).release };
  // deno-lint-ignore no-explicit-any -- as above
  if (!isSubscription(asked)) return askFor(tab, pinned) as any;
  const subscribe = (observer: Observer) => ({ unsubscribe: listenFor(tab, pinned, observer) });
  // deno-lint-ignore no-explicit-any -- as above; and GraphiQL subscribes in one of the three ways of its type
  return { subscribe } as any;
};

/** On a narrow screen the questions would stand before the answer. */
function isWide(): boolean {
  return matchMedia("(min-width: 1100px)").matches;
}

/** GraphiQL with our questions beside it and our views of the answer in it. */
export function Workbench({ opening }: { opening: Opening | null }) {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      initialQuery={opening?.query}
      initialVariables={opening?.variables || undefined}
      visiblePlugin={isWide() ? QUESTIONS_PLUGIN : undefined}
      isHeadersEditorEnabled={false}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <a className="kg-logo" href="/">Kommunegraf</a>
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <Tabs opening={opening} />
        <Views fault={opening?.fault} />
      </GraphiQL.Footer>
    </GraphiQL>
  );
}
