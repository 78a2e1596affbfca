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

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
