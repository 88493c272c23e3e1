import type { Table } from "../../table/table.ts";
import { useWords } from "../../words/words.ts";
import type { ViewProps } from "../view.ts";
import { hiddenColumns, hideSetting } from "./columns.ts";
import { CutNotice } from "./CutNotice.tsx";
import { Grid } from "./Grid.tsx";
import { nextSort, readSort } from "./order.ts";
import { notesIn } from "./shown.ts";
import { TABLE_WORDS } from "./table.words.ts";
import { ColumnMenu, RowChoice, RowCount } from "./TableTools.tsx";
import { rowsOf, useTable } from "./useTable.ts";

/** The answer in rows and columns, by the server's rule. */
export default function TableView({ answer, tab, settings, choose }: ViewProps) {
  const state = useTable(answer, rowsOf(answer, settings));
  const say = useWords(TABLE_WORDS);
  if (state.kind === "loading") return <p className="kg-state" role="status">{say("loading")}</p>;
  if (state.kind === "laid") {
    return <Laid table={state.table} answer={answer} tab={tab} settings={settings} choose={choose} />;
  }
  return (
    <div className="kg-state" role="alert">
      <p>{say("failed")}</p>
      <p>{state.reason.message}</p>
      {settings.rows && <button type="button" onClick={() => choose({ rows: "" })}>{say("ruled")}</button>}
    </div>
  );
}

type LaidProps = ViewProps & { table: Table };

function Laid({ table, answer, tab, settings, choose }: LaidProps) {
  const say = useWords(TABLE_WORDS);
  if (isEmpty(table)) return <p className="kg-state">{say("empty")}</p>;
  const hidden = hiddenColumns(table, settings.hide);
  const sort = readSort(settings.sort);
  return (
    <div className="kg-table">
      <div className="kg-table-tools">
        <RowChoice table={table} choose={(rows) => choose({ rows })} />
        <ColumnMenu
          table={table}
          hidden={hidden}
          hide={(names) => choose({ hide: hideSetting(table, names) })}
          whole={settings.whole === "yes"}
          setWhole={(whole) => choose({ whole: whole ? "yes" : "" })}
        />
        <RowCount table={table} />
      </div>
      <CutNotice table={table} answer={answer} tab={tab} />
      <Grid
        table={table}
        hidden={hidden}
        sort={sort}
        whole={settings.whole === "yes"}
        pressed={(column) => choose({ sort: nextSort(sort, column) })}
      />
      <Reading table={table} />
    </div>
  );
}

/** What has no items still has a row for what stands above them; here even that says nothing. */
function isEmpty({ rows }: Table): boolean {
  return rows.every(({ cells }) => cells.every((cell) => cell === ""));
}

/** Explains what in this table needs it. */
function Reading({ table }: { table: Table }) {
  const say = useWords(TABLE_WORDS);
  const notes = notesIn(table);
  if (!notes.length) return null;
  return (
    <details className="kg-reading">
      <summary>{say("reading")}</summary>
      <ul>
        {notes.map((note) => <li key={note}>{say(note)}</li>)}
        <li>{say("once")}</li>
      </ul>
    </details>
  );
}
