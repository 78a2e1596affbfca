package dev.shelfcheck.write;

import dev.shelfcheck.model.ClaimPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A new entry as a list would write it.
 *
 * @param replacements to the list's text, the first of which puts the entry in
 * @param text the entry alone
 * @param index which entry of the list it will be, from 0
 * @param states the parts that it states, the title among them
 * @param leads whether a link or an identifier of it leads to the work
 * @param after the entry it is written after, by its index
 * @param sortedBy what its section is sorted by, in a word
 * @param unsaid the columns whose cells its neighbours fill with what is not known of it
 * @param vague whether its neighbours say more exactly when their works appeared
 */
public record Proposal(
    List<Replacement> replacements,
    String text,
    int index,
    Set<ClaimPart> states,
    boolean leads,
    int after,
    Optional<String> sortedBy,
    List<String> unsaid,
    boolean vague) {
  public Proposal {
    replacements = List.copyOf(replacements);
    states = Set.copyOf(states);
    unsaid = List.copyOf(unsaid);
  }

  /** The list's text with the entry in it. */
  public String in(String text) {
    StringBuilder changed = new StringBuilder(text);
    replacements.stream()
        .sorted((a, b) -> b.span().compareTo(a.span()))
        .forEach(c -> changed.replace(c.span().start(), c.span().end(), c.replacement()));
    return changed.toString();
  }
}
