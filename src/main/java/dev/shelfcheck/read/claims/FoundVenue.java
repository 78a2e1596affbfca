package dev.shelfcheck.read.claims;

/**
 * Where a known venue stands in a text.
 *
 * @param name as written, with what stands before and beside it
 * @param start of the name
 * @param end behind the year, or behind the name where it has none
 * @param yearStart of its year's digits, -1 where it has none
 */
record FoundVenue(String name, int start, int end, int yearStart, int yearEnd) {
  boolean hasYear() {
    return yearStart >= 0;
  }
}
