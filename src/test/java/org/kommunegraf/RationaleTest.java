package org.kommunegraf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** RATIONALE.md and CONTRIBUTING.md speak of what is there, and of each library that is. */
class RationaleTest {

  private static final Path RATIONALE = Path.of("RATIONALE.md");

  /** Names with a capital letter that are neither classes of ours nor types of the schema. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "Accept",
          "BodyHandler",
          "CrashOnOutOfMemoryError",
          "ExitOnOutOfMemoryError",
          "GraphQLWSHandler",
          "ServerWebSocket",
          "StaticHandler");

  @Test
  void everyLibraryHasItsReason() {
    String pom = Pages.read(Path.of("pom.xml"));
    int used = pom.indexOf("<dependencies>", pom.indexOf("</dependencyManagement>"));
    String dependencies = pom.substring(used, pom.indexOf("</dependencies>", used));
    assertThat(found(dependencies, "<dependency>\\s*<groupId>.*</groupId>\\s*<artifactId>(.*)<"))
        .hasSizeGreaterThan(20)
        .allSatisfy(library -> assertThat(reasons()).containsPattern("[`:]" + library + "`"));
  }

  @Test
  void everyPackageOfTheWorkbenchHasItsReason() {
    String packages = Pages.read(Path.of("src/main/web/package.json"));
    assertThat(found(packages, "\"(?!@types/)([@\\w/-]+)\": \"\\d"))
        .hasSizeGreaterThan(10)
        .map(name -> name.replaceAll("^(@\\w+/|monaco-).*", "$1*"))
        .allSatisfy(name -> assertThat(reasons()).contains("`" + name + "`"));
  }

  @Test
  void everyClassThatIsNamedIsThere() throws IOException {
    Set<String> known = new TreeSet<>(OF_OTHERS);
    known.addAll(
        found(
            Pages.read(Path.of("schema.graphqls")),
            "(?m)^(?:type|scalar|enum|input|interface) (\\w+)"));
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .forEach(name -> known.add(name.replace(".java", "")));
    }
    for (Path page : List.of(RATIONALE, Path.of("CONTRIBUTING.md"))) {
      assertThat(found(Pages.read(page), "`([A-Z]\\w*[a-z]\\w*)[.`]"))
          .as(page.toString())
          .isNotEmpty()
          .isSubsetOf(known);
    }
  }

  private static String reasons() {
    return Pages.read(RATIONALE);
  }

  private static Set<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
