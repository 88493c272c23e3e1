package org.kommunegraf.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.http.Answering;
import org.kommunegraf.release.Announcements;
import org.kommunegraf.release.KeptReleases;
import org.kommunegraf.release.Measure;
import org.kommunegraf.release.Release;
import org.kommunegraf.table.TableAnswer;
import org.kommunegraf.table.WholeTable;

/** What the web server asks, answered from the release that is current. */
final class ReleaseAnswering implements Answering, AutoCloseable {

  private final KeptReleases releases = new KeptReleases();
  private final GraphQlEngine engine = new GraphQlEngine(releases);

  /** From now on, operations are answered from what this store published. */
  void load(GraphStore store) {
    releases.load(store);
  }

  /** From now on, new operations are answered from this release. */
  void answerFrom(Release release) {
    releases.answerFrom(release);
  }

  /** The release that is answered from; only to be asked when ready. */
  Release release() {
    return releases.current();
  }

  /** Reads no more from the store. */
  @Override
  public void close() {
    releases.close();
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
  public Announcements announcements() {
    return releases.announcements();
  }

  @Override
  public List<Measure> measures() {
    return releases.measures();
  }

  @Override
  public String schemaText() {
    return engine.schemaText();
  }

  @Override
  public boolean isReady() {
    return releases.isReady();
  }

  @Override
  public Map<String, Object> readiness() {
    return GraphQlEngine.describe(release());
  }
}
