import { useEffect, useMemo, useState } from "react";
import type { Answer } from "../../answers.ts";
import { useShowing } from "../../showing.ts";
import { behind, type Source } from "../../sources/sources.ts";
import { type Provenance, provenance } from "../../take-away/provenance.ts";
import type { Table } from "../../table/table.ts";
import { type LanguageCode, useLanguage } from "../../words/words.ts";
import { footOf } from "../../take-away/foot.ts";
import { type Content, contentOf, documentsOf } from "./content.ts";
import type { Drawing } from "./drawing.ts";
import { SETTING } from "./settings.ts";

/** All words of the picture; those that come from elsewhere join the others when they are there. */
export function useContent(
  answer: Answer,
  tab: string,
  table: Table,
  drawing: Drawing | null,
  settings: Record<string, string>,
): Content & { link: string } | null {
  const language = useLanguage(({ language }) => language);
  const { sources, kinds } = useSources(answer, language);
  const from = useProvenance(answer, tab);
  const choices = JSON.stringify([table.list, settings]);
  return useMemo(() => {
    if (!drawing) return null;
    const content = contentOf(drawing, table, language, {
      title: settings[SETTING.title] || from?.title || "",
      documents: documentsOf(sources, table),
      foot: from ? footOf(answer, from, language) : [],
      kinds,
    });
    return { ...content, link: from?.link ?? "" };
  }, [answer, table, choices, language, sources, kinds, from]);
}

interface Known {
  sources: Source[];
  /** What kinds of caveats are called in the reader's language. */
  kinds: ReadonlyMap<string, string>;
}

const NOTHING_KNOWN: Known = { sources: [], kinds: new Map() };

/** What stands behind the answer; empty until it is known, or when it cannot be known. */
function useSources(answer: Answer, language: LanguageCode): Known {
  const [known, setKnown] = useState(NOTHING_KNOWN);
  useEffect(() => {
    let left = false;
    setKnown(NOTHING_KNOWN);
    behind(answer, language).then(({ sources, caveats }) => {
      const kinds = new Map(caveats.map(({ kind, label }) => [kind, label]));
      return left || setKnown({ sources, kinds });
    }, () => {});
    return () => {
      left = true;
    };
  }, [answer, language]);
  return known;
}

function useProvenance(answer: Answer, tab: string): Provenance | null {
  const showing = useShowing(tab);
  const [from, setFrom] = useState<Provenance | null>(null);
  useEffect(() => {
    let left = false;
    provenance(answer, showing).then((found) => left || setFrom(found));
    return () => {
      left = true;
    };
  }, [answer, showing]);
  return from;
}
