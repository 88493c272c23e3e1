package org.kommunegraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kommunegraf.Main;
import org.kommunegraf.Pages;
import picocli.CommandLine;
import picocli.CommandLine.Option;

class SettingsTest {

  private static final String VARIABLE = "\\b(KOMMUNEGRAF(?:_[A-Z0-9]+)+)\\b";

  @Test
  void thePagesHaveEachWithItsVariable() {
    String pages = Pages.text();
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
      assertThat(pages).contains("`" + name + "`").contains("`" + variable + "`");
      assertThat(option.defaultValue()).contains("${env:" + variable);
      assertThat(option.description()[0]).endsWith("environment: " + variable);
    }
  }

  @Test
  void thePagesHaveEveryOptionOfEveryCommand() {
    String pages = Pages.text();
    for (CommandLine command : new CommandLine(Main.class).getSubcommands().values()) {
      assertThat(pages).contains("`./kommunegraf " + command.getCommandName());
      assertThat(command.getCommandSpec().options())
          .allSatisfy(option -> assertThat(pages).contains(option.longestName()));
    }
  }

  @Test
  void thePagesHaveEveryVariableAndNoOtherCommand() throws IOException {
    Set<String> commands = new CommandLine(Main.class).getSubcommands().keySet();
    assertThat(found(Pages.text(), "(?m)(?:^|`)\\./kommunegraf (\\w+)")).isSubsetOf(commands);
    StringBuilder program = new StringBuilder(Files.readString(Path.of("kommunegraf")));
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        program.append(Files.readString(file));
      }
    }
    assertThat(Pages.text()).contains(found(program.toString(), VARIABLE));
  }

  private static Set<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Option option(Field field) {
    return field.getAnnotation(Option.class);
  }
}
