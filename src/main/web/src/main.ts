import "./editor-workers.ts";
import "./workbench.css";
import { opening } from "./opening.ts";
import { useLanguage } from "./words/words.ts";

document.documentElement.lang = useLanguage.getState().language;

// What the page begins with is asked for while GraphiQL, which is large, still loads.
const [first, { draw }] = await Promise.all([opening(new URL(location.href)), import("./draw.tsx")]);
draw(first);
