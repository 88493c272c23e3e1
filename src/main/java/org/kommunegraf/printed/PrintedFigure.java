package org.kommunegraf.printed;

import java.util.List;

/**
 * One figure of a printed form.
 *
 * @param text what prints it, without the words around it
 * @param readings all that a reader may take it for; never empty
 */
public record PrintedFigure(String text, List<Reading> readings) {}
