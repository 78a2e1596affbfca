package dev.shelfcheck.read.claims;

import dev.shelfcheck.read.prose.Prose;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line begins with that says what stands in it: {@code Date: Feb 2016}.
 *
 * @param words the label, without its colon
 * @param end where what it labels begins
 */
record FieldLabel(String words, int end) {
  private static final Pattern LABEL =
      Pattern.compile("\\W{0,3}([\\p{L} ()/]{2,24})\\W{0,2}[:：]\\W{0,2}?\\s*+");

  /** The label of a line, whether or not anybody knows what it means. */
  static Optional<FieldLabel> of(Prose line) {
    Matcher label = LABEL.matcher(line.text());
    return label.lookingAt()
        ? Optional.of(new FieldLabel(label.group(1), label.end()))
        : Optional.empty();
  }

  /** What the label says of what stands behind it. */
  Headers says() {
    return Headers.of(words);
  }
}
