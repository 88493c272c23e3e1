package org.kommunegraf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link of the pages leads somewhere, and the README stays what one reads in five minutes. */
class PagesTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```");
  private static final int FIVE_MINUTES = 10_240;

  static List<Path> everyPage() {
    return Pages.all();
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void everyLinkLeadsSomewhere(Path page) {
    assertThat(links(page).filter(link -> !leads(page, link))).isEmpty();
  }

  @Test
  void theReadmeLeadsToEveryPageOfUse() {
    Set<Path> linked =
        links(Path.of("README.md")).map(PagesTest::file).map(Path::of).collect(Collectors.toSet());
    assertThat(linked).containsAll(Pages.ofUse().stream().skip(1).toList());
  }

  @Test
  void theReadmeIsReadInFiveMinutes() {
    String readme = Pages.read(Path.of("README.md"));
    assertThat(readme.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(FIVE_MINUTES);
  }

  private static Stream<String> links(Path page) {
    return LINK.matcher(withoutBlocks(page))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.contains("://"));
  }

  private static boolean leads(Path page, String link) {
    Path target = link.startsWith("#") ? page : page.resolveSibling(file(link)).normalize();
    return Files.exists(target)
        && (!link.contains("#") || anchors(target).contains(link.substring(link.indexOf('#') + 1)));
  }

  private static String file(String link) {
    return link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
  }

  /** The anchors of a page's headings, as the sites that show Markdown make them. */
  private static Set<String> anchors(Path page) {
    return HEADING
        .matcher(withoutBlocks(page))
        .results()
        .map(heading -> heading.group(1).strip().toLowerCase(Locale.ROOT))
        .map(text -> text.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static String withoutBlocks(Path page) {
    return BLOCK.matcher(Pages.read(page)).replaceAll("");
  }
}
