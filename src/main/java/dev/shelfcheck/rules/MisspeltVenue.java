package dev.shelfcheck.rules;

import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Recurring;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.vocabulary.VenueNames;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A venue's acronym is misspelt that the list spells rightly elsewhere. */
final class MisspeltVenue implements Rule.OfList {
  /** As often the right spelling stands in the list before a lone other one is a slip. */
  private static final int OFTEN = 3;

  /** Shorter acronyms are one letter from another venue's: ICML and ICMI. */
  private static final int LONG = 6;

  /** An acronym with a year behind it, as venues are written and little else. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}./@-])([A-Za-z][A-Za-z0-9]{3,14})"
              + "(?=[\\s,'’`_-]{1,3}(?:"
              + Years.RECENT
              + "|\\d{2})(?!\\d))");

  private static final int SHORTEST = 3;
  private static final int MOST_BETWEEN = 3;

  private record Word(EntryPlace place, String text, Span span) {}

  @Override
  public RuleId id() {
    return new RuleId("misspelt-venue");
  }

  @Override
  public Stream<Check> check(ReadingList list) {
    List<Word> words = EntryPlace.of(list).flatMap(MisspeltVenue::words).toList();
    Map<String, Long> right =
        words.stream()
            .map(Word::text)
            .filter(VenueNames::isAsWritten)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    right.values().removeIf(n -> n < OFTEN);
    return words.stream().map(w -> check(w, right));
  }

  private static Stream<Word> words(EntryPlace place) {
    int start = place.entry().span().start();
    return dated(place.document().slice(place.entry().span())).stream()
        .map(r -> new Word(place, r.group(1), new Span(r.start(1), r.end(1)).shift(start)))
        .filter(
            w -> place.entry().links().stream().map(Link::targetSpan).noneMatch(w.span()::overlaps))
        .filter(
            w -> place.entry().claim().title().filter(t -> t.span().overlaps(w.span())).isEmpty());
  }

  /** The words that the pattern takes, looked for only where one begins that a year may follow. */
  private static List<MatchResult> dated(String text) {
    List<MatchResult> found = new ArrayList<>();
    Matcher m = DATED.matcher(text).useTransparentBounds(true);
    int end;
    for (int at = 0; at < text.length(); at = Math.max(end, at + 1)) {
      end = at;
      while (end < text.length() && isPlain(text.charAt(end))) {
        end++;
      }
      if (end - at > SHORTEST && mayBeDated(text, end) && m.region(at, text.length()).lookingAt()) {
        found.add(m.toMatchResult());
      }
    }
    return found;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Whether a digit stands within the few characters that may part a word from its year. */
  private static boolean mayBeDated(String text, int end) {
    for (int i = end + 1; i < text.length() && i <= end + MOST_BETWEEN; i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static Check check(Word word, Map<String, Long> right) {
    Subject subject = word.place().at(word.span());
    if (VenueNames.begins(word.text())) {
      return Check.holds(subject);
    }
    return right.entrySet().stream()
        .filter(r -> slip(word.text(), r.getKey()))
        .findFirst()
        .map(r -> Check.broken(finding(subject, word, r.getKey(), r.getValue())))
        .orElseGet(() -> Check.holds(subject));
  }

  /** Whether a word is another but for letters that look alike, or for one letter. */
  private static boolean slip(String word, String meant) {
    return alike(word).equals(alike(meant)) || (meant.length() >= LONG && oneLetter(word, meant));
  }

  /** The letters that fonts hardly tell apart as one: I, l and 1; O and 0. */
  private static String alike(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[l1]", "i").replace('0', 'o');
  }

  /** Whether a letter was exchanged, lost, doubled or swapped with its neighbour inside a word. */
  private static boolean oneLetter(String word, String meant) {
    String a = word.toLowerCase(Locale.ROOT);
    String b = meant.toLowerCase(Locale.ROOT);
    int head = 0;
    while (head < Math.min(a.length(), b.length()) && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    String restOfA = a.substring(head);
    String restOfB = b.substring(head);
    if (head == 0 || restOfA.isEmpty() || restOfB.isEmpty()) {
      return false;
    }
    boolean doubled = restOfA.substring(1).equals(restOfB);
    boolean lost = restOfB.substring(1).equals(restOfA);
    boolean exchanged = restOfA.substring(1).equals(restOfB.substring(1)) && restOfA.length() > 1;
    return doubled || lost || exchanged || swapped(restOfA, restOfB);
  }

  private static boolean swapped(String a, String b) {
    return a.length() > 1
        && a.length() == b.length()
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && a.substring(2).equals(b.substring(2));
  }

  private static Finding finding(Subject subject, Word word, String meant, long times) {
    Fix fix =
        new Fix(
            "Write " + meant,
            Fix.Applicability.UNSAFE,
            List.of(new Edit(subject.path(), word.span(), meant)));
    return Finding.of(
            subject,
            new Message(
                word.text()
                    + " is no venue's name; the list writes "
                    + meant
                    + " "
                    + times
                    + " times",
                "whoever searches the list for " + meant + " misses this entry",
                "write " + meant))
        .fix(fix)
        .recurring(new Recurring("names of venues are misspelt", word.text(), "correct them"))
        .key(word.text());
  }
}
