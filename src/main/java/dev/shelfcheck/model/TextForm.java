package dev.shelfcheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to name an identifier in running text.
 *
 * @param sign what no sighting is without, in any case; looked for first, since most texts name
 *     nothing
 * @param form its first group is the value
 */
record TextForm(String sign, Pattern form, Function<String, Recognition> reading) {
  /** What must not stand before a sighting: the inside of an address or of a longer word. */
  private static final String FREE = "(?<![\\w/.=%#-])";

  /** The signs' second letters. */
  private static final String SECOND = "rR0sSmM";

  static final List<TextForm> ALL =
      List.of(
          new TextForm(
              "arxiv",
              Pattern.compile(
                  "(?i)"
                      + FREE
                      + "arxiv(?:\\s*:\\s*|\\s+(?:preprint\\s+)?(?:abs/)?)(\\d{4}\\.\\d{4,5}(?:v\\d{1,3})?|[a-z][a-z-]{1,15}(?:\\.[a-z]{2})?/\\d{7}(?:v\\d{1,3})?)(?![\\w/])(?!\\.\\d)"),
              ArxivAddresses::read),
          new TextForm(
              "10.",
              Pattern.compile(
                  "(?i)"
                      + FREE
                      + "(?:doi\\s*:?\\s*)?(10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s\"'<>|{}\\[\\]*`，。；、]+)"),
              name -> DoiAddresses.read(trimmed(name))),
          new TextForm(
              "isbn",
              Pattern.compile(
                  "(?i)"
                      + FREE
                      + "isbn(?:-1[03])?\\s*:?\\s*((?:97[89][- ]?)?\\d(?:[- ]?\\d){8}[-"
                      + " ]?[\\dX])(?![\\w])"),
              value -> AddressForm.one(Isbn.parse(value))),
          new TextForm(
              "pmid",
              Pattern.compile("(?i)" + FREE + "pmid\\s*:?\\s*(\\d{1,8})(?!\\w)"),
              value -> Recognition.of(new RegistryId(Registry.PUBMED, value))),
          new TextForm(
              "pmc",
              Pattern.compile("(?i)" + FREE + "(?:pmcid\\s*:?\\s*)?(PMC\\d{4,9})(?!\\w)"),
              value ->
                  Recognition.of(new RegistryId(Registry.PMC, value.toUpperCase(Locale.ROOT)))));

  /** Whether a text has the sign of any form: most name nothing, and one pass tells it. */
  static boolean mayNameAny(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case 'a', 'A', '1', 'i', 'I', 'p', 'P' -> {
          if (i + 1 < text.length()
              && SECOND.indexOf(text.charAt(i + 1)) >= 0
              && signedAt(text, i)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean signedAt(String text, int at) {
    for (TextForm form : ALL) {
      if (text.regionMatches(true, at, form.sign, 0, form.sign.length())) {
        return true;
      }
    }
    return false;
  }

  List<Sighting> read(String text) {
    if (!signed(text)) {
      return List.of();
    }
    List<Sighting> found = new ArrayList<>();
    Matcher m = form.matcher(text);
    while (m.find()) {
      Recognition seen = reading.apply(m.group(1));
      if (!seen.equals(Recognition.NOTHING)) {
        String value = m.group(1).startsWith("10.") ? trimmed(m.group(1)) : m.group(1);
        found.add(new Sighting(new Span(m.start(), m.start(1) + value.length()), seen));
      }
    }
    return found;
  }

  private boolean signed(String text) {
    int last = text.length() - sign.length();
    char small = sign.charAt(0);
    char capital = Character.toUpperCase(small);
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if ((c == small || c == capital) && text.regionMatches(true, i, sign, 0, sign.length())) {
        return true;
      }
    }
    return false;
  }

  /** A DOI name without the punctuation of the sentence around it. */
  private static String trimmed(String name) {
    String kept = name;
    while (kept.matches(".*[.,;:!?/_]") || (kept.endsWith(")") && closes(kept) > 0)) {
      kept = kept.substring(0, kept.length() - 1);
    }
    return kept;
  }

  private static long closes(String text) {
    return text.chars().filter(c -> c == ')').count() - text.chars().filter(c -> c == '(').count();
  }
}
