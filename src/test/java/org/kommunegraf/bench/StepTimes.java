package org.kommunegraf.bench;

import java.util.Locale;
import org.kommunegraf.graph.Progress;

/** Says how long each step of publishing took, when the next one begins or the step is done. */
final class StepTimes implements Progress {

  private long began = System.nanoTime();
  private double cpu = Figures.processorSeconds();

  @Override
  public void at(String step, long done, long total) {
    if (done < total) {
      return;
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "  %-38s %12.1f s (%.1f s of the processors; %d items)",
            step,
            (System.nanoTime() - began) / 1e9,
            Figures.processorSeconds() - cpu,
            total));
    began = System.nanoTime();
    cpu = Figures.processorSeconds();
  }
}
