package dev.shelfcheck.read.bibtex;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A BibTeX author field as a list of names, each in the order of speech: {@code First von Last}.
 */
final class Names {
  private Names() {}

  /**
   * Reads a value where it stands.
   *
   * @param raw the value as written
   * @param from where it begins in the file
   */
  static Optional<AuthorList> read(String raw, int from) {
    List<Stated<String>> names = new ArrayList<>();
    boolean complete = true;
    for (Span part : parts(raw)) {
      String name = TexText.plain(raw.substring(part.start(), part.end()));
      if (name.equals("others") || name.replace(".", "").equals("et al")) {
        complete = false;
      } else if (!name.isEmpty()) {
        names.add(new Stated<>(spoken(name), part.shift(from)));
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(new AuthorList(names, complete));
  }

  /** {@code Last, First} and {@code Last, Jr, First} turned round. */
  private static String spoken(String name) {
    String[] parts = name.split("\\s*,\\s*");
    return switch (parts.length) {
      case 2 -> parts[1] + " " + parts[0];
      case 3 -> parts[2] + " " + parts[0] + " " + parts[1];
      default -> name;
    };
  }

  /** The pieces between the word "and", where that stands outside braces. */
  private static List<Span> parts(String raw) {
    List<Span> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0 && isAnd(raw, i)) {
        add(parts, raw, from, i);
        from = i + 3;
      }
    }
    add(parts, raw, from, raw.length());
    return parts;
  }

  private static boolean isAnd(String raw, int at) {
    return raw.regionMatches(true, at, "and", 0, 3)
        && at > 0
        && Character.isWhitespace(raw.charAt(at - 1))
        && at + 3 < raw.length()
        && Character.isWhitespace(raw.charAt(at + 3));
  }

  private static void add(List<Span> parts, String raw, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(raw.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(raw.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      parts.add(new Span(start, end));
    }
  }
}
