package dev.shelfcheck.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A listed byline beside a registry's, name by name. The defects it excuses are those that
 * registries are known for: particles filed elsewhere, glued initials, shortened compound surnames,
 * transliterations, groups in place of people, wrong encodings.
 *
 * @param matched how many people stand on both sides
 * @param strangers listed names that the registry does not have
 * @param missing registry names that the list leaves out
 */
public record AuthorComparison(
    AuthorRelation relation, int matched, List<String> strangers, List<String> missing) {
  public AuthorComparison {
    strangers = List.copyOf(strangers);
    missing = List.copyOf(missing);
  }

  /**
   * Compares two bylines.
   *
   * @param listedComplete false where the list says that it leaves some out
   * @param knownComplete false where the registry's record leaves some out
   */
  public static AuthorComparison of(
      List<String> listed, boolean listedComplete, List<String> known, boolean knownComplete) {
    List<PersonName> left = people(listed);
    List<PersonName> right = people(known);
    if (left.isEmpty() || right.isEmpty() || foreign(left) != foreign(right)) {
      return new AuthorComparison(AuthorRelation.INCOMPARABLE, 0, List.of(), List.of());
    }
    Pairing pairs = Pairing.of(left, right);
    return new AuthorComparison(
        relation(
            pairs,
            listedComplete && listed.size() == left.size(),
            knownComplete && known.stream().map(PersonName::of).noneMatch(PersonName::nameless)),
        pairs.matched(),
        pairs.strangers(),
        pairs.missing());
  }

  private static AuthorRelation relation(Pairing pairs, boolean complete, boolean knownComplete) {
    if (pairs.matched() == 0) {
      return knownComplete ? AuthorRelation.NONE_SHARED : AuthorRelation.INCOMPARABLE;
    }
    if (!pairs.strangers().isEmpty()) {
      boolean unseen = !knownComplete && pairs.missing().size() < pairs.matched();
      return unseen ? AuthorRelation.ABBREVIATED : AuthorRelation.PARTLY;
    }
    if (!pairs.missing().isEmpty()) {
      return complete ? AuthorRelation.FEWER : AuthorRelation.ABBREVIATED;
    }
    if (pairs.inOrder()) {
      return AuthorRelation.SAME;
    }
    // who is left out of a record may have stood where another of his name was taken for him
    return knownComplete ? AuthorRelation.REORDERED : AuthorRelation.ABBREVIATED;
  }

  private static List<PersonName> people(List<String> names) {
    return names.stream().map(PersonName::of).filter(n -> !n.group() && !n.nameless()).toList();
  }

  private static boolean foreign(List<PersonName> names) {
    return names.stream().filter(PersonName::foreign).count() * 2 > names.size();
  }

  /** The share of listed people whom the registry does not have, 0 to 1. */
  public double strangeness() {
    int all = matched + strangers.size();
    return all == 0 ? 0 : (double) strangers.size() / all;
  }

  /** The share of the registry's people whom the list leaves out, 0 to 1. */
  public double gap() {
    int all = matched + missing.size();
    return all == 0 ? 0 : (double) missing.size() / all;
  }

  /** Who is who: the index on the right for each name on the left, or -1. */
  private record Pairing(List<PersonName> left, List<PersonName> right, List<Integer> partners) {
    static Pairing of(List<PersonName> left, List<PersonName> right) {
      List<Integer> partners = new ArrayList<>(Collections.nCopies(left.size(), -1));
      for (int i = 0; i < left.size(); i++) {
        partners.set(i, partner(left, right, partners, i));
      }
      for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
        boolean free = partners.get(i) < 0 && !partners.contains(i);
        boolean alike =
            left.get(i).sharesWord(right.get(i)) || left.get(i).printsAllOf(right.get(i));
        if (free && alike) {
          partners.set(i, i);
        }
      }
      return new Pairing(left, right, partners);
    }

    private static int partner(
        List<PersonName> left, List<PersonName> right, List<Integer> taken, int i) {
      if (i < right.size() && !taken.contains(i) && left.get(i).matches(right.get(i))) {
        return i;
      }
      for (int j = 0; j < right.size(); j++) {
        if (!taken.contains(j) && left.get(i).matches(right.get(j))) {
          return j;
        }
      }
      return -1;
    }

    int matched() {
      return (int) partners.stream().filter(p -> p >= 0).count();
    }

    List<String> strangers() {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < left.size(); i++) {
        if (partners.get(i) < 0 && !piece(left.get(i)) && !Venue.names(left.get(i).shown())) {
          names.add(left.get(i).shown());
        }
      }
      return names;
    }

    /** Whether it is what a comma split off a name that is matched: {@code Love, Ada K}. */
    private boolean piece(PersonName name) {
      return partners.stream()
          .filter(p -> p >= 0)
          .anyMatch(p -> right.get(p).words().containsAll(name.words()));
    }

    List<String> missing() {
      List<String> names = new ArrayList<>();
      for (int j = 0; j < right.size(); j++) {
        if (!partners.contains(j)) {
          names.add(right.get(j).shown());
        }
      }
      return names;
    }

    boolean inOrder() {
      List<Integer> sorted = partners.stream().filter(p -> p >= 0).toList();
      return sorted.equals(sorted.stream().sorted().toList());
    }
  }
}
