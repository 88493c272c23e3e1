import { VIEWS_WORDS } from "../views/views.words.ts";
import { type LanguageCode, LANGUAGES, speak, useLanguage, useWords } from "./words.ts";

/** The language of our own words. */
export function LanguageChoice() {
  const language = useLanguage((state) => state.language);
  const say = useWords(VIEWS_WORDS);
  return (
    <select
      className="kg-language"
      aria-label={say("language")}
      value={language}
      onChange={(event) => speak(event.target.value as LanguageCode)}
    >
      {Object.entries(LANGUAGES).map(([code, name]) => <option key={code} value={code} lang={code}>{name}</option>)}
    </select>
  );
}
