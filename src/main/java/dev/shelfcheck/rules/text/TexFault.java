package dev.shelfcheck.rules.text;

import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a value that TeX takes for something else, or prints as it stands.
 *
 * @param span within the value
 * @param meant what is to be written instead, where that is sure
 */
public record TexFault(Span span, String what, String why, String todo, Optional<String> meant) {
  private static final String STOPS = "TeX stops at it with an error";
  private static final String SHOWN = "it is printed as it stands";

  /** Entities of HTML that stand for one sign, and the sign in TeX. */
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "\\&", "quot", "''", "apos", "'", "nbsp", "~", "ndash", "--", "mdash", "---");

  /** Tags of HTML and the commands that print the same; those without one have none. */
  private static final Map<String, String> TAGS =
      Map.of(
          "i", "\\emph",
          "em", "\\emph",
          "b", "\\textbf",
          "strong", "\\textbf",
          "sub", "\\textsubscript",
          "sup", "\\textsuperscript",
          "scp", "\\textsc");

  private static final Pattern PIECE =
      Pattern.compile(
          "\\\\&(?<twice>amp;)|\\\\(?:[^A-Za-z]|[A-Za-z]+)|(?<math>\\$)"
              + "|&(?<entity>amp|quot|apos|nbsp|ndash|mdash|lt|gt|[A-Za-z]{2,8}|#x?[0-9A-Fa-f]{1,6});"
              + "|<(?<end>/?)(?<tag>i|em|b|strong|sub|sup|scp|p|br|span|title|mml:[a-z]+)"
              + "(?:\\s[^<>]{0,200})?/?>|(?<sign>[&%#_^])");

  /** The faults of a value as it is written, in order. */
  public static List<TexFault> in(String value) {
    if (value.startsWith("http") || value.contains("\\url")) {
      return List.of();
    }
    List<TexFault> faults = new ArrayList<>();
    boolean paired = paired(value);
    long dollars = PIECE.matcher(value).results().filter(r -> r.group().equals("$")).count();
    boolean math = false;
    Matcher m = PIECE.matcher(value);
    while (m.find()) {
      if (m.group("math") != null) {
        math = !math;
      } else if (!math) {
        of(m, paired).ifPresent(faults::add);
      }
    }
    return dollars % 2 == 0 ? List.copyOf(faults) : List.of(dollar(value));
  }

  private static Optional<TexFault> of(Matcher m, boolean paired) {
    Span span = new Span(m.start(), m.end());
    if (m.group("twice") != null) {
      return Optional.of(html(span, m.group(), Optional.of("\\&")));
    }
    if (m.group("entity") != null) {
      return Optional.of(
          html(span, m.group(), Optional.ofNullable(ENTITIES.get(m.group("entity")))));
    }
    if (m.group("tag") != null) {
      String command = TAGS.get(m.group("tag").toLowerCase(Locale.ROOT));
      String meant = m.group("end").isEmpty() ? command + "{" : "}";
      return Optional.of(
          html(span, m.group(), Optional.of(meant).filter(c -> paired && command != null)));
    }
    return Optional.ofNullable(m.group("sign"))
        .map(
            sign ->
                new TexFault(
                    span,
                    "a bare " + sign + " stands",
                    sign.equals("%") ? "TeX drops the rest of the line" : STOPS,
                    "write \\" + sign,
                    Optional.of("\\" + sign).filter(s -> !sign.equals("^"))));
  }

  private static TexFault html(Span span, String written, Optional<String> meant) {
    return new TexFault(span, written + ", which is HTML, stands", SHOWN, "write it in TeX", meant);
  }

  private static TexFault dollar(String value) {
    int at = value.lastIndexOf('$');
    return new TexFault(
        new Span(at, at + 1),
        "a $ without its counterpart stands",
        STOPS,
        "write \\$, or close the mathematics",
        Optional.empty());
  }

  /** Whether each tag that is opened is closed, and no other, one inside the other. */
  private static boolean paired(String value) {
    List<String> open = new ArrayList<>();
    Matcher m = PIECE.matcher(value);
    while (m.find()) {
      String tag = m.group("tag");
      if (tag != null && m.group("end").isEmpty()) {
        open.add(tag);
      } else if (tag != null && (open.isEmpty() || !open.remove(open.size() - 1).equals(tag))) {
        return false;
      }
    }
    return open.isEmpty();
  }
}
