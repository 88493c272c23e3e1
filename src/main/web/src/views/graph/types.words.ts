import type { LanguageCode } from "../../words/words.ts";

const CODES: LanguageCode[] = ["en", "da", "nb", "sv", "fi"];

/** What an entity of each type is called, in the order of the languages above. */
const NAMES: Record<string, [en: string, da: string, nb: string, sv: string, fi: string]> = {
  Audience: ["Audience", "Målgruppe", "Målgruppe", "Målgrupp", "Kohderyhmä"],
  Campaign: ["Campaign", "Kampagne", "Kampanje", "Kampanj", "Kampanja"],
  CouncilDecision: [
    "Council decision",
    "Byrådsbeslutning",
    "Kommunestyrevedtak",
    "Fullmäktigebeslut",
    "Valtuuston päätös",
  ],
  Country: ["Country", "Land", "Land", "Land", "Maa"],
  Department: ["Department", "Forvaltning", "Etat", "Förvaltning", "Toimiala"],
  Document: ["Document", "Dokument", "Dokument", "Dokument", "Asiakirja"],
  Event: ["Event", "Begivenhed", "Arrangement", "Evenemang", "Tapahtuma"],
  ExchangeRate: ["Exchange rate", "Valutakurs", "Valutakurs", "Växelkurs", "Valuuttakurssi"],
  Experience: ["Experience", "Erfaring", "Erfaring", "Erfarenhet", "Kokemus"],
  Gap: ["Gap", "Hul", "Hull", "Lucka", "Aukko"],
  Measure: ["Measure", "Måltal", "Måltall", "Mått", "Mittari"],
  Municipality: ["Municipality", "Kommune", "Kommune", "Kommun", "Kunta"],
  Observation: ["Finding", "Fund", "Funn", "Iakttagelse", "Havainto"],
  Organisation: ["Organisation", "Organisation", "Organisasjon", "Organisation", "Organisaatio"],
  Page: ["Page", "Side", "Side", "Sida", "Sivu"],
  Person: ["Person", "Person", "Person", "Person", "Henkilö"],
  Platform: ["Platform", "Platform", "Plattform", "Plattform", "Alusta"],
  PolicyGoal: ["Policy goal", "Politisk mål", "Politisk mål", "Politiskt mål", "Poliittinen tavoite"],
  Release: ["Release", "Udgivelse", "Utgivelse", "Utgåva", "Julkaisu"],
  Spend: ["Spend", "Udgift", "Utgift", "Utgift", "Meno"],
  Strategy: ["Strategy", "Strategi", "Strategi", "Strategi", "Strategia"],
  Survey: ["Survey", "Undersøgelse", "Undersøkelse", "Enkät", "Kyselytutkimus"],
  SurveyQuestion: ["Survey question", "Spørgsmål", "Spørsmål", "Enkätfråga", "Kyselyn kysymys"],
  Theme: ["Theme", "Tema", "Tema", "Tema", "Teema"],
};

/** What an entity of a type is called; a type without a word by its name in the schema. */
export function typeName(type: string, language: LanguageCode): string {
  return NAMES[type]?.[CODES.indexOf(language)] ?? type;
}

/** The types that have a word. */
export const NAMED_TYPES = Object.keys(NAMES);
