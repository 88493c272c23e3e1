import { inLanguages } from "../words/words.ts";

export const FIGURE_WORDS = inLanguages({
  en: {
    about: "about {figure}",
    notStated: "not stated",
    inWords: "in words",
    notKnown: "not known",
    open: "open",
    unbounded: "unbounded",
  },
  da: {
    about: "ca. {figure}",
    notStated: "ikke oplyst",
    inWords: "kun i ord",
    notKnown: "ukendt",
    open: "åben",
    unbounded: "ubegrænset",
  },
  nb: {
    about: "ca. {figure}",
    notStated: "ikke oppgitt",
    inWords: "bare i ord",
    notKnown: "ukjent",
    open: "åpen",
    unbounded: "ubegrenset",
  },
  sv: {
    about: "ca {figure}",
    notStated: "inte angivet",
    inWords: "bara i ord",
    notKnown: "okänt",
    open: "öppen",
    unbounded: "obegränsad",
  },
  fi: {
    about: "noin {figure}",
    notStated: "ei ilmoitettu",
    inWords: "vain sanoin",
    notKnown: "ei tiedossa",
    open: "avoin",
    unbounded: "rajaton",
  },
});
