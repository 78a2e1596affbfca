package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.rules.entry.DataNames;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.Surroundings;
import dev.shelfcheck.rules.entry.TitleLinks;
import java.util.List;

/** The works that entries under one identifier name by their titles. */
public final class NamedWorks {
  /** So many titles under one identifier no mention explains. */
  private static final int MANY = 20;

  private NamedWorks() {}

  /**
   * The entries of each work, in reading order; a title that may have been misread hides no other
   * two, and an entry that prints another's title beside its own may bear the link for that one.
   *
   * @param places the entries of one identifier
   * @param identifiersByTitle under which identifiers the list's titles stand
   */
  public static List<List<EntryPlace>> of(
      List<EntryPlace> places, IdentifiersByTitle identifiersByTitle) {
    List<List<EntryPlace>> named =
        SameTitles.parties(places).stream().filter(p -> named(p, identifiersByTitle)).toList();
    return TitleLinks.papers(
        named.size() > MANY
            ? named
            : named.stream()
                .filter(p -> named.stream().noneMatch(o -> p.stream().allMatch(m -> prints(m, o))))
                .toList());
  }

  /** Whether the title is a work's and no label, nor the name of a data set that the work made. */
  private static boolean named(List<EntryPlace> party, IdentifiersByTitle identifiersByTitle) {
    return party.stream()
        .anyMatch(
            m ->
                SameTitles.naming(m.words())
                    && !DataNames.names(m)
                    && !identifiersByTitle.label(m));
  }

  private static boolean prints(EntryPlace place, List<EntryPlace> others) {
    Title theirs = others.get(0).words();
    return !place.words().key().contains(theirs.key())
        && Surroundings.of(place.document(), place.entry()).print(theirs);
  }
}
