package dev.shelfcheck.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which series a venue's printed name names: by a full name first, since acronyms are parts of
 * others, then by the longest acronym. Several names are joint proceedings.
 */
public final class SeriesNamed {
  /** In so short a text an acronym counts in any case. */
  private static final int FEW_WORDS = 3;

  /** What may stand before a journal's name without making another one of it. */
  private static final Set<String> BEFORE_JOURNALS =
      Set.of("the", "in", "ieee", "acm", "siam", "asme", "aip", "acs", "elsevier", "springer");

  /** What may stand behind a journal's name without making another one of it. */
  private static final Set<String> BEHIND_JOURNALS =
      Set.of("vol", "volume", "no", "issue", "early", "special", "series", "section", "online");

  private static final Comparator<VenueNames.Hit> LENGTH =
      Comparator.comparingInt(h -> h.end() - h.start());

  private final String text;
  private final String folded;
  private final boolean brief;
  private final List<VenueNames.Hit> full = new ArrayList<>();
  private final List<VenueNames.Hit> acronyms = new ArrayList<>();

  private SeriesNamed(String text) {
    this.text = text;
    this.folded = Folding.folded(text);
    this.brief = text.strip().split("[\\s.]+").length <= FEW_WORDS;
  }

  /** The series, a conference's or a journal's; empty where the table knows none. */
  public static Optional<Series> in(String text) {
    return new SeriesNamed(text).found();
  }

  private Optional<Series> found() {
    for (int at = 0; at < folded.length(); at++) {
      if (startsWord(at)) {
        VenueNames.at(folded, at, folded.length(), true).forEach(this::sort);
      }
    }
    List<Series> named = apart(full.isEmpty() ? acronyms : withSureAcronyms());
    return named.size() < 2 ? named.stream().findFirst() : Optional.of(Series.jointly(named));
  }

  /** Joint proceedings may be printed by one's full name and the other's acronym. */
  private List<VenueNames.Hit> withSureAcronyms() {
    List<VenueNames.Hit> all = new ArrayList<>(full);
    acronyms.stream()
        .filter(h -> h.name().form() != VenueName.VenueNameForm.WARY)
        .forEach(all::add);
    return all;
  }

  /** The series of the longest hits, none of which overlaps another. */
  private static List<Series> apart(List<VenueNames.Hit> hits) {
    List<VenueNames.Hit> taken = new ArrayList<>();
    for (VenueNames.Hit hit : hits.stream().sorted(LENGTH.reversed()).toList()) {
      if (taken.stream().noneMatch(t -> hit.start() < t.end() && t.start() < hit.end())) {
        taken.add(hit);
      }
    }
    return taken.stream().map(h -> h.name().series()).distinct().toList();
  }

  private boolean startsWord(int at) {
    return Character.isLetterOrDigit(folded.charAt(at))
        && (at == 0 || !Character.isLetter(folded.charAt(at - 1)));
  }

  private void sort(VenueNames.Hit hit) {
    boolean published = hit.name().series().published();
    if (published && !hit.name().form().acronym() && isWhole(hit)) {
      full.add(hit);
    } else if (published && hit.name().form().acronym() && counts(hit)) {
      acronyms.add(hit);
    }
  }

  /** In a longer text an acronym counts as it is written alone: {@code MICRO}, {@code CHI}. */
  private boolean counts(VenueNames.Hit hit) {
    VenueName name = hit.name();
    boolean anyCase =
        name.form() == VenueName.VenueNameForm.FREE
            || (brief && name.form() == VenueName.VenueNameForm.ACRONYM);
    String written = written(hit);
    boolean asWritten = written.equals(name.text()) || written.equals(name.capitals());
    boolean word = name.series().journal() && !name.text().equals(name.capitals());
    return (anyCase || asWritten) && (!word || isWhole(hit));
  }

  private String written(VenueNames.Hit hit) {
    return (folded.length() == text.length() ? text : folded).substring(hit.start(), hit.end());
  }

  /** Whether a name is not the beginning or the end of a longer, other one. */
  private boolean isWhole(VenueNames.Hit hit) {
    String behind = word(VenueName.nextWord(folded, hit.end(), folded.length()));
    if (!hit.name().series().journal()) {
      return !behind.equals("and") || joins(hit.end());
    }
    String before = folded.substring(0, hit.start()).strip();
    String last = before.substring(before.lastIndexOf(' ') + 1);
    boolean first =
        last.isEmpty()
            || !Character.isLetter(last.charAt(last.length() - 1))
            || BEFORE_JOURNALS.contains(last);
    return first
        && (behind.isEmpty() || BEHIND_JOURNALS.contains(behind) || VenueNames.isAcronym(behind));
  }

  /** Whether "and" goes over to another venue: {@code ... and the 9th Joint Conference on ...}. */
  private boolean joins(int nameEnd) {
    int and = VenueName.nextWord(folded, nameEnd, folded.length());
    int next = VenueName.nextWord(folded, and + "and".length(), folded.length());
    boolean number = next < folded.length() && Character.isDigit(folded.charAt(next));
    return number
        || word(next).equals("the")
        || !VenueNames.at(folded, next, folded.length(), true).isEmpty();
  }

  private String word(int at) {
    int end = at;
    while (end < folded.length() && Character.isLetter(folded.charAt(end))) {
      end++;
    }
    return folded.substring(at, end);
  }
}
