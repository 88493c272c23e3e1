package org.kommunegraf.graph;

/** Another publisher was faster, or is at work; nothing was written. */
public final class OvertakenException extends StoreException {

  private static final long serialVersionUID = 1L;

  OvertakenException(String sentence) {
    super(sentence);
  }
}
