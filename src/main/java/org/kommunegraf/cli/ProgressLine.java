package org.kommunegraf.cli;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.Progress;
import picocli.CommandLine.Help.Ansi;

/** A progress bar on a terminal, for work that takes over a second. */
final class ProgressLine implements Progress, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final long start = System.nanoTime();
  private final boolean terminal = Ansi.AUTO.enabled();
  private @Nullable ProgressBar bar;

  @Override
  public void at(String step, long done, long total) {
    if (!terminal || System.nanoTime() - start < PATIENCE.toNanos()) {
      return;
    }
    ProgressBar shown = bar == null ? open(total) : bar;
    bar = shown;
    shown.setExtraMessage(step);
    shown.maxHint(total);
    shown.stepTo(done);
  }

  private static ProgressBar open(long total) {
    return new ProgressBarBuilder()
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setTaskName("Publishing")
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
