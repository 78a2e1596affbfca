package dev.shelfcheck.read.claims;

/**
 * Where a known venue stands in a text.
 *
 * @param name as written, with what stands before and beside it
 * @param start of the name
 * @param own where the name begins without what only leads to it
 * @param end behind the year, or behind the name where it has none
 * @param yearStart of its year's digits, -1 where it has none
 */
record FoundVenue(String name, int start, int own, int end, int yearStart, int yearEnd) {
  boolean hasYear() {
    return yearStart >= 0;
  }
}
