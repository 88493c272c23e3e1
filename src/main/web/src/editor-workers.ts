/** Where Monaco, the editor, finds its workers. It has to be known before GraphiQL is imported. */
declare const WORKERS: { editor: string; json: string; graphql: string };

Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) =>
      new Worker(label === "json" ? WORKERS.json : label === "graphql" ? WORKERS.graphql : WORKERS.editor),
  },
});
