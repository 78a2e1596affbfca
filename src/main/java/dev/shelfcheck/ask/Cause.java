package dev.shelfcheck.ask;

/** Why nothing is known. */
public enum Cause {
  /** The run is offline and no source at hand answers such questions. */
  OFFLINE("not asked: this run is offline"),
  /** The catalogue does not hold it, which says nothing. */
  NOT_HELD("not in the catalogue"),
  /** No source answers for such a thing at all. */
  NO_SOURCE("no source knows of such things"),
  TIMEOUT("no answer in time"),
  RATE_LIMITED("asked to wait longer than the run may"),
  /** 401, 403, 406, 451, 999, captcha or challenge page. */
  WALL("the server would not talk to a program"),
  SERVER_ERROR("the server failed"),
  /** Reset, refused, TLS trouble, a name that does not resolve for now. */
  NETWORK("the connection failed"),
  /** Several hosts failed and nobody answered anything, so the rest was not asked. */
  NO_NETWORK("no host could be reached: is there a network?"),
  /** HTML where JSON was due, a truncated feed, an unknown shape. */
  GARBLED("the answer could not be understood"),
  /** The time or request budget was used up. */
  BUDGET("the run may ask no more"),
  INTERRUPTED("the run was interrupted"),
  /** The address may not be asked: private, excluded, another scheme. */
  NOT_ALLOWED("asking is not allowed"),
  /** What is known does not decide. */
  UNDECIDED("what was found is not enough to tell"),
  /** Failing, but not yet long or often enough to be called dead. */
  FAILING("it fails, but not yet long enough to be called dead"),
  /** A file could not be read whole. */
  NOT_READ("it could not be read whole"),
  /** What a rule would accuse by may have been misread. */
  NOT_UNDERSTOOD("this entry's layout was not understood");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  /**
   * Whether the asking failed, so that the same question may be answered another time; what else
   * might be asked in its place tells nothing of it.
   */
  public boolean outage() {
    return switch (this) {
      case TIMEOUT,
          RATE_LIMITED,
          WALL,
          SERVER_ERROR,
          NETWORK,
          NO_NETWORK,
          GARBLED,
          BUDGET,
          INTERRUPTED ->
          true;
      case OFFLINE,
          NOT_HELD,
          NO_SOURCE,
          NOT_ALLOWED,
          UNDECIDED,
          FAILING,
          NOT_READ,
          NOT_UNDERSTOOD ->
          false;
    };
  }

  /** Whether somebody was asked: where nobody was, the silence says nothing of what was wanted. */
  public boolean tried() {
    return switch (this) {
      case BUDGET, INTERRUPTED, NOT_ALLOWED, OFFLINE, NO_NETWORK -> false;
      case NOT_HELD,
          NO_SOURCE,
          TIMEOUT,
          RATE_LIMITED,
          WALL,
          SERVER_ERROR,
          NETWORK,
          GARBLED,
          UNDECIDED,
          FAILING,
          NOT_READ,
          NOT_UNDERSTOOD ->
          true;
    };
  }

  /** In words, without a full stop. */
  public String words() {
    return words;
  }
}
