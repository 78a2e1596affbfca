package dev.shelfcheck.audit;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.rule.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a subject is, wherever it stands: an entry's identifiers and title, else the words there.
 */
public final class Identity {
  private Identity() {}

  /** That of a subject; the same wherever it stands and however its lines move. */
  public static String of(Subject subject) {
    return subject
        .entry()
        .map(
            e ->
                e.ownIdentifiers().stream()
                        .map(Identifier::canonical)
                        .sorted()
                        .collect(Collectors.joining(" "))
                    + "|"
                    + words(e.title().orElse("")))
        .orElseGet(
            () ->
                subject.document().map(d -> words(d.slice(subject.span()))).orElse(subject.path()));
  }

  /** The first bytes of a text's SHA-256, in hexadecimal digits. */
  public static String digest(String text, int bytes) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The letters and numbers of a text in lower case, a space for all that stands between. */
  private static String words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(lower.length());
    int c;
    for (int i = 0; i < lower.length(); i += Character.charCount(c)) {
      c = lower.codePointAt(i);
      if (Character.isLetter(c) || isNumber(c)) {
        words.appendCodePoint(c);
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().stripTrailing();
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
