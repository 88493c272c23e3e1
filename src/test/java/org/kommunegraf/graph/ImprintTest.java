package org.kommunegraf.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What may be said of a release. */
class ImprintTest {

  @Test
  void blankIsAsGoodAsNothing() {
    assertThat(new Imprint("  ", "\n")).isEqualTo(Imprint.NONE);
  }

  @Test
  void aTextThatIsTooLongSaysSo() {
    assertThat(new Imprint(null, "x".repeat(1_000)).message()).hasSize(1_000);
    assertThatThrownBy(() -> new Imprint(null, "x".repeat(1_001)))
        .hasMessage("The message has 1001 characters; give at most 1000.");
  }
}
