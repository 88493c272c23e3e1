import type { Answer } from "../answers.ts";
import type { LanguageCode } from "../words/words.ts";
import type { Provenance } from "./provenance.ts";

const LONGEST_PRINTED_LINK = 100;

/** The last lines of a picture: release, date and link. A link that nobody could type stands as the server's name. */
export function footOf(answer: Answer, { release, link }: Provenance, language: LanguageCode): string[] {
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(answer.at);
  const { host } = new URL(link);
  const printed = link.length <= LONGEST_PRINTED_LINK ? link : host;
  return [["Kommunegraf", release, date].filter(Boolean).join(" · "), printed];
}
