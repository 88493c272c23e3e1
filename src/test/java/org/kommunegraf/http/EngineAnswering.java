package org.kommunegraf.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.release.Release;
import org.kommunegraf.release.Releases;
import org.kommunegraf.table.Table;
import org.kommunegraf.table.TableAnswer;
import org.kommunegraf.table.WholeTable;

/** Answers from a release, and counts the parts of tables that were asked for. */
final class EngineAnswering implements Answering {

  final AtomicInteger parts = new AtomicInteger();
  private final GraphQlEngine engine;
  private final int mostRows;

  EngineAnswering(Release release, int mostRows) {
    this(() -> release, mostRows);
  }

  EngineAnswering(Releases releases, int mostRows) {
    this.engine = new GraphQlEngine(releases);
    this.mostRows = mostRows;
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
    return new Counted(WholeTable.of(engine, request, rows, mostRows), parts);
  }

  @Override
  public String schemaText() {
    return engine.schemaText();
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public Map<String, Object> readiness() {
    return engine.release();
  }

  private record Counted(WholeTable table, AtomicInteger parts) implements WholeTable {

    @Override
    public Map<String, Object> release() {
      return table.release();
    }

    @Override
    public boolean count() {
      return table.count();
    }

    @Override
    public Optional<GraphQlAnswer> failure() {
      return table.failure();
    }

    @Override
    public int rows() {
      return table.rows();
    }

    @Override
    public boolean endsEarly() {
      return table.endsEarly();
    }

    @Override
    public List<Table.Cut> cut() {
      return table.cut();
    }

    @Override
    public Optional<String> next() {
      parts.incrementAndGet();
      return table.next();
    }
  }
}
