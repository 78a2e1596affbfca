package dev.shelfcheck.read.claims;

/** A half-open range of a text's characters. */
record Range(int from, int to) {
  boolean isEmpty() {
    return from >= to;
  }
}
