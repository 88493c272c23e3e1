import "./editor-workers.ts";
import "./workbench.css";
import { createRoot } from "react-dom/client";
import { opening } from "./opening.ts";
import { Workbench } from "./Workbench.tsx";
import { useLanguage } from "./words/words.ts";

document.documentElement.lang = useLanguage.getState().language;

const root = createRoot(document.getElementById("workbench")!);
root.render(<Workbench opening={await opening(new URL(location.href))} />);
