package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/** What {@code --bolt} opens, and to whom. */
class BoltAccessIT {

  private static final String PASSWORD = "a long password";

  @ParameterizedTest
  @CsvSource({
    "7687,                   bolt://127.0.0.1:7687",
    "127.0.0.1:7687,         bolt://127.0.0.1:7687",
    "localhost:7688,         bolt://localhost:7688",
    "[::1]:7687,             bolt://[::1]:7687"
  })
  void aPortAloneIsOfThisMachine(String text, String address) {
    BoltAccess access = BoltAccess.of(text, null, false);
    assertThat(access.address()).isEqualTo(address);
    assertThat(access.ip().isLoopbackAddress()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          localhost           |            | false | "localhost" is no address for --bolt; write HOST:PORT
          127.0.0.1:0         |            | false | from 1 to 65535
          127.0.0.1:65536     |            | false | from 1 to 65535
          ::1:7687            |            | false | "::1:7687" is no address for --bolt
          no.such.invalid:1   |            | false | The host "no.such.invalid" of --bolt is not known.
          0.0.0.0:7687        |            | false | opens the graph to other machines. Give a password as KOMMUNEGRAF_BOLT_PASSWORD
          [::]:7687           |            | false | opens the graph to other machines.
          7687                |            | true  | every web page that is open in a browser here. Give a password
          7687                | short      | false | at least 8 characters
          """)
  void whatIsNotSafeIsRefused(
      String text, @Nullable String password, boolean writable, String sentence) {
    assertThatThrownBy(() -> BoltAccess.of(text, password, writable))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aTakenPortIsSaidBeforeNeo4jStarts(@TempDir Path folder) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      BoltAccess access = BoltAccess.of("" + taken.getLocalPort(), null, false);
      assertThatThrownBy(() -> EmbeddedStore.open(folder.resolve("store"), access))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " of 127.0.0.1 is in use");
      assertThat(folder.resolve("store")).doesNotExist();
    }
  }

  @Test
  void thePasswordIsInNoText() {
    assertThat(BoltAccess.of("7687", PASSWORD, true).toString()).doesNotContain(PASSWORD);
  }

  @Test
  void whoKnowsThePasswordMayWriteAndStillNotAdminister(@TempDir Path folder) throws IOException {
    BoltAccess access = BoltAccess.of("" + freePort(), PASSWORD, true);
    try (GraphStore store = EmbeddedStore.open(folder, access)) {
      assertThat(store.findPublished()).isEmpty();
      refused(access, AuthTokens.none());
      refused(access, AuthTokens.basic("neo4j", "neo4j"));
      refused(access, AuthTokens.basic("kommunegraf", PASSWORD));
      try (Driver driver =
          GraphDatabase.driver(access.address(), AuthTokens.basic("neo4j", PASSWORD))) {
        driver.executableQuery("CREATE (:Note {text: 'mine'})").execute();
        assertThat(driver.executableQuery("MATCH (n:Note) RETURN n").execute().records())
            .hasSize(1);
        denied(driver, "CREATE USER other SET PASSWORD 'longenough'");
        denied(driver, "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line");
        denied(driver, "LOAD CSV FROM 'http://127.0.0.1/' AS line RETURN line");
      }
    }
  }

  private static void refused(BoltAccess access, AuthToken token) {
    try (Driver driver = GraphDatabase.driver(access.address(), token)) {
      assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
    }
  }

  private static void denied(Driver driver, String statement) {
    assertThatThrownBy(() -> driver.executableQuery(statement).withParameters(Map.of()).execute())
        .isInstanceOf(Neo4jException.class)
        .hasMessageFindingMatch("denied|Cannot load");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
