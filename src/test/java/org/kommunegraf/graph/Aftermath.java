package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kommunegraf.model.Canonical;
import org.kommunegraf.model.Entity;

/** What is in a store after something happened to its publisher, and what must be. */
record Aftermath(Cypher cypher, GraphStore store) {

  /**
   * The releases that are there are whole: those that were there before, and perhaps the one that
   * was being published.
   *
   * @param before the hashes of the earlier releases, the first one first
   * @param next the hash of the one that was being published
   * @return the hashes of those that are there now
   */
  List<String> releasesAreWhole(List<String> before, String next) {
    List<String> headers = new ArrayList<>();
    store.listReleases().forEach(header -> headers.add(0, header.sha256()));
    List<String> after = new ArrayList<>(before);
    if (headers.size() > before.size()) {
      after.add(next);
    }
    assertThat(headers).as("the headers' hashes").isEqualTo(after);
    assertThat(store.findPublished().map(ReleaseHeader::number).orElse(0))
        .as("the published release's number")
        .isEqualTo(after.size());
    for (int number = 1; number <= after.size(); number++) {
      List<Entity> entities = store.entities(number);
      assertThat(Canonical.sha256(entities))
          .as("the hash of release %d of %d as loaded", number, after.size())
          .isEqualTo(after.get(number - 1));
    }
    return after;
  }

  /** Exactly the versions of the published release carry their type's label. */
  void labelsAreOfThePublishedRelease() {
    none(
        "versions without the label that they need, or with one that they must not have",
        """
        OPTIONAL MATCH (p:Published)
        WITH coalesce(p.number, 0) AS n
        MATCH (x:Entity|Part)
        WITH x, x.from <= n AND x.until > n AS valid
        WHERE valid <> (x:Labelled) OR valid <> (x.type IN labels(x))
        """);
  }

  /** Nothing is left of a publisher that did not finish, and nothing is there twice. */
  void nothingIsLeftOver() {
    none("versions of no release", "MATCH (p:Published), (x:Entity|Part) WHERE x.from > p.number");
    none(
        "versions ended by no release",
        "MATCH (p:Published), (x:Entity|Part) WHERE x.until > p.number AND x.until < "
            + Publisher.OPEN);
    none("headers of no release", "MATCH (p:Published), (x:Release) WHERE x.number > p.number");
    none("parts without an owner", "MATCH (x:Part) WHERE COUNT { (:Entity)-->(x) } <> 1");
    none(
        "references that are there twice",
        """
        MATCH (h)-[r]->(t:Entity)
        WITH h, t, type(r) AS relation, r.field AS field, r.index AS index, count(*) AS times
        WHERE times > 1
        WITH h AS x
        """);
  }

  private void none(String what, String match) {
    List<String> found = new ArrayList<>();
    cypher.read(
        match + " RETURN toString(coalesce(x.key, x.id, x.number)) AS found LIMIT 5",
        Map.of(),
        row -> found.add(row.text("found")));
    assertThat(found).as(what).isEmpty();
  }
}
