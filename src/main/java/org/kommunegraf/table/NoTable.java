package org.kommunegraf.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;

/** What comes of a query that cannot be carried out. */
final class NoTable implements WholeTable {

  private final GraphQlEngine engine;
  private final GraphQlRequest request;
  private @Nullable GraphQlAnswer answer;

  NoTable(GraphQlEngine engine, GraphQlRequest request) {
    this.engine = engine;
    this.request = request;
  }

  @Override
  public Map<String, Object> release() {
    return engine.release();
  }

  @Override
  public boolean count() {
    answer = engine.execute(request);
    return false;
  }

  @Override
  public Optional<GraphQlAnswer> failure() {
    return Optional.ofNullable(answer);
  }

  @Override
  public int rows() {
    return 0;
  }

  @Override
  public boolean endsEarly() {
    return false;
  }

  @Override
  public List<Table.Cut> cut() {
    return List.of();
  }

  @Override
  public Optional<String> next() {
    return Optional.empty();
  }
}
