package org.kommunegraf.graph;

/** Is told how far a long piece of work is. */
@FunctionalInterface
public interface Progress {

  /** Nobody is told. */
  Progress SILENT = (step, done, total) -> {};

  /**
   * Hears how far the work is.
   *
   * @param step what is being done, in a few words
   * @param done how many of the step's units are done, from 0
   * @param total how many there are
   */
  void at(String step, long done, long total);
}
