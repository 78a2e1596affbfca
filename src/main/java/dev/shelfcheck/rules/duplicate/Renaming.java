package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.compare.TitleRelation;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.Makers;
import dev.shelfcheck.rules.entry.OwnName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether titles under one identifier are those of one work that changed its name.
 *
 * @param identifier under which they stand
 * @param works the entries of each title, two titles or more
 */
public record Renaming(Identifier identifier, List<List<EntryPlace>> works) {
  /** Of 1: titles that have half of their words in common are one work's; chosen. */
  private static final double HALF = 0.5;

  /** Of 1: so much is enough of the same people in the same file; chosen. */
  private static final double SOME = 0.3;

  /**
   * Of labelled pairs of preprints' titles that share less 20 of 23 are two works, of those that
   * share more 1 of 7.
   */
  private static final double ALIKE = 0.18;

  /** More than of titles that share a field and a task: those of labelled conflicts have less. */
  private static final double MINGLED = 0.6;

  /** What ends the address of one version of a preprint. */
  private static final Pattern VERSION = Pattern.compile("\\dv(\\d{1,2})(?:\\.pdf)?(?:[?#].*)?$");

  /** Whether each title has much in common with the first, or links a version of its own. */
  public boolean isLikely() {
    return works.stream().skip(1).map(w -> w.get(0)).allMatch(o -> renamed(first(), o))
        || areVersions();
  }

  /**
   * Whether it cannot be ruled out: two have a name or people in common, or a preprint's titles
   * share words.
   *
   * @param words how telling the list's words are
   */
  public boolean isPossible(SharedWords words) {
    boolean two = works.size() == 2;
    return (two && (NameInBoth.of(first(), second()) || oneTeam()))
        || (identifier.isEarly() && two && !apart(first(), second(), words));
  }

  private EntryPlace first() {
    return works.get(0).get(0);
  }

  private EntryPlace second() {
    return works.get(1).get(0);
  }

  /** Whether every title links a version of its own: a work that changed its name between them. */
  private boolean areVersions() {
    List<String> versions = works.stream().flatMap(w -> version(w.get(0)).stream()).toList();
    return versions.size() == works.size()
        && versions.stream().distinct().count() == versions.size();
  }

  private Optional<String> version(EntryPlace place) {
    return place.entry().links().stream()
        .filter(l -> l.identifiers().contains(identifier))
        .map(l -> VERSION.matcher(l.target()))
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .findFirst();
  }

  /** Whether the people of one of two are among the other's, or one owner has the code of both. */
  private boolean oneTeam() {
    Makers mine = Makers.of(first().entry());
    Makers theirs = Makers.of(second().entry());
    return mine.among(theirs) || theirs.among(mine) || mine.ofOneOwner(theirs);
  }

  /**
   * Whether no renaming explains two: other people, or hardly a word shared and other code. Of
   * labelled pairs with one code two in five were renamed, the others copied whole.
   */
  private static boolean apart(EntryPlace one, EntryPlace other, SharedWords words) {
    Makers mine = Makers.of(one.entry());
    Makers theirs = Makers.of(other.entry());
    return mine.apart(theirs)
        || mine.mostlyOthers(theirs)
        || (!mine.ofOneCode(theirs) && words.share(one.words(), other.words()) < ALIKE);
  }

  private static boolean renamed(EntryPlace one, EntryPlace other) {
    return versionAlone(one, other)
        || renamed(one, other, TitleComparison.of(one.words(), other.words()));
  }

  /** Whether a version alone stands behind one's name. */
  private static boolean versionAlone(EntryPlace one, EntryPlace other) {
    Optional<OwnName> mine = OwnName.of(one.words());
    Optional<OwnName> theirs = OwnName.of(other.words());
    return mine.isPresent() && theirs.isPresent() && mine.get().versionOf(theirs.get());
  }

  private static boolean renamed(EntryPlace one, EntryPlace other, TitleComparison titles) {
    Makers mine = Makers.of(one.entry());
    Makers theirs = Makers.of(other.entry());
    return titles.relation() != TitleRelation.VERSION
        && !mine.apart(theirs)
        && !mine.mostlyOthers(theirs)
        && (titles.likeness() >= HALF
            || one.words().mingled(other.words()) >= MINGLED
            || mine.same(theirs)
            || (mine.shared(theirs)
                && one.document().path().equals(other.document().path())
                && titles.likeness() >= SOME));
  }
}
