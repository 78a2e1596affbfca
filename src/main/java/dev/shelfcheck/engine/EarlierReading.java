package dev.shelfcheck.engine;

import dev.shelfcheck.audit.KnownFinding;
import dev.shelfcheck.audit.ReportedFinding;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Known findings of a baseline that was written when entries were read otherwise: their
 * fingerprints rest on titles that are read better now, so they are known again by what they say.
 */
final class EarlierReading {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * So much of the words two messages about one fault share at least, where none holds all of the
   * other: a title that lost the venue and the names around it keeps more than that, and the rule
   * and the file are the same.
   */
  private static final double SAME = 0.6;

  private EarlierReading() {}

  /** The known finding in the same file that says nearly the same. */
  static Optional<KnownFinding> of(List<KnownFinding> open, ReportedFinding broken, String file) {
    Set<String> words = words(broken.finding().message().what());
    return open.stream()
        .filter(k -> k.earlier() && k.rule().equals(broken.rule()) && k.file().equals(file))
        .filter(k -> shared(words(k.what()), words) >= SAME)
        .max(Comparator.comparingDouble(k -> shared(words(k.what()), words)));
  }

  private static double shared(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    boolean within = both.size() == Math.min(one.size(), other.size());
    return within ? 1 : (double) both.size() / Math.max(one.size(), other.size());
  }

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(BETWEEN.split(text.toLowerCase(Locale.ROOT))));
  }
}
