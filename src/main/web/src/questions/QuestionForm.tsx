import { type FormEvent, useId, useState } from "react";
import { useWords } from "../words/words.ts";
import { EntityField, EnumField, MunicipalityField } from "./fields.tsx";
import type { Question, QuestionVariable } from "./questions.ts";
import { QUESTIONS_WORDS } from "./questions.words.ts";
import { isListed } from "./choices.ts";
import { defaults, type Filled, variablesOf } from "./values.ts";

interface FormProps {
  question: Question;
  open(variables: Record<string, unknown>): void;
}

/** A question that opens by one click on it, with a small form of what can be chosen in it. */
export function QuestionForm({ question, open }: FormProps) {
  const say = useWords(QUESTIONS_WORDS);
  const { title, sentence, variables } = question;
  const [filled, setFilled] = useState(() => defaults(variables));
  const fill = (change: Filled) => setFilled((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open(variablesOf(variables, filled));
  };
  return (
    <form className="kg-question" data-question={question.name} onSubmit={submit}>
      <button type="submit" className="kg-question-title">{title}</button>
      <p>{sentence}</p>
      {variables.map((variable) => (
        <Field key={variable.name} variable={variable} of={variables} filled={filled} fill={fill} />
      ))}
      {variables.length > 0 && <button type="submit" aria-label={say("askTitle", { title })}>{say("ask")}</button>}
    </form>
  );
}

interface FieldProps {
  variable: QuestionVariable;
  of: QuestionVariable[];
  filled: Filled;
  fill(change: Filled): void;
}

function Field({ variable, of, filled, fill }: FieldProps) {
  const { name, kind, entity } = variable;
  if (of.some(({ goesWith }) => goesWith === name)) return null; // the municipality fills it
  if (kind === "MUNICIPALITY_CODE") return <MunicipalityField code={variable} filled={filled} fill={fill} />;
  const values = filled[name] ?? [];
  const set = (texts: string[]) => fill({ [name]: texts });
  if (kind === "ENUM" || kind === "BOOLEAN") return <EnumField variable={variable} values={values} set={set} />;
  if (kind === "ENTITY" && entity && isListed(entity)) {
    return <EntityField variable={variable} entity={entity} values={values} set={set} />;
  }
  return <TextField variable={variable} values={values} set={set} />;
}

interface ValueProps {
  variable: QuestionVariable;
  values: string[];
  set(texts: string[]): void;
}

/** Several texts of a list stand in it with commas between them. */
function TextField({ variable, values, set }: ValueProps) {
  const id = useId();
  const { kind, list, required, sentence } = variable;
  const shape = {
    NUMBER: { type: "number", step: 1 },
    YEAR: { type: "text", inputMode: "numeric" as const, pattern: "[0-9]{4}" },
  }[kind as string] ?? { type: "text" };
  return (
    <p className="kg-field">
      <label htmlFor={id}>{sentence}</label>
      <input
        id={id}
        {...shape}
        required={required}
        value={values.join(", ")}
        onChange={({ target }) => set(list ? target.value.split(",").map((text) => text.trim()) : [target.value])}
      />
    </p>
  );
}
