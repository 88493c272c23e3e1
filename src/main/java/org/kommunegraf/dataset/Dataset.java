package org.kommunegraf.dataset;

import java.util.List;
import java.util.Map;

/**
 * What was read from folders of YAML, right or wrong.
 *
 * @param folders the names of the folders that were read
 * @param entries every id in every file
 * @param exclusions by folder, the numerals of its document that are no data
 * @param hasAllFiles whether every file could be looked into; else an id that is nowhere may stand
 *     in one that could not
 * @param problems what is wrong with the form of the files
 */
public record Dataset(
    List<String> folders,
    List<Entry> entries,
    Map<String, List<Exclusion>> exclusions,
    boolean hasAllFiles,
    List<Problem> problems) {}
