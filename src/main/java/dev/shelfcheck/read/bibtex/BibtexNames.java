package dev.shelfcheck.read.bibtex;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A BibTeX author field as a list of names, each in the order of speech: {@code First von Last}.
 */
final class BibtexNames {
  private static final String AND = "and";

  /** biblatex takes a name's parts by their names, too: {@code family=Weil, given=Simone}. */
  private static final Pattern LABELLED = Pattern.compile("(?:family|given|prefix|suffix)\\s*=");

  /** What says that there are more: as a name, and where a program took it for part of one. */
  private static final Pattern AND_OTHERS =
      Pattern.compile("(?i)^others$|[\\s,]*(?<![\\p{L}])et\\.?\\s*al(?![\\p{L}])\\.?");

  /** BibTeX parts a name by two commas at most: {@code von Last, Jr, First}. */
  private static final int WITH_JUNIOR = 3;

  private BibtexNames() {}

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
      String written = raw.substring(part.start(), part.end());
      String name = TexToUnicode.plain(written);
      String known = AND_OTHERS.matcher(name).replaceFirst("").strip();
      complete &= known.equals(name);
      if (!known.isEmpty()) {
        names.add(new Stated<>(isWhole(written) ? known : spoken(known), part.shift(from)));
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(new AuthorList(names, complete));
  }

  /**
   * Reads a value that is not written where it is named: joined of strings, or lent.
   *
   * @param value as it is when all is resolved
   * @param place where it is named
   */
  static Optional<AuthorList> elsewhere(String value, Span place) {
    return read(value, 0)
        .map(
            list ->
                new AuthorList(
                    list.names().stream().map(n -> new Stated<>(n.value(), place)).toList(),
                    list.complete()));
  }

  /** Whether one pair of braces holds it all: then its commas part nothing. */
  private static boolean isWhole(String written) {
    return written.startsWith("{")
        && BlockScan.closing(written, 0, written.length())
            .filter(end -> end == written.length() - 1)
            .isPresent();
  }

  /** {@code Last, First} and {@code Last, Jr, First} turned round. */
  private static String spoken(String name) {
    if (LABELLED.matcher(name).lookingAt()) {
      return labelled(name);
    }
    String[] parts =
        Stream.of(name.split("\\s*,\\s*")).filter(p -> !isLifetime(p)).toArray(String[]::new);
    return switch (parts.length) {
      case 2 -> parts[1] + " " + parts[0];
      case WITH_JUNIOR -> parts[2] + " " + parts[0] + " " + parts[1];
      case 1 -> parts[0];
      default -> name;
    };
  }

  /** Libraries add the years of a life to a name: {@code Weil, Simone, 1909-1943}. */
  private static boolean isLifetime(String part) {
    return part.codePoints().anyMatch(Character::isDigit)
        && part.codePoints().noneMatch(Character::isLetter);
  }

  private static String labelled(String name) {
    Map<String, String> parts = new HashMap<>();
    for (String part : name.split(",")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(
            part.substring(0, equals).strip(),
            part.substring(equals + 1).replace("\"", "").strip());
      }
    }
    return Stream.of("given", "prefix", "family", "suffix")
        .flatMap(p -> Stream.ofNullable(parts.get(p)))
        .collect(Collectors.joining(" "));
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
        from = i + AND.length();
      }
    }
    add(parts, raw, from, raw.length());
    return parts;
  }

  private static boolean isAnd(String raw, int at) {
    return raw.regionMatches(true, at, AND, 0, AND.length())
        && at > 0
        && Character.isWhitespace(raw.charAt(at - 1))
        && at + AND.length() < raw.length()
        && Character.isWhitespace(raw.charAt(at + AND.length()));
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
