package dev.shelfcheck.engine;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names a finding by its rule and by what its entries are, never by where they stand: 32
 * hexadecimal digits of a SHA-256. Equal findings share the first 24 and are told apart by file and
 * count in the last eight.
 */
final class Fingerprints {
  private final Map<String, Integer> seen = new HashMap<>();

  String of(RuleId rule, Finding finding) {
    String members =
        Stream.concat(
                Stream.of(finding.subject()), finding.related().stream().map(r -> r.subject()))
            .map(Fingerprints::identity)
            .sorted()
            .collect(Collectors.joining("\n"));
    String name = String.join("\n", rule.value(), members, finding.key());
    int times = seen.merge(name, 1, Integer::sum);
    if (times > 1) {
      String path = finding.subject().path();
      int again = seen.merge(name + "\n" + path, 1, Integer::sum);
      return digest(name, 12) + digest(path + "\n" + again, 4);
    }
    return digest(name, 12) + digest("", 4);
  }

  private static String identity(Subject subject) {
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

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static String digest(String name, int bytes) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
