package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Stated;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The authors that a piece names: before its title, right after it, or on a line of their own. */
final class StatedAuthors {
  private static final Pattern BY =
      Pattern.compile("^[\\s.,:;|–—\\-*_\"”'()]*(?:(?i:by|authors?\\s*[:：]|作者\\s*[:：])\\s*)?");
  private static final Pattern AUTHORS_STOP =
      Pattern.compile(
          "[\\x{0001}\\x{0002}\\n"
              + "(\\[（【|`]|(?<=[\\p{L}]{3}|\\w\\d)\\.(?=\\s|$)|\\.(?=\\s+(?:In|arXiv|\\p{Lu}{3,})\\b)|\\s[-–—]\\s|:|(?:19|20)\\d{2}");

  private final Blanked around;
  private final String text;
  private final Range title;

  /** Authors around a title. */
  StatedAuthors(Blanked around, Range title) {
    this.around = around;
    this.text = around.text();
    this.title = title;
  }

  Optional<AuthorList> find() {
    return before().or(this::after).or(this::line);
  }

  private Optional<AuthorList> before() {
    if (title.isEmpty() || title.from() == 0) {
      return Optional.empty();
    }
    String lead = text.substring(0, title.from());
    Matcher year =
        Pattern.compile("\\s*[\\[(](?:19|20)\\d{2}[a-z]?(?:, [^)]*)?[)\\]][.,:]?\\s*$")
            .matcher(lead);
    int to = year.find() ? year.start() : lead.length();
    int from = 0;
    Matcher number = Pattern.compile("^[\\s*\\[(]*\\d{1,3}[\\])*.\\s]+").matcher(lead);
    from = number.find() ? number.end() : from;
    return names(from, Math.max(from, to), 1);
  }

  private Optional<AuthorList> after() {
    int from = title.to();
    Matcher by = BY.matcher(text).region(from, text.length());
    boolean said = false;
    if (by.find()) {
      said = by.group().toLowerCase(java.util.Locale.ROOT).matches("(?s).*(by|author|作者).*");
      from = by.end();
    }
    return until(from, said ? 1 : 2);
  }

  private Optional<AuthorList> until(int from, int least) {
    Matcher stop = AUTHORS_STOP.matcher(text).region(from, text.length());
    stop.useTransparentBounds(true);
    while (stop.find()) {
      boolean initial =
          text.charAt(stop.start()) == '.'
              && Names.read(text.substring(from, stop.start())).isEmpty();
      if (!initial) {
        return names(from, stop.start(), least).or(() -> withoutLast(from, stop.start(), least));
      }
    }
    return names(from, text.length(), least).or(() -> withoutLast(from, text.length(), least));
  }

  /** Without what follows the last comma: a venue, most often. */
  private Optional<AuthorList> withoutLast(int from, int to, int least) {
    int comma = text.lastIndexOf(',', to - 1);
    if (comma <= from) {
      return Optional.empty();
    }
    Optional<AuthorList> most = names(from, comma, Math.max(2, least));
    int second = text.lastIndexOf(',', comma - 1);
    return most.or(
        () -> second > from ? names(from, second, Math.max(2, least)) : Optional.empty());
  }

  /** A line that holds names and nothing else but links and a venue after them. */
  private Optional<AuthorList> line() {
    int at = text.indexOf('\n', title.to());
    while (at >= 0 && at + 1 < text.length()) {
      int end = text.indexOf('\n', at + 1);
      int stop = end < 0 ? text.length() : end;
      Matcher by = BY.matcher(text).region(at + 1, stop);
      int from = by.find() ? by.end() : at + 1;
      Optional<AuthorList> found = until(from, 1).filter(a -> !a.names().isEmpty());
      if (found.isPresent() && plausibleLine(found.get())) {
        return found;
      }
      at = end;
    }
    return Optional.empty();
  }

  private static boolean plausibleLine(AuthorList authors) {
    return authors.names().size() >= 2
        || !authors.complete()
        || Shape.words(authors.names().get(0).value()) >= 2;
  }

  private Optional<AuthorList> names(int from, int to, int least) {
    if (to - from < 3 || to - from > 12_000) {
      return Optional.empty();
    }
    return Names.read(text.substring(from, to))
        .filter(found -> found.names().size() >= least || !found.complete())
        .map(found -> list(from, found));
  }

  private AuthorList list(int base, Names.Found found) {
    List<Stated<String>> names =
        found.names().stream()
            .map(n -> around.stated(n.text(), base + n.from(), base + n.to()))
            .toList();
    return new AuthorList(names, found.complete());
  }
}
