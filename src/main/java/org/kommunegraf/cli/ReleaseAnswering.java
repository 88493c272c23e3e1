package org.kommunegraf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.GraphStore;
import org.kommunegraf.graphql.GraphQlAnswer;
import org.kommunegraf.graphql.GraphQlEngine;
import org.kommunegraf.graphql.GraphQlRequest;
import org.kommunegraf.http.Answering;
import org.kommunegraf.query.filter.NameIndex;
import org.kommunegraf.release.Announcements;
import org.kommunegraf.release.FollowState;
import org.kommunegraf.release.Following;
import org.kommunegraf.release.KeptReleases;
import org.kommunegraf.release.Measure;
import org.kommunegraf.release.Release;
import org.kommunegraf.search.SearchIndex;
import org.kommunegraf.table.TableAnswer;
import org.kommunegraf.table.WholeTable;

/** What the web server asks, answered from the release that is current. */
final class ReleaseAnswering implements Answering, AutoCloseable {

  private final KeptReleases releases = new KeptReleases();
  private final GraphQlEngine engine = new GraphQlEngine(releases);
  private volatile @Nullable Following following;

  /** From now on, operations are answered from what this store published. */
  void load(GraphStore store) {
    releases.load(store);
  }

  /** From now on, new operations are answered from this release. */
  void answerFrom(Release release) {
    releases.answerFrom(release);
  }

  /**
   * From now on, what others publish to this store is answered from soon after; to be called when
   * there is a release.
   */
  void follow(GraphStore store) {
    following =
        Following.of(
            store,
            release(),
            ReleaseAnswering::makeIndexes,
            newer -> {
              answerFrom(newer);
              Console.note("Answers come from release " + newer.header().number() + " now.");
            });
  }

  /** Makes what the first search and the first filter by name would wait for. */
  static void makeIndexes(Release release) {
    release.once(SearchIndex.class, SearchIndex::of);
    NameIndex.of(release);
  }

  /** How it stands with following a store; empty when nobody else can publish to it. */
  Optional<FollowState> following() {
    return Optional.ofNullable(following).map(Following::state);
  }

  /** The release that is answered from; only to be asked when ready. */
  Release release() {
    return releases.current();
  }

  /** Reads no more from the store. */
  @Override
  public void close() {
    if (following != null) {
      following.close();
    }
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
    Following follower = following;
    List<Measure> measures = new ArrayList<>(releases.measures());
    if (follower != null) {
      measures.addAll(follower.measures());
    }
    return measures;
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
    Map<String, Object> description = GraphQlEngine.describe(release());
    following().ifPresent(state -> FollowReport.add(state, description));
    return description;
  }
}
