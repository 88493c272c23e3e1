import type { ComponentType } from "react";
import type { Answer } from "../answers.ts";

/** What a view of an answer gets. */
export interface ViewProps {
  /** Has data; it may have errors too. */
  answer: Answer;
  /** The id of GraphiQL's tab, under which `showing.ts` keeps what was chosen. */
  tab: string;
  settings: Record<string, string>;
  /** Changes choices; an empty text takes one back. */
  choose(choices: Record<string, string | undefined>): void;
}

export type View = ComponentType<ViewProps>;
