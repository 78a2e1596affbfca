package dev.shelfcheck.write;

/** A piece written for another work. */
record Written(String text, State state) {
  /** What a written piece is worth. */
  enum State {
    /** It says something of the work. */
    VALUE,
    /** It says again what is said elsewhere. */
    ECHO,
    /** It says what every entry says. */
    CUSTOM,
    /** It has nothing to say and goes. */
    NOTHING
  }

  static final Written NOTHING = new Written("", State.NOTHING);

  boolean stays() {
    return state != State.NOTHING;
  }
}
