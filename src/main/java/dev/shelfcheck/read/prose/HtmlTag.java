package dev.shelfcheck.read.prose;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One HTML tag as it stands in running text.
 *
 * @param name in lower case
 * @param raw the tag as written, angle brackets included
 */
record HtmlTag(String name, boolean closing, String raw) {
  private static final Pattern FORM = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Za-z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

  /** A value and where it stands in the tag. */
  record Value(String text, int start, int end) {}

  static Optional<HtmlTag> of(String raw) {
    Matcher m = FORM.matcher(raw);
    return m.lookingAt()
        ? Optional.of(new HtmlTag(m.group(2).toLowerCase(Locale.ROOT), !m.group(1).isEmpty(), raw))
        : Optional.empty();
  }

  Optional<Value> attribute(String wanted) {
    Matcher m = ATTRIBUTE.matcher(raw);
    while (m.find()) {
      if (m.group(1).equalsIgnoreCase(wanted)) {
        int group = m.group(2) != null ? 2 : m.group(3) != null ? 3 : 4;
        return Optional.of(new Value(m.group(group).strip(), m.start(group), m.end(group)));
      }
    }
    return Optional.empty();
  }
}
