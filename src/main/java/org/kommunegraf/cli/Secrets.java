package org.kommunegraf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.Login;

/**
 * Passwords and tokens, which stand in the environment or in a file that it names. They are no
 * options, for every user of a machine sees the options of each process.
 */
final class Secrets {

  private final Map<String, String> environment;

  Secrets(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * The account whose variables begin so; empty if there is no secret for it.
   *
   * @throws IllegalArgumentException with a sentence, if there are two, the user is missing, or the
   *     file cannot be read
   */
  Optional<Login> find(String prefix, @Nullable String user) {
    List<String> given =
        Stream.of("_PASSWORD", "_PASSWORD_FILE", "_TOKEN", "_TOKEN_FILE")
            .map(name -> prefix + name)
            .filter(name -> !environment.getOrDefault(name, "").isEmpty())
            .toList();
    if (given.size() > 1) {
      throw new IllegalArgumentException(
          String.join(" and ", given) + " are given; keep one of them.");
    }
    return given.stream().findFirst().map(name -> login(prefix, name, user));
  }

  private Login login(String prefix, String name, @Nullable String user) {
    if (name.startsWith(prefix + "_TOKEN")) {
      return new Login(null, secret(name));
    }
    if (user == null || user.isEmpty()) {
      throw new IllegalArgumentException(
          name
              + " is a password without a user. Give "
              + (prefix.equals("KOMMUNEGRAF") ? "--user or " : "")
              + prefix
              + "_USER.");
    }
    return new Login(user, secret(name));
  }

  private String secret(String name) {
    String value = environment.getOrDefault(name, "");
    if (!name.endsWith("_FILE")) {
      return value;
    }
    try {
      return Files.readString(Path.of(value)).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The file " + value + " that " + name + " names cannot be read.", e);
    }
  }
}
