package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.TitleLinks;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifiers of kinds of which a work has one, and what follows where entries have several. */
public final class SoleIdentifiers {
  /** Of these a work has one; of others it may have one for each manifestation. */
  public static final List<String> SCHEMES = List.of("arxiv", "acl");

  /** The volume of a DOI that its publisher numbers within the volume: ACM, IEEE, Springer. */
  private static final Pattern IN_VOLUME =
      Pattern.compile(
          "(10\\.1145/\\d{6,}\\.|10\\.1109/[a-z]+\\d*\\.\\d{4}\\.|10\\.1007/978-[\\d-]+_)\\d+");

  /** What stands under more is a label: a column, a task, a name that recurs. */
  private static final int MOST = 2;

  /** Whether two have numbers of their own in one volume, in which no work is printed twice. */
  public static boolean twiceInOneVolume(List<EntryPlace> places) {
    List<String> volumes = volumes(places);
    return places.size() > 1
        && volumes.stream().distinct().count() < volumes.size()
        && haveNoneInCommon(places.stream().map(m -> of(m, "doi")).distinct().toList());
  }

  /** The volumes of all distinct DOIs that say theirs. */
  public static List<String> volumes(List<EntryPlace> places) {
    return ids(places, "doi").stream()
        .map(i -> IN_VOLUME.matcher(i.value()))
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .toList();
  }

  /** Whether two of several sets share no identifier. */
  public static boolean haveNoneInCommon(List<List<Identifier>> sets) {
    return sets.stream().anyMatch(a -> sets.stream().anyMatch(b -> Collections.disjoint(a, b)));
  }

  /**
   * Whether each of two entries has identifiers of a kind of which a work has one, and none both.
   */
  static boolean divided(EntryPlace one, EntryPlace other) {
    return twiceInOneVolume(List.of(one, other))
        || SCHEMES.stream()
            .anyMatch(
                s ->
                    !of(one, s).isEmpty()
                        && !of(other, s).isEmpty()
                        && Collections.disjoint(of(one, s), of(other, s)));
  }

  /** Whether what stands under so many identifiers is no one work's title. */
  public static boolean label(List<EntryPlace> members) {
    return SCHEMES.stream().anyMatch(s -> ids(members, s).size() > MOST);
  }

  /** All own identifiers of one kind that some entries have, each once. */
  public static List<Identifier> ids(List<EntryPlace> members, String scheme) {
    return members.stream().flatMap(m -> of(m, scheme).stream()).distinct().toList();
  }

  /** An entry's own identifiers of one kind. */
  public static List<Identifier> of(EntryPlace listing, String scheme) {
    return TitleLinks.own(listing.entry()).stream()
        .filter(id -> id.scheme().equals(scheme))
        .toList();
  }

  private SoleIdentifiers() {}
}
