package dev.shelfcheck.write;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.vocabulary.StopWords;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is to be said of a work. All texts are one line and were made harmless.
 *
 * @param authors in order, as the registry prints them
 * @param allAuthors whether nobody is left out
 * @param posted the month of the first public version, where one is known
 * @param venue where it was published, as the registry prints it
 * @param identifiers that lead to it, the one it is best linked by first
 */
public record Particulars(
    String title,
    List<String> authors,
    boolean allAuthors,
    Optional<Integer> year,
    Optional<YearMonth> posted,
    Optional<String> venue,
    List<Identifier> identifiers) {
  /** So many words may be a name. */
  private static final int LONGEST_NAME = 3;

  public Particulars {
    authors = List.copyOf(authors);
    identifiers = List.copyOf(identifiers);
  }

  /** The same as the preprint that it was first, where it was one. */
  Particulars asPreprint() {
    return of("arxiv").isEmpty()
        ? this
        : new Particulars(
            title,
            authors,
            allAuthors,
            posted.map(YearMonth::getYear).or(() -> year),
            posted,
            Optional.empty(),
            identifiers);
  }

  /** The same without a word of when. */
  Particulars undated() {
    return new Particulars(
        title, authors, allAuthors, Optional.empty(), Optional.empty(), venue, identifiers);
  }

  /** The same under the name that its title begins with, where it does. */
  Particulars byName() {
    return new Particulars(
        name(title).orElse(title), authors, allAuthors, year, posted, venue, identifiers);
  }

  /** The identifier of a scheme, where it has one. */
  public Optional<Identifier> of(String scheme) {
    return identifiers.stream().filter(i -> i.scheme().equals(scheme)).findFirst();
  }

  /** Whether a title's beginning is a name rather than a title of its own. */
  static boolean isName(String beginning) {
    List<String> words = List.of(beginning.split("\\s+"));
    return words.size() <= LONGEST_NAME
        && words.stream().map(w -> w.toLowerCase(Locale.ROOT)).noneMatch(StopWords.TITLE::contains);
  }

  /** The month that a text is: a date, and nothing beside it. */
  public static Optional<YearMonth> month(String text) {
    String date = text.replaceAll("^[\\W_]+|[\\W_]+$", "");
    DateText form = new DateText(date);
    return DateText.in(date).matches() && form.isSure() ? form.month() : Optional.empty();
  }

  /** The name that a title begins with, before its colon: {@code BERT: Pre-training of ...}. */
  static Optional<String> name(String title) {
    int colon = title.indexOf(':');
    return colon > 0
        ? Optional.of(title.substring(0, colon).strip()).filter(Particulars::isName)
        : Optional.empty();
  }
}
