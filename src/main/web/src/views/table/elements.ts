import type { Column, Row } from "../../table/table.ts";
import { heading } from "./columns.ts";
import type { Sort } from "./order.ts";
import type { Note, Shown } from "./shown.ts";

/** A row where it stands after sorting. */
export interface Line {
  row: Row;
  /** Its place in the table, the head being 1. */
  at: number;
}

/** The head of a column: a button that sorts. */
export function headed({ name }: Column, purpose: string, pressed: (name: string) => void): HTMLElement {
  const { near, title } = heading(name);
  const button = element("button", "kg-head");
  button.setAttribute("type", "button");
  button.dataset.column = name;
  button.title = `${name}\n${purpose}`;
  if (near) button.append(element("small", "kg-above", near));
  button.append(element("span", "kg-title", title));
  button.addEventListener("click", () => pressed(name));
  button.addEventListener("focus", () => reveal(button));
  return button;
}

/** Says in the heads how the rows are sorted, to the eye by style. */
export function markSorted(place: HTMLElement, sort: Sort | null) {
  for (const button of place.querySelectorAll<HTMLElement>(".kg-head")) {
    const sorted = button.dataset.column === sort?.column;
    const state = sorted ? (sort!.descending ? "descending" : "ascending") : "none";
    button.closest("[role=columnheader]")?.setAttribute("aria-sort", state);
  }
}

/** The heads move with the rows, and not by themselves when one out of sight is focused. */
function reveal(button: HTMLElement) {
  const head = button.closest<HTMLElement>(".tabulator-col");
  const body = button.closest(".tabulator")?.querySelector(".tabulator-tableholder");
  if (!head || !body) return;
  const end = head.offsetLeft + head.offsetWidth;
  if (head.offsetLeft < body.scrollLeft) body.scrollLeft = head.offsetLeft;
  else if (end > body.scrollLeft + body.clientWidth) body.scrollLeft = end - body.clientWidth;
}

const LETTERS_OF_TWO_LINES = 60;

/** Fills a cell. What comes from data becomes text only. */
export function fill(cell: HTMLElement, { text, note, href }: Shown, say: (note: Note) => string): HTMLElement {
  cell.setAttribute("role", "cell");
  if (note) {
    cell.classList.add(`kg-${note}`);
    cell.title = say(note);
  }
  if (href) return link(text, href);
  if (text.length <= LETTERS_OF_TWO_LINES) return element("span", "", text);
  const long = element("div", "kg-long", text);
  if (!note) long.title = text;
  return long;
}

function link(text: string, href: string): HTMLElement {
  const made = element("a", "kg-long", text);
  made.setAttribute("href", href);
  made.setAttribute("target", "_blank");
  made.setAttribute("rel", "noopener noreferrer");
  return made;
}

function element(name: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
