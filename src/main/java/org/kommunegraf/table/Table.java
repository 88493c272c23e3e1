package org.kommunegraf.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a table.
 *
 * @param list the path of the list that makes the rows; null when the answer has no list
 * @param lists the paths of all lists that could make them, in the order of the query
 * @param cut the lists of which the answer holds a part only
 */
public record Table(
    @Nullable String list,
    List<String> lists,
    List<Cut> cut,
    List<Column> columns,
    List<Row> rows) {

  /** The column that says what one must know; only where a row has something to say there. */
  public static final String CAVEATS = "caveats";

  /**
   * A column.
   *
   * @param type the type of its field in the schema
   * @param number whether its field is a number, so that its cells are figures or say why not
   * @param unit the index of the column that says in which currency or unit its numbers are; null
   *     when there is none
   */
  public record Column(String name, String type, boolean number, @Nullable Integer unit) {}

  /**
   * A row.
   *
   * @param id the id of the entity whose row it is; null when it is no entity's
   * @param type the type of that entity
   * @param cells one per column
   * @param caveats what one must know before using what stands in it
   */
  public record Row(
      @Nullable String id, @Nullable String type, List<Cell> cells, List<Caveat> caveats) {}

  /**
   * What one must know before using a figure or a fact of a row.
   *
   * @param of the way to what carries it, as columns are named
   * @param columns the indexes of the columns that show something of it
   * @param kind a constant of the schema's {@code CaveatKind}
   * @param label what the kind is called
   * @param text its sentence
   */
  public record Caveat(String of, List<Integer> columns, String kind, String label, String text) {}

  /**
   * A list that holds more than was asked for.
   *
   * @param list its path
   * @param shown how many of its items stand in the answer, over all places where the list occurs
   * @param total how many there are in those places; an item that belongs to several counts in each
   */
  public record Cut(String list, long shown, long total) {}
}
