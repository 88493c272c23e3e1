import { useSyncExternalStore } from "react";

const system = matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark now: by GraphiQL's theme, else by the system's. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

function isDark(): boolean {
  const { classList } = document.body;
  return classList.contains("graphiql-dark") || !classList.contains("graphiql-light") && system.matches;
}

function subscribe(changed: () => void): () => void {
  const classes = new MutationObserver(changed);
  classes.observe(document.body, { attributeFilter: ["class"] });
  system.addEventListener("change", changed);
  return () => {
    classes.disconnect();
    system.removeEventListener("change", changed);
  };
}
