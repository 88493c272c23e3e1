package org.kommunegraf.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.http.Measurements.Kind;
import org.kommunegraf.release.Announcements;
import org.kommunegraf.release.Measure;
import org.kommunegraf.table.Table;
import org.kommunegraf.table.TableAnswer;
import org.kommunegraf.table.WholeTable;

/** Another answering, whose answers are timed and whose errors are counted. */
final class MeasuredAnswering implements Answering {

  private final Answering inside;
  private final Measurements measurements;

  MeasuredAnswering(Answering inside, Measurements measurements) {
    this.inside = inside;
    this.measurements = measurements;
  }

  /** Work that was broken off to wait for a release is not counted: it is done again. */
  private <T> T timed(String kind, Supplier<T> work) {
    long began = System.nanoTime();
    T done = work.get();
    measurements.tookSince(began, Kind.ANSWERS, kind);
    return done;
  }

  private GraphQlAnswer counted(GraphQlAnswer answer) {
    answer.errors().forEach(code -> measurements.happened(Kind.ERRORS, code.name()));
    return answer;
  }

  @Override
  public GraphQlAnswer execute(GraphQlRequest request) {
    return counted(timed("query", () -> inside.execute(request)));
  }

  @Override
  public TableAnswer table(GraphQlRequest request, @Nullable String rows) {
    TableAnswer answer = timed("table", () -> inside.table(request, rows));
    counted(answer.answer());
    return answer;
  }

  @Override
  public WholeTable wholeTable(GraphQlRequest request, @Nullable String rows) {
    return new MeasuredTable(inside.wholeTable(request, rows));
  }

  @Override
  public OperationKind kindOf(String query, @Nullable String operationName) {
    return inside.kindOf(query, operationName);
  }

  @Override
  public Announcements announcements() {
    return inside.announcements();
  }

  @Override
  public List<Measure> measures() {
    return inside.measures();
  }

  @Override
  public String schemaText() {
    return inside.schemaText();
  }

  @Override
  public boolean isReady() {
    return inside.isReady();
  }

  @Override
  public Map<String, Object> readiness() {
    return inside.readiness();
  }

  /** Each part is work of its own. */
  private final class MeasuredTable implements WholeTable {
    private final WholeTable table;

    MeasuredTable(WholeTable table) {
      this.table = table;
    }

    @Override
    public Map<String, Object> release() {
      return table.release();
    }

    @Override
    public boolean count() {
      return timed("csv", table::count);
    }

    @Override
    public Optional<GraphQlAnswer> failure() {
      return table.failure().map(MeasuredAnswering.this::counted);
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
      return timed("csv", table::next);
    }
  }
}
