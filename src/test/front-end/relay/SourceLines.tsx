import { graphql, useFragment } from 'react-relay';
import type { SourceLines_cited$key } from './__generated__/SourceLines_cited.graphql';

/** A fragment of an interface: the lines that say it, whatever it is. */
export function SourceLines(props: { cited: SourceLines_cited$key }) {
  const cited = useFragment(
    graphql`
      fragment SourceLines_cited on Cited {
        __typename
        citations { id document { id title } lines { from to } printed supports basis }
        gaps { id kind property note }
        caveats { kind text about { id } }
        conflictsWith { __typename id }
      }
    `,
    props.cited,
  );
  return cited.citations.map((citation) => `${citation.document.title ?? citation.document.id}:${citation.lines.from}`);
}
