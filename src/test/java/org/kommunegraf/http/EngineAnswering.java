package org.kommunegraf.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.release.Announcements;
import org.kommunegraf.release.KeptReleases;
import org.kommunegraf.release.Measure;
import org.kommunegraf.release.Release;
import org.kommunegraf.release.Releases;
import org.kommunegraf.table.Table;
import org.kommunegraf.table.TableAnswer;
import org.kommunegraf.table.WholeTable;

/** Answers from a release, and counts the parts of tables that were asked for. */
class EngineAnswering implements Answering {

  final AtomicInteger parts = new AtomicInteger();
  private final GraphQlEngine engine;
  private final int mostRows;
  private final Announcements announcements;
  private final List<Measure> measures;

  EngineAnswering(Release release, int mostRows) {
    this(() -> release, mostRows, new Announcements(), List.of());
  }

  EngineAnswering(KeptReleases releases, int mostRows) {
    this(releases, mostRows, releases.announcements(), releases.measures());
  }

  EngineAnswering(KeptReleases releases, List<Measure> measures) {
    this(releases, 1_000, releases.announcements(), measures);
  }

  private EngineAnswering(
      Releases releases, int mostRows, Announcements announcements, List<Measure> measures) {
    this.engine = new GraphQlEngine(releases);
    this.mostRows = mostRows;
    this.announcements = announcements;
    this.measures = measures;
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
  public Announcements announcements() {
    return announcements;
  }

  @Override
  public List<Measure> measures() {
    return measures;
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
