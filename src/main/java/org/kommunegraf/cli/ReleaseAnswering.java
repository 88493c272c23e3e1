package org.kommunegraf.cli;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.http.Answering;
import org.kommunegraf.release.Release;
import org.kommunegraf.table.TableAnswer;
import org.kommunegraf.table.WholeTable;

/** What the web server asks, answered from the release that is current. */
final class ReleaseAnswering implements Answering {

  private final AtomicReference<@Nullable Release> current = new AtomicReference<>();
  private final GraphQlEngine engine = new GraphQlEngine(this::release);

  /** From now on, new operations are answered from this release. */
  void answerFrom(Release release) {
    current.set(release);
  }

  /** The release that is answered from; only to be asked when ready. */
  Release release() {
    return Objects.requireNonNull(current.get());
  }

  @Override
  public GraphQlAnswer execute(GraphQlRequest request) {
    return engine.execute(request);
  }

  @Override
  public TableAnswer table(GraphQlRequest request, @Nullable String rows) {
    return TableAnswer.of(engine, request, rows);
  }

  @Override
  public WholeTable wholeTable(GraphQlRequest request, @Nullable String rows) {
    return WholeTable.of(engine, request, rows, WholeTable.MOST_ROWS);
  }

  @Override
  public String schemaText() {
    return engine.schemaText();
  }

  @Override
  public boolean isReady() {
    return current.get() != null;
  }

  @Override
  public Map<String, Object> readiness() {
    return GraphQlEngine.describe(release());
  }
}
