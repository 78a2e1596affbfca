package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.vocabulary.StopWords;
import dev.shelfcheck.vocabulary.Years;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year and where a work appeared, both before its title: {@code 2021 Moss Letters [Title](u)}.
 */
final class DatedLead {
  private static final Pattern LED =
      Pattern.compile(
          "[\\s*`\\[(]*+(?<year>"
              + Years.RECENT
              + ")(?:[-./]\\d{1,2})?+[\\])\\s,:|-]++(?<name>[\\p{L}\\d][^\\n"
              + "\\x{0001}\\x{0002}\\[\\](){}:?!\"“”]{1,60}?)?[\\s,|–-]*+(?=\\x{0002})");

  /** An acronym, perhaps of several words. */
  private static final Pattern ACRONYM =
      Pattern.compile("\\p{Lu}[\\p{Lu}&/-]{1,14}+(?: \\p{Lu}[\\p{Lu}&/-]{1,14}+){0,2}");

  private static final Pattern HOUSED =
      Pattern.compile("(?:IEEE|ACM|USENIX|SIAM|IFIP|IET)[ -]\\p{Lu}[\\p{Lu}&-]*+(?=\\s|$)");

  /** No name before a title takes more words. */
  private static final int LONGEST = 7;

  private final Blanked around;
  private final Matcher led;
  private final boolean leads;

  DatedLead(Blanked around) {
    this.around = around;
    this.led = LED.matcher(around.text());
    this.leads =
        led.lookingAt() && (led.group("name") == null || isName(led.group("name").strip()));
  }

  /** The year that a piece begins with, nothing but a name between it and the title. */
  Optional<Stated<Integer>> year() {
    return leads
        ? Optional.of(
            around.stated(Years.of(led.group("year")), led.start("year"), led.end("year")))
        : Optional.empty();
  }

  /** The venue between that year and the title. */
  Optional<Stated<String>> venue() {
    return Optional.ofNullable(leads ? led.group("name") : null)
        .map(String::strip)
        .map(DatedLead::home)
        .filter(DatedLead::isVenue)
        .map(n -> around.stated(n, led.start("name"), led.start("name") + n.length()));
  }

  /**
   * Where a linked title begins behind a year and a name, or the same place.
   *
   * @param at behind the year
   */
  static int skip(Shape shape, int at, int end) {
    return shape.links().stream()
        .filter(l -> l.from() > at && l.to() <= end && l.from() < l.to())
        .findFirst()
        .filter(l -> !shape.isLabel(l) && shape.words(l.from(), l.to()) > 1)
        .filter(l -> isName(shape.text().substring(at, l.from()).strip()) && endsLine(shape, l))
        .map(Anchor::from)
        .orElse(at);
  }

  /** Whether no words go on behind a link. */
  private static boolean endsLine(Shape shape, Anchor link) {
    String rest = shape.text().substring(link.to()).stripLeading();
    return rest.isEmpty()
        || !Character.isLetterOrDigit(rest.charAt(0))
        || shape.text().startsWith("\n", link.to())
        || shape.linkAt(shape.text().length() - rest.length()).isPresent();
  }

  /** A venue that begins a name, without the name of a method, say; or all of it. */
  private static String home(String name) {
    Matcher housed = HOUSED.matcher(name);
    return new VenueFinder(name)
        .beginningAt(0, name.length())
        .map(v -> name.substring(0, v.end()).strip())
        .or(() -> housed.lookingAt() ? Optional.of(housed.group()) : Optional.empty())
        .filter(v -> v.length() < name.length() && name.charAt(v.length()) == ' ')
        .orElse(name);
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && Character.isLetterOrDigit(text.codePointAt(0))
        && text.indexOf('\n') < 0
        && Shape.words(text) <= LONGEST
        && ":?!\"“”.,;".indexOf(text.charAt(text.length() - 1)) < 0
        && (Beside.hasCapitals(text) || isVenue(home(text)))
        && !StopWords.TORN.contains(text.substring(text.lastIndexOf(' ') + 1));
  }

  private static boolean isVenue(String name) {
    return Venues.isVenue(name)
        || Venues.isServer(name)
        || Venues.isJournal(name)
        || Venues.isNamed(name)
        || ACRONYM.matcher(name).matches();
  }
}
