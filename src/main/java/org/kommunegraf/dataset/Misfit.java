package org.kommunegraf.dataset;

/**
 * A place in a file where the form is wrong.
 *
 * @param id the key at the top of the file under which it stands
 * @param path the way to it below that key, as {@code amount/currency}; empty for what stands right
 *     under the key
 * @param readable whether its parts can be read all the same: it is a map with a field too many or
 *     too few
 * @param problem what to mend
 */
record Misfit(String id, String path, boolean readable, Problem problem) {}
