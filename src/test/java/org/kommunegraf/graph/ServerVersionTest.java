package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.graph.RemoteAccess.Limits;

class ServerVersionTest {

  @ParameterizedTest
  @CsvSource({
    "4.4.12, true",
    "5.9.0, true",
    "5.25.1, true",
    "5.26.0, false",
    "5.26.30, false",
    "5.27-aura, false",
    "2025.01.0, false",
  })
  void knowsWhichAreTooOld(String version, boolean tooOld) {
    assertThat(ServerVersion.parse(version).isTooOld()).isEqualTo(tooOld);
  }

  @Test
  void refusesWhatIsNoVersion() {
    assertThatThrownBy(() -> ServerVersion.parse("five"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOldServerSaysWhatToDo() {
    RemoteAccess access =
        new RemoteAccess("bolt://h:1", new Login("u", "p"), null, null, null, Limits.USUAL);
    assertThat(new RemoteFailure(access).tooOld("4.4.12"))
        .hasMessageContaining("The Neo4j server at bolt://h:1 is Neo4j 4.4.12")
        .hasMessageContaining("5.26 or later");
  }
}
