package org.kommunegraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Option;

class SettingsTest {

  @Test
  void theReadmeHasEachWithItsVariable() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    List<Option> options =
        Stream.of(Settings.class.getDeclaredClasses())
            .flatMap(group -> Stream.of(group.getDeclaredFields()))
            .filter(field -> field.isAnnotationPresent(Option.class))
            .map(SettingsTest::option)
            .toList();
    assertThat(options).hasSizeGreaterThan(10);
    for (Option option : options) {
      String name = option.names()[0];
      String variable =
          "KOMMUNEGRAF_" + name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
      assertThat(readme).contains("`" + name + "`").contains("`" + variable + "`");
      assertThat(option.defaultValue()).contains("${env:" + variable);
      assertThat(option.description()[0]).endsWith("environment: " + variable);
    }
  }

  private static Option option(Field field) {
    return field.getAnnotation(Option.class);
  }
}
