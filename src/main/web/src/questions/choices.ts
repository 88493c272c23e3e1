import { ask } from "../asking.ts";
import { GRAPHQL_LANGUAGE, type LanguageCode } from "../words/words.ts";

/** Something that can be picked for a variable. */
export interface Choice {
  /** What the variable gets. */
  value: string;
  label: string;
}

interface Named {
  id: string;
  name?: string | null;
  statement?: string | null;
  measure?: { name: string };
  municipality?: { name: string } | null;
}

/** Where the entities of a type are listed; platforms are few and no connection. */
const LISTS: Record<string, string> = {
  CAMPAIGN: "campaigns(first: 1000) { nodes { id name(language: $language) } }",
  COUNCIL_DECISION: "councilDecisions(first: 1000) { nodes { id name(language: $language) } }",
  COUNTRY: "countries(first: 1000) { nodes { id name(language: $language) } }",
  DEPARTMENT:
    "departments(first: 1000) { nodes { id name(language: $language) municipality { name(language: $language) } } }",
  DOCUMENT: "documents(first: 1000) { nodes { id name: title } }",
  EVENT: "events(first: 1000) { nodes { id name(language: $language) } }",
  MEASURE: "measures(first: 1000) { nodes { id name(language: $language) } }",
  OBSERVATION:
    "observations(first: 1000) { nodes { id statement measure { name(language: $language) } municipality { name(language: $language) } } }",
  PLATFORM: "platforms { id name(language: $language) }",
  POLICY_GOAL: "policyGoals(first: 1000) { nodes { id name(language: $language) } }",
  SURVEY: "surveys(first: 1000) { nodes { id name(language: $language) } }",
};

/** Whether the entities of a type are few enough to be listed; of others the id is written. */
export function isListed(entity: string): boolean {
  return entity in LISTS;
}

/** The entities of a type, by name. */
export async function choices(entity: string, language: LanguageCode): Promise<Choice[]> {
  // a document's title is in one language, and GraphQL refuses variables that are not used
  const list = LISTS[entity]!.replaceAll("$language", GRAPHQL_LANGUAGE[language]);
  const body = await ask({ query: `query Choices { list: ${list} }`, variables: {} });
  const found = body.data?.list as Named[] | { nodes: Named[] } | undefined;
  const named = Array.isArray(found) ? found : found?.nodes ?? [];
  return named.map((node) => ({ value: node.id, label: labelOf(node) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}

function labelOf({ id, name, statement, measure, municipality }: Named): string {
  const label = name ?? ([measure?.name, statement].filter(Boolean).join(": ") || id);
  return municipality ? `${label} (${municipality.name})` : label;
}

/** A municipality as it is picked by name. */
export interface MunicipalityChoice {
  country: string;
  code: string;
  /** As "Aarhus (DK 751)", which no other one has. */
  label: string;
}

const MUNICIPALITIES = `query Municipalities($text: String!) {
    municipalities(where: {name: {startsWith: $text}, code: {isNull: false}}, first: 20) { nodes { name code country { code } } }
  }`;
const MUNICIPALITY = `query Municipality($country: CountryCode!, $code: String!) {
    municipality(country: $country, code: $code) { name code country { code } }
  }`;

interface MunicipalityNode {
  name: string;
  code: string;
  country: { code: string };
}

function choiceOf({ name, code, country }: MunicipalityNode): MunicipalityChoice {
  return { country: country.code, code, label: `${name} (${country.code} ${code})` };
}

/** The municipalities whose name begins so, in any of their languages. */
export async function municipalities(text: string): Promise<MunicipalityChoice[]> {
  const body = await ask({ query: MUNICIPALITIES, variables: { text } });
  return ((body.data?.municipalities as { nodes: MunicipalityNode[] } | undefined)?.nodes ?? []).map(choiceOf);
}

/** The municipality of a code; null if there is none. */
export async function municipality(country: string, code: string): Promise<MunicipalityChoice | null> {
  const body = await ask({ query: MUNICIPALITY, variables: { country, code } });
  return body.data?.municipality ? choiceOf(body.data.municipality as MunicipalityNode) : null;
}
