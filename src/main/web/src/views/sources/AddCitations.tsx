import { useEffect, useState } from "react";
import { servedSchema } from "../../schema.ts";
import { asksForCitations, withCitations } from "../../sources/adding.ts";
import { useActiveTab, useAskInThisTab } from "../../Tabs.tsx";
import { useWords } from "../../words/words.ts";
import { SOURCES_WORDS } from "./sources.words.ts";

/** Offers to add citations to a query that asks for none. */
export function AddCitations() {
  const { query } = useActiveTab();
  const ask = useAskInThisTab();
  const say = useWords(SOURCES_WORDS);
  const added = useAdded(query ?? "");
  if (!added) return null;
  return (
    <div className="kg-add-citations" role="note">
      <p>{say("noCitations")}</p>
      <button type="button" onClick={() => ask(added)}>{say("add")}</button>
    </div>
  );
}

/** The query with citations; null when it has some, can have none or cannot be read. */
function useAdded(query: string): string | null {
  const [added, setAdded] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    setAdded(null);
    add(query).then((text) => gone || setAdded(text), () => {});
    return () => void (gone = true);
  }, [query]);
  return added;
}

async function add(query: string): Promise<string | null> {
  if (asksForCitations(query)) return null;
  const added = withCitations(query, await servedSchema());
  return added === query ? null : added;
}
