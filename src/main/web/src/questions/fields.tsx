import { useEffect, useId, useState } from "react";
import { useLanguage, useWords } from "../words/words.ts";
import { type Choice, choices, municipalities, municipality, type MunicipalityChoice } from "./choices.ts";
import type { QuestionVariable } from "./questions.ts";
import { QUESTIONS_WORDS } from "./questions.words.ts";
import type { Filled } from "./values.ts";

interface ChoiceProps {
  variable: QuestionVariable;
  values: string[];
  set(texts: string[]): void;
}

/** One of a closed set; several of it for a list. */
export function EnumField({ variable, values, set }: ChoiceProps) {
  const say = useWords(QUESTIONS_WORDS);
  const of = variable.kind === "BOOLEAN"
    ? [{ value: "true", label: say("yes") }, { value: "false", label: say("no") }]
    : (variable.values ?? []).map((value) => ({ value, label: readable(value) }));
  return <Select variable={variable} of={of} values={values} set={set} />;
}

/** Constants are words in capitals; ISO codes stay as they are. */
function readable(constant: string): string {
  return constant.length <= 3 ? constant : constant.toLowerCase().replaceAll("_", " ");
}

/** One of the entities of a type, by name. */
export function EntityField({ entity, ...rest }: ChoiceProps & { entity: string }) {
  const language = useLanguage((state) => state.language);
  const [of, setOf] = useState<Choice[]>(rest.values.map((value) => ({ value, label: value })));
  useEffect(() => {
    let left = false;
    // without the names the ids that are there can still be asked with
    choices(entity, language).then((found) => left || setOf(found), () => {});
    return () => void (left = true);
  }, [entity, language]);
  return <Select {...rest} of={of} />;
}

function Select({ variable, of, values, set }: ChoiceProps & { of: Choice[] }) {
  const say = useWords(QUESTIONS_WORDS);
  const id = useId();
  const { list, required, sentence } = variable;
  return (
    <p className="kg-field">
      <label htmlFor={id}>{sentence}</label>
      <select
        id={id}
        multiple={list}
        size={list ? Math.min(of.length, 5) : undefined}
        required={required}
        value={list ? values : values[0] ?? ""}
        onChange={({ target }) => set(Array.from(target.selectedOptions, (option) => option.value))}
      >
        {!list && !required && <option value="">{say("unchosen")}</option>}
        {of.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
    </p>
  );
}

interface MunicipalityProps {
  code: QuestionVariable;
  filled: Filled;
  fill(change: Filled): void;
}

/** A municipality by its name, which fills the variables of its code and of its country. */
export function MunicipalityField({ code, filled, fill }: MunicipalityProps) {
  const say = useWords(QUESTIONS_WORDS);
  const id = useId();
  const [text, setText] = useState("");
  const [found, setFound] = useState<MunicipalityChoice[]>([]);
  useEffect(() => {
    const [first, second] = [filled[code.goesWith!]?.[0], filled[code.name]?.[0]];
    if (first && second) municipality(first, second).then((one) => one && setText(one.label), () => {});
  }, []);
  useEffect(() => {
    if (!text.trim()) return;
    let left = false;
    const timer = setTimeout(() => municipalities(text).then((all) => left || setFound(all), () => {}), 150);
    return () => void (left = true, clearTimeout(timer));
  }, [text]);
  const type = (field: HTMLInputElement) => {
    setText(field.value);
    const chosen = found.find(({ label }) => label === field.value);
    field.setCustomValidity(chosen ? "" : say("unknownMunicipality"));
    if (chosen) fill({ [code.goesWith!]: [chosen.country], [code.name]: [chosen.code] });
  };
  return (
    <p className="kg-field">
      <label htmlFor={id}>{say("municipality")}</label>
      <input
        id={id}
        type="text"
        list={`${id}-list`}
        title={say("municipalityHint")}
        placeholder={say("municipalityHint")}
        required
        value={text}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => type(target)}
      />
      <datalist id={`${id}-list`}>
        {found.map(({ label }) => <option key={label} value={label} />)}
      </datalist>
    </p>
  );
}
