package dev.shelfcheck.compare;

import dev.shelfcheck.vocabulary.VenueWords;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A listed venue beside those a registry knows for the work. */
public enum VenueComparison {
  /** One of them. */
  SAME,
  /** A different series of the same sort, or one that nobody knows. */
  DIFFERENT,
  /** A journal for a conference, a workshop, a preprint: a work may have been at both. */
  BESIDE,
  /** What is known does not tell. */
  UNKNOWN;

  /** How OpenReview names the decision for a submission. */
  private static final Pattern ACCEPTED =
      Pattern.compile("(?i)\\b(?:poster|oral|spotlight|notable|highlighted|accepted by)\\b");

  /** The digits of a year. */
  private static final int YEAR = 4;

  private static final Pattern REFUSED = Pattern.compile("(?i)\\b(?:rejected|withdrawn)\\b");

  /** Journals whose issues are proceedings too, under DOIs of either. */
  private static final Pattern REPRINTS =
      Pattern.compile("(?i)\\b(?:sig[a-z]*|" + VenueWords.REPRINTS.pattern() + ")\\b");

  /** Compares; preprint servers say nothing of where a work was published. */
  public static VenueComparison of(String listed, Collection<String> known) {
    Venue mine = Venue.of(listed);
    List<Venue> theirs =
        known.stream().map(Venue::of).filter(v -> v.kind() != Venue.VenueType.PREPRINT).toList();
    if (mine.text().isEmpty() || mine.kind() == Venue.VenueType.PREPRINT || theirs.isEmpty()) {
      return UNKNOWN;
    }
    List<VenueComparison> each = theirs.stream().map(v -> one(mine, v)).toList();
    return List.of(SAME, UNKNOWN, BESIDE, DIFFERENT).stream()
        .filter(each::contains)
        .findFirst()
        .orElse(UNKNOWN);
  }

  /**
   * Compares what is listed as a journal's name, which stands in a field of its own: of such also
   * names that nobody knows can be told apart.
   */
  public static VenueComparison ofJournal(String listed, Collection<String> known) {
    VenueComparison plain = of(listed, known);
    Venue mine = Venue.of(listed);
    List<Venue> theirs =
        known.stream().map(Venue::of).filter(v -> v.kind() != Venue.VenueType.PREPRINT).toList();
    boolean journals =
        plain == UNKNOWN
            && known.stream().noneMatch(VenueComparison::meeting)
            && Stream.concat(Stream.of(mine), theirs.stream()).allMatch(VenueComparison::journal);
    return journals
            && JournalNames.of(theirs).stream().allMatch(JournalNames.of(mine)::differs)
            && !theirs.isEmpty()
        ? DIFFERENT
        : plain;
  }

  /** Whether a name is the short one of a meeting, its year behind it: {@code harbour2022}. */
  private static boolean meeting(String name) {
    int digits = name.length() - YEAR;
    return digits > 0
        && name.chars().limit(digits).allMatch(Character::isLetter)
        && name.chars().skip(digits).allMatch(Character::isDigit);
  }

  private static boolean journal(Venue venue) {
    return !venue.imprint()
        && (venue.kind() == Venue.VenueType.JOURNAL || venue.kind() == Venue.VenueType.OTHER);
  }

  /** Whether what is known says that a venue took the work. */
  public static boolean accepted(Collection<String> known) {
    return known.stream().anyMatch(v -> ACCEPTED.matcher(v).find());
  }

  /** Whether nothing is known but that the listed venue did not take the work. */
  public static boolean refused(String listed, Collection<String> known) {
    Venue mine = Venue.of(listed);
    return !Venue.published(known)
        && known.stream()
            .filter(v -> REFUSED.matcher(v).find())
            .flatMap(v -> Venue.of(v).series().stream())
            .anyMatch(s -> mine.series().filter(s::meets).isPresent());
  }

  /** Whether a listed preprint server is one of those known. */
  public static boolean sameServer(String listed, Collection<String> known) {
    return Venue.of(listed)
        .server()
        .filter(s -> known.stream().flatMap(v -> Venue.of(v).server().stream()).anyMatch(s::equals))
        .isPresent();
  }

  /**
   * Whether a workshop of its own is listed where nothing but main conferences are known, a main
   * conference where nothing but journals are, or a journal where nothing but meetings are: a paper
   * may have been at both, but each has its own DOI.
   */
  public static boolean asideOf(String listed, Collection<String> known) {
    Venue mine = Venue.of(listed);
    List<Venue> theirs = known.stream().map(Venue::of).toList();
    return !theirs.isEmpty()
        && theirs.stream().noneMatch(mine::sharesWords)
        && (workshopOf(mine, theirs) || conferenceOf(mine, theirs) || journalOf(mine, theirs));
  }

  private static boolean journalOf(Venue mine, List<Venue> theirs) {
    return mine.kind() == Venue.VenueType.JOURNAL
        && mine.series().filter(s -> !REPRINTS.matcher(s.name()).find()).isPresent()
        && !REPRINTS.matcher(mine.text()).find()
        && theirs.stream()
            .allMatch(
                v ->
                    v.kind() == Venue.VenueType.CONFERENCE || v.kind() == Venue.VenueType.WORKSHOP);
  }

  private static boolean workshopOf(Venue mine, List<Venue> theirs) {
    return mine.kind() == Venue.VenueType.WORKSHOP
        && mine.series().isEmpty()
        && theirs.stream()
            .allMatch(v -> v.kind() == Venue.VenueType.CONFERENCE && v.series().isPresent());
  }

  private static boolean conferenceOf(Venue mine, List<Venue> theirs) {
    return mine.kind() == Venue.VenueType.CONFERENCE
        && mine.series().isPresent()
        && theirs.stream().allMatch(v -> v.kind() == Venue.VenueType.JOURNAL);
  }

  private static VenueComparison one(Venue a, Venue b) {
    if (a.series().isPresent() && b.series().filter(a.series().get()::meets).isPresent()) {
      return a.kind() == b.kind() ? SAME : BESIDE;
    }
    if (a.text().equalsIgnoreCase(b.text()) || a.abbreviates(b)) {
      return SAME;
    }
    if (a.kind() == Venue.VenueType.WORKSHOP || b.kind() == Venue.VenueType.WORKSHOP) {
      return BESIDE;
    }
    if (a.series().isPresent() && b.series().isPresent()) {
      return a.kind() == b.kind() ? DIFFERENT : BESIDE;
    }
    if (a.series().isPresent()
        && a.kind() == Venue.VenueType.CONFERENCE
        && b.kind() == Venue.VenueType.JOURNAL) {
      return BESIDE;
    }
    boolean shaped = a.kind() != Venue.VenueType.OTHER && b.kind() != Venue.VenueType.OTHER;
    boolean oneKnown = a.series().isPresent() || b.series().isPresent();
    return shaped && oneKnown && !a.sharesWords(b) ? DIFFERENT : UNKNOWN;
  }
}
