package dev.shelfcheck.read.prose;

import java.util.ArrayList;
import java.util.List;
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

  private static final Pattern CANDIDATE = Pattern.compile("([^\\s,]\\S*[^\\s,])[^,]*(?:,|$)");

  /** A value and where it stands in the tag. */
  record AttributeValue(String text, int start, int end) {
    /**
     * The addresses of a set of images, each before its width or density (<a
     * href="https://html.spec.whatwg.org/multipage/images.html#srcset-attributes">HTML,
     * 4.8.4.2.1</a>).
     */
    List<AttributeValue> candidates() {
      List<AttributeValue> all = new ArrayList<>();
      Matcher m = CANDIDATE.matcher(text);
      while (m.find()) {
        all.add(new AttributeValue(m.group(1), start + m.start(1), start + m.end(1)));
      }
      return all;
    }
  }

  static Optional<HtmlTag> of(String raw) {
    Matcher m = FORM.matcher(raw);
    return m.lookingAt()
        ? Optional.of(new HtmlTag(m.group(2).toLowerCase(Locale.ROOT), !m.group(1).isEmpty(), raw))
        : Optional.empty();
  }

  Optional<AttributeValue> attribute(String wanted) {
    Matcher m = ATTRIBUTE.matcher(raw);
    while (m.find()) {
      if (m.group(1).equalsIgnoreCase(wanted)) {
        int group = 2;
        while (m.group(group) == null) {
          group++;
        }
        return Optional.of(
            new AttributeValue(m.group(group).strip(), m.start(group), m.end(group)));
      }
    }
    return Optional.empty();
  }
}
