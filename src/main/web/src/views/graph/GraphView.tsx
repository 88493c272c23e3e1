import type { ViewProps } from "../view.ts";

export default function GraphView({ answer }: ViewProps) {
  return <pre>{JSON.stringify(answer.body.data).slice(0, 2000)}</pre>;
}
