package org.kommunegraf.table;

import java.util.List;

/**
 * An answer as a table.
 *
 * @param columns the names of the columns
 * @param rows one cell per column each
 */
public record Table(List<String> columns, List<List<Cell>> rows) {}
