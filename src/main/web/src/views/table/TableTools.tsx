import { heading, listName } from "./columns.ts";
import type { Table } from "../../table/table.ts";
import { useLanguage, useWords } from "../../words/words.ts";
import { Popover } from "../Popover.tsx";
import { TABLE_WORDS } from "./table.words.ts";

/** Chooses the list that makes the rows. */
export function RowChoice({ table, choose }: { table: Table; choose(rows: string): void }) {
  const say = useWords(TABLE_WORDS);
  if (table.lists.length < 2) return null;
  return (
    <label className="kg-row-choice">
      {say("rowsPer")}{" "}
      <select value={table.list ?? ""} onChange={(event) => choose(event.target.value)}>
        {table.lists.map((list) => <option key={list} value={list}>{listName(list)}</option>)}
      </select>
    </label>
  );
}

/** How many rows there are. */
export function RowCount({ table }: { table: Table }) {
  const say = useWords(TABLE_WORDS);
  const language = useLanguage((state) => state.language);
  const count = table.rows.length;
  const text = count === 1 ? say("oneRow") : say("rows", { count: count.toLocaleString(language) });
  return <span className="kg-row-count" role="status">{text}</span>;
}

interface ColumnMenuProps {
  table: Table;
  hidden: Set<string>;
  hide(hidden: Set<string>): void;
  whole: boolean;
  setWhole(whole: boolean): void;
}

/** Shows and hides columns. */
export function ColumnMenu({ table, hidden, hide, whole, setWhole }: ColumnMenuProps) {
  const say = useWords(TABLE_WORDS);
  const toggle = (name: string) => {
    const next = new Set(hidden);
    if (!next.delete(name)) next.add(name);
    if (next.size < table.columns.length) hide(next);
  };
  const units = new Set(table.columns.map(({ unit }) => unit));
  return (
    <Popover
      className="kg-column-menu"
      label={
        <>
          {say("columns")} {hidden.size > 0 && <small>({say("hidden", { count: hidden.size })})</small>}
        </>
      }
    >
      <label>
        <input type="checkbox" checked={whole} onChange={() => setWhole(!whole)} />
        {say("whole")}
      </label>
      <fieldset>
        <legend>{say("columns")}</legend>
        <button type="button" disabled={!hidden.size} onClick={() => hide(new Set())}>{say("all")}</button>
        {table.columns.map(({ name }, index) => {
          const { above, title } = heading(name);
          return (
            <label key={name} title={name}>
              <input type="checkbox" checked={!hidden.has(name)} onChange={() => toggle(name)} />
              <span>
                {title} <small>{[above, units.has(index) && say("unitOf")].filter(Boolean).join(" · ")}</small>
              </span>
            </label>
          );
        })}
      </fieldset>
    </Popover>
  );
}
