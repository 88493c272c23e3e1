package org.kommunegraf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kommunegraf.graph.Login;

class SecretsTest {

  @Test
  void aPasswordBelongsToAUserAndATokenToItself() {
    assertThat(new Secrets(Map.of("KOMMUNEGRAF_PASSWORD", "p")).find("KOMMUNEGRAF", "u"))
        .contains(new Login("u", "p"));
    assertThat(new Secrets(Map.of("KOMMUNEGRAF_TOKEN", "t")).find("KOMMUNEGRAF", "u"))
        .contains(new Login(null, "t"));
    assertThat(new Secrets(Map.of()).find("KOMMUNEGRAF", "u")).isEmpty();
  }

  @Test
  void theAccountsAreKeptApart() {
    Secrets secrets =
        new Secrets(Map.of("KOMMUNEGRAF_PASSWORD", "p", "KOMMUNEGRAF_PUBLISHER_PASSWORD", "q"));
    assertThat(secrets.find("KOMMUNEGRAF", "u")).contains(new Login("u", "p"));
    assertThat(secrets.find("KOMMUNEGRAF_PUBLISHER", "v")).contains(new Login("v", "q"));
  }

  @Test
  void aFileMayEndWithANewLine(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "p w\n");
    assertThat(
            new Secrets(Map.of("KOMMUNEGRAF_PASSWORD_FILE", file.toString()))
                .find("KOMMUNEGRAF", "u"))
        .contains(new Login("u", "p w"));
  }

  @Test
  void whatIsMissingOrTwiceIsSaid(@TempDir Path folder) {
    assertThatThrownBy(
            () -> new Secrets(Map.of("KOMMUNEGRAF_PASSWORD", "p")).find("KOMMUNEGRAF", null))
        .hasMessageContaining("--user or KOMMUNEGRAF_USER");
    assertThatThrownBy(
            () ->
                new Secrets(Map.of("KOMMUNEGRAF_PASSWORD", "p-1", "KOMMUNEGRAF_TOKEN", "t-1"))
                    .find("KOMMUNEGRAF", "u"))
        .hasMessage("KOMMUNEGRAF_PASSWORD and KOMMUNEGRAF_TOKEN are given; keep one of them.");
    assertThatThrownBy(
            () ->
                new Secrets(Map.of("KOMMUNEGRAF_TOKEN_FILE", folder.resolve("none").toString()))
                    .find("KOMMUNEGRAF", "u"))
        .hasMessageContaining("KOMMUNEGRAF_TOKEN_FILE names cannot be read");
  }
}
