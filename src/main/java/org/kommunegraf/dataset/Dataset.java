package org.kommunegraf.dataset;

import java.util.List;
import java.util.Map;

/**
 * What was read from folders of YAML, right or wrong.
 *
 * @param folders the names of the folders that were read
 * @param entries every id in every file
 * @param exclusions by folder, the numerals of its document that are no data
 * @param problems what is wrong with the form of the files; entries that could not be read are missing above
 */
public record Dataset(
    List<String> folders,
    List<Entry> entries,
    Map<String, List<Exclusion>> exclusions,
    List<Problem> problems) {}
