package dev.shelfcheck.source.http;

import java.net.UnknownHostException;

/** A look-up that gave no address to connect to. */
final class NameLookupException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  /** What kind of trouble it was. */
  enum Kind {
    NO_SUCH_NAME,
    FOR_NOW,
    NOT_PUBLIC
  }

  private final Kind kind;

  NameLookupException(Kind kind, String words) {
    super(words);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
