package dev.shelfcheck.write;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a list names a work's people.
 *
 * @param between two of them
 * @param last before the last one
 * @param pair between two who are all
 * @param others what says that there are more; empty where all are named
 * @param shown how many are named where not all are
 */
record PeopleStyle(
    NameForm form, String between, String last, String pair, String others, int shown) {
  private static final String COMMA = ", ";
  private static final String AND_OTHERS = " et al.";

  private static final Pattern JOINT =
      Pattern.compile("\\s*[,;·&/|，；、]?\\s*(?:(?:and|und|et|y|&)\\s+)?");

  /** What stands before the last name alone, however many there are. */
  private static final String BEFORE_LAST = "\\s*(?:[,，;；]\\s*)?(?:\\w+|&)\\s*";

  /** Three names show both what stands between two and what before the last. */
  private static final int TELLING = 3;

  /**
   * The style of one list of names.
   *
   * @param raw from the first name to what says that there are more
   */
  static PeopleStyle of(Document document, AuthorList authors, String raw) {
    List<Stated<String>> names = authors.names();
    int n = names.size();
    String first = n > 1 ? joint(document, names.get(0), names.get(1)) : COMMA;
    String last = n > 1 ? joint(document, names.get(n - 2), names.get(n - 1)) : first;
    String between = n < TELLING && last.matches(BEFORE_LAST) ? COMMA : first;
    String others = "";
    if (!authors.complete()) {
      int length = names.get(n - 1).span().end() - names.get(0).span().start();
      boolean linked = raw.contains("](");
      others = raw.length() > length && !linked ? raw.substring(length) : AND_OTHERS;
    }
    return new PeopleStyle(
        NameForm.of(names.stream().map(Stated::value).toList()),
        between,
        last,
        pair(last),
        others,
        n);
  }

  private static String joint(Document document, Stated<String> one, Stated<String> next) {
    if (next.span().start() < one.span().end()) {
      return COMMA;
    }
    Span between = Span.at(one.span().end()).union(Span.at(next.span().start()));
    String text = document.slice(between);
    return JOINT.matcher(text).matches() && !text.isEmpty() ? text.replaceAll("\\s+", " ") : COMMA;
  }

  /** Names so written, each escaped. */
  String of(List<String> authors, boolean complete, Escape escape) {
    List<String> names =
        authors.stream().map(NameForm.NameParts::of).map(form::of).map(escape::of).toList();
    boolean cut = !others.isEmpty() && (names.size() > shown || !complete);
    List<String> named = cut ? names.subList(0, Math.min(shown, names.size())) : names;
    String all =
        cut || named.size() < 2
            ? String.join(between, named)
            : String.join(between, named.subList(0, named.size() - 1)) + ending(named);
    return cut ? all + others : complete ? all : all + AND_OTHERS;
  }

  private String ending(List<String> named) {
    return (named.size() == 2 ? pair : last) + named.get(named.size() - 1);
  }

  /** A comma before "and" stands where there are more than two. */
  private static String pair(String last) {
    return last.matches(",\\s+(?:and|&)\\s+") ? last.substring(1) : last;
  }

  /** The same, with two people joined as in a list of two. */
  PeopleStyle pairedAs(PeopleStyle two) {
    return new PeopleStyle(form, between, last, two.last, others, shown);
  }
}
