/**
 * Answers laid out as tables, by one rule. It stands here only: the workbench asks for the table as
 * JSON and adds nothing to it.
 *
 * <ul>
 *   <li>One list path makes the rows: the deepest list of spends; without one, the deepest list of
 *       entities that are neither citations nor gaps; without one, the deepest list. Of equals the
 *       first. Whoever asks may name another. What has no items there still has one row.
 *   <li>A column is a field that was asked for. Its name is the way to it, without the {@code
 *       nodes}, {@code edges} and {@code node} of connections: {@code
 *       councilDecisions.campaigns.name}. Keys that begin with {@code _} are no columns.
 *   <li>Every other list is joined in its cell with {@code "; "}, a list in it with {@code ", "}; a
 *       list of one stands as its item, and a text that all items share stands once.
 *   <li>Text stands in every row, so that rows can be filtered. A number, and so a bounded figure,
 *       stands once in its column: that of the row's own entity, or of what the row stands below,
 *       in the first row. A row whose own entity had a row before says {@code again} in the last
 *       column, {@code repeated}.
 *   <li>A number in brackets is shown, but is not to be added, and no spreadsheet adds it: those of
 *       joined lists, those of another entity than the row's that stood in the column before,
 *       spends that are part of another one in the column or, where a condition chooses the spends,
 *       do not count whole in the total of that condition, spends of another status than the
 *       firmest in the column, the wholes that spends are part of, totals that hold money which an
 *       earlier total of the column holds, whole or in part, groups within a wider one, and what
 *       totals and groups leave out, share, or count as a rest. So no column of money adds up to
 *       more than the answer's own total.
 *   <li>An unknown amount is {@code not stated}, which is not 0. A bounded one shows its bounds:
 *       {@code 75–850}, {@code > 25}. One in words says {@code in words}. A bound that is not there
 *       beside one that is says {@code open}. An empty cell has nothing to say here.
 *   <li>Money that was asked for without its currency gets a column for it; in a total the total's
 *       own currency suffices.
 *   <li>What one must know before using a row stands in the last column, {@code caveats}, though
 *       nobody asked for it. Whatever shows a figure says all of its caveats, an entity of which
 *       words alone are asked those of these words and of what makes it stand below others; a total
 *       says them once, where its number is. Where no row has any, there is no such column.
 *   <li>A connection that holds more than was asked for is named, with how many of its items stand
 *       in the answer and how many there are: {@code cut} in JSON. CSV holds all that a list has,
 *       unless the person says how much they want, up to a limit; its last line says what is not
 *       there.
 * </ul>
 */
@NullMarked
package org.kommunegraf.table;

import org.jspecify.annotations.NullMarked;
