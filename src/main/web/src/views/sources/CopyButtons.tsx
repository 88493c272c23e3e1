import { useState } from "react";
import { copy } from "../../take-away/clipboard.ts";
import { useWords } from "../../words/words.ts";
import { CITING_WORDS } from "./citing.words.ts";

/** What can be copied, by the words on the buttons; each text is made when it is asked for. */
export type Copies = Partial<Record<"plain" | "bibtex" | "link", () => Promise<string>>>;

const NAMES = { plain: "copyPlain", bibtex: "copyBibtex", link: "copyLink" } as const;

/**
 * Buttons that copy.
 *
 * @param of what the citation is of, for those who do not see where the buttons stand
 */
export function CopyButtons({ copies, of }: { copies: Copies; of: string }) {
  const say = useWords(CITING_WORDS);
  const [done, setDone] = useState<{ isCopied: boolean; text: string } | null>(null);
  const press = async (make: () => Promise<string>) => {
    const text = await make();
    setDone({ isCopied: await copy(text), text });
  };
  return (
    <span className="kg-copies">
      {(Object.keys(copies) as (keyof Copies)[]).map((name) => (
        <button
          key={name}
          type="button"
          className="kg-copy"
          data-copies={name}
          title={say(NAMES[name])}
          aria-label={`${say(name)}: ${say(NAMES[name])}, ${of}`}
          onClick={() => press(copies[name]!)}
        >
          {say(name)}
        </button>
      ))}
      <span role="status">{done?.isCopied && say("copied")}</span>
      {done && !done.isCopied && (
        <label className="kg-copy-by-hand">
          {say("notCopied")}
          <textarea readOnly rows={4} value={done.text} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </span>
  );
}
