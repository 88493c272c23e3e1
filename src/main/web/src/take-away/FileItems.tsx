import { useId } from "react";
import type { Answer } from "../answers.ts";
import { useWords } from "../words/words.ts";
import { usePicture } from "./picture.ts";
import { TAKE_AWAY_WORDS } from "./take-away.words.ts";
import { takeCsv, takeExcel, takeJson, takePicture } from "./take.ts";
import { take } from "./taking.ts";

export interface ItemsProps {
  answer: Answer;
  tab: string;
}

/** The files that an answer can be taken away as. */
export function FileItems({ answer, tab }: ItemsProps) {
  const say = useWords(TAKE_AWAY_WORDS);
  const picture = usePicture((state) => state.picture);
  const heading = useId();
  const files: [label: string, hint: string, work: () => Promise<string>][] = [
    ["CSV", say("csvHint"), () => takeCsv(answer, tab)],
    ["Excel", say("excelHint"), () => takeExcel(answer, tab)],
    ["JSON", say("jsonHint"), () => takeJson(answer, tab)],
  ];
  const pictureHint = say(picture ? "pictureHint" : "noPicture");
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{say("files")}</h3>
      <ul>
        {files.map(([label, hint, work]) => <Item key={label} label={label} hint={hint} pressed={() => take(work)} />)}
        {(["svg", "png"] as const).map((kind) => (
          <Item
            key={kind}
            label={kind.toUpperCase()}
            hint={pictureHint}
            disabled={!picture}
            pressed={() => take(() => takePicture(answer, kind))}
          />
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  label: string;
  hint?: string;
  disabled?: boolean;
  pressed(): void;
}

/** Something to press. What cannot be pressed now can be focused all the same, so that its reason is heard. */
export function Item({ label, hint, disabled, pressed }: ItemProps) {
  const id = useId();
  return (
    <li>
      <button
        type="button"
        aria-disabled={disabled || undefined}
        aria-describedby={hint ? id : undefined}
        onClick={() => disabled || pressed()}
      >
        {label}
      </button>
      {hint && <small id={id}>{hint}</small>}
    </li>
  );
}
