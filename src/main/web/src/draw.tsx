import { createRoot } from "react-dom/client";
import type { Opening } from "./opening.ts";
import { Workbench } from "./Workbench.tsx";

/** Draws the page in place of its waiting sign. */
export function draw(opening: Opening | null) {
  createRoot(document.getElementById("workbench")!).render(<Workbench opening={opening} />);
}
