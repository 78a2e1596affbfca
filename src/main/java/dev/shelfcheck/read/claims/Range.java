package dev.shelfcheck.read.claims;

import java.util.Objects;

/** A half-open range of a text's characters. */
record Range(int from, int to) {
  /** Of what is not there. */
  static final Range NOWHERE = new Range(0, 0);

  boolean isEmpty() {
    return from >= to;
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Range that && from == that.from && to == that.to;
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, to);
  }
}
