package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.vocabulary.Years;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture whose address says what it shows, as <a href="https://shields.io/badges">static
 * badges</a> have it: {@code badge/ICRA-2024-blue}, {@code badge/Venue-ICRA_2024-blue}, {@code
 * badge/May-2024-red}. Low lines and {@code %20} are blanks, two hyphens one.
 *
 * @param venue where it says that a work appeared
 * @param year when
 */
record Badge(Optional<Stated<String>> venue, Optional<Stated<Integer>> year) {
  private static final String HOST = "shields.io/badge/";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)https?://(?:img\\.)?shields\\.io/badge/(?:(?<label>(?:[^-/?#]|--){0,60}+)-)?(?<message>(?:[^-/?#]|--){1,60}+)-[\\w%#]{1,20}(?:\\.svg|\\.png)?(?:[?#].*)?");

  /** What a label says that the message is. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)(?:venue|conference|conf|journal|published(?: in)?|publication|year|date)?");

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d&/ -]{1,20}");

  private static final Pattern MONTH = Pattern.compile("(?i)" + Years.MONTH);

  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(?:" + Years.RECENT + "|(?<=['’])\\d\\d)(?!\\.?\\d)");

  static final Badge NONE = new Badge(Optional.empty(), Optional.empty());

  /** What the pictures of a draft say; of several that speak the first counts. */
  static Badge of(Draft draft) {
    for (Part part : draft.parts()) {
      for (Anchor anchor : part.prose().anchors()) {
        if (anchor.form() == LinkForm.IMAGE && anchor.target().contains(HOST)) {
          Badge badge = of(anchor);
          if (badge.year().isPresent()) {
            return badge;
          }
        }
      }
    }
    return NONE;
  }

  private static Badge of(Anchor picture) {
    Matcher m = ADDRESS.matcher(picture.target());
    if (picture.targetSpan().length() != picture.target().length() || !m.matches()) {
      return NONE;
    }
    String label = plain(m.group("label") == null ? "" : m.group("label"));
    String message = plain(m.group("message"));
    Matcher year = YEAR.matcher(m.group("message"));
    if (!year.find()) {
      return NONE;
    }
    Stated<Integer> stated =
        new Stated<>(
            Years.of(year.group()),
            span(picture, m.start("message") + year.start(), year.group().length()));
    if (MONTH.matcher(label).matches()) {
      return new Badge(Optional.empty(), StatedDate.plausible(stated));
    }
    boolean telling = TELLING.matcher(label).matches();
    int name = telling ? m.start("message") : m.start("label");
    int end = telling ? m.start("message") + year.start() : m.end("label");
    String raw = picture.target().substring(name, Math.max(name, end));
    String venue = plain(raw).strip();
    boolean appeared =
        !venue.isEmpty()
            && (Venues.isVenue(venue + " " + stated.value())
                || Venues.isJournal(venue)
                || ACRONYM.matcher(venue).matches());
    boolean alone = plain(message).strip().length() == year.group().length();
    return !appeared && !(telling && alone)
        ? NONE
        : new Badge(
            appeared
                ? Optional.of(new Stated<>(venue, span(picture, name, raw.strip().length())))
                : Optional.empty(),
            StatedDate.plausible(stated));
  }

  private static Span span(Anchor picture, int from, int length) {
    int start = picture.targetSpan().start() + from;
    return new Span(start, start + length);
  }

  private static String plain(String written) {
    return written.replace("--", "-").replace('_', ' ').replace("%20", " ").replace("%26", "&");
  }
}
