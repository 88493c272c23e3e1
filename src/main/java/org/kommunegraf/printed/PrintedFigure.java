package org.kommunegraf.printed;

import java.util.List;

/**
 * One figure of a printed form.
 *
 * @param text what prints it, without the words around it
 * @param weak whether it is a number only because there is no better one: an article, a "no", a
 *     year
 * @param readings all that a reader may take it for; never empty
 */
public record PrintedFigure(String text, boolean weak, List<Reading> readings) {}
