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
  const { above, title } = heading(name);
  const button = element("button", "kg-head");
  button.setAttribute("type", "button");
  button.dataset.column = name;
  button.title = `${name}\n${purpose}`;
  if (above) button.append(element("small", "kg-above", above));
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

/** Fills a cell. What comes from data becomes text only. */
export function fill(cell: HTMLElement, { text, note, href }: Shown, say: (note: Note) => string): HTMLElement {
  cell.setAttribute("role", "cell");
  if (note) cell.classList.add(`kg-${note}`);
  const content = element("div", "kg-cell");
  content.title = note ? say(note) : text.length > 60 ? text : "";
  if (!href) {
    content.textContent = text;
    return content;
  }
  const link = element("a", "", text);
  link.setAttribute("href", href);
  link.setAttribute("target", "_blank");
  link.setAttribute("rel", "noopener noreferrer");
  content.append(link);
  return content;
}

function element(name: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
