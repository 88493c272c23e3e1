import { create } from "zustand";
import { persist } from "zustand/middleware";

/** The languages of our own words, by BCP 47. */
export const LANGUAGES = {
  en: "English",
  da: "Dansk",
  nb: "Norsk",
  sv: "Svenska",
  fi: "Suomi",
} as const;
export type LanguageCode = keyof typeof LANGUAGES;

/** GraphQL's name of the same language, for `name(language:)`. */
export const GRAPHQL_LANGUAGE: Record<LanguageCode, string> = { en: "EN", da: "DA", nb: "NB", sv: "SV", fi: "FI" };

/** The words of one room of the workbench, in every language the same keys. */
export type Words<Key extends string> = Record<LanguageCode, Record<Key, string>>;

/** Checks that no language lacks a word. */
export function inLanguages<Key extends string>(words: Words<Key>): Words<Key> {
  return words;
}

function ofBrowser(): LanguageCode {
  for (const wanted of navigator.languages) {
    const code = wanted.toLowerCase().split("-")[0]!;
    const language = code === "no" || code === "nn" ? "nb" : code;
    if (language in LANGUAGES) return language as LanguageCode;
  }
  return "en";
}

export const useLanguage = create<{ language: LanguageCode }>()(
  persist(() => ({ language: ofBrowser() }), { name: "kommunegraf:language", version: 1 }),
);

export function speak(language: LanguageCode) {
  useLanguage.setState({ language });
  document.documentElement.lang = language;
}

/** Says a word of a room, with what stands in for `{name}`. */
export type Say<Key extends string> = (key: Key, values?: Record<string, string | number>) => string;

export function sayIn<Key extends string>(words: Words<Key>, language: LanguageCode): Say<Key> {
  return (key, values = {}) => words[language][key].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

export function useWords<Key extends string>(words: Words<Key>): Say<Key> {
  const language = useLanguage((state) => state.language);
  return sayIn(words, language);
}
