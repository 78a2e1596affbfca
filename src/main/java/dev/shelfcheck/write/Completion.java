package dev.shelfcheck.write;

import java.util.List;

/**
 * What an entry lacks, as its list would write it.
 *
 * @param entry which of the document's, by its index
 * @param work whose facts are put in
 * @param replacements to the list's text: nothing that stands there goes
 * @param facts what is put in, in words: {@code year 2021}
 * @param fillsYear whether a year is among it
 * @param fillsVenue whether a venue is among it
 */
public record Completion(
    int entry,
    Particulars work,
    List<Replacement> replacements,
    List<String> facts,
    boolean fillsYear,
    boolean fillsVenue) {
  public Completion {
    replacements = List.copyOf(replacements);
    facts = List.copyOf(facts);
  }
}
