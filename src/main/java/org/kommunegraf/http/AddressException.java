package org.kommunegraf.http;

/**
 * The address to listen on cannot be used. The message is a sentence for the person who runs the
 * program: what is wrong, what to do.
 */
public final class AddressException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AddressException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
