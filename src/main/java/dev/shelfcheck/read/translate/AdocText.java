package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import dev.shelfcheck.thread.ThreadConfined;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The attributes of an AsciiDoc document, and texts with what they stand for written out. */
@ThreadConfined
final class AdocText {
  /** An address, a name: what attributes of lists hold. */
  private static final int LONGEST = 2_000;

  /** What all references may come to: more than any list has. */
  private static final int MOST = 1 << 20;

  private static final Pattern REFERENCE =
      Pattern.compile("(?<!\\\\)\\{([A-Za-z0-9_][\\w-]{0,60})\\}");

  private static final Map<String, String> BUILT_IN =
      Map.ofEntries(
          Map.entry("empty", ""),
          Map.entry("blank", ""),
          Map.entry("sp", " "),
          Map.entry("nbsp", " "),
          Map.entry("zwsp", ""),
          Map.entry("wj", ""),
          Map.entry("apos", "'"),
          Map.entry("quot", "\""),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("deg", "°"),
          Map.entry("plus", "+"),
          Map.entry("brvbar", "¦"),
          Map.entry("vbar", "|"),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("startsb", "["),
          Map.entry("endsb", "]"),
          Map.entry("caret", "^"),
          Map.entry("asterisk", "*"),
          Map.entry("tilde", "~"),
          Map.entry("backslash", "\\"),
          Map.entry("backtick", "`"),
          Map.entry("cpp", "C++"));

  private final Map<String, String> values = new HashMap<>(BUILT_IN);
  private int spent;

  /** Learns an attribute; a value that comes to too much is left as it is written. */
  void learn(String name, String value) {
    String key = name.toLowerCase(Locale.ROOT);
    if (key.startsWith("!") || key.endsWith("!")) {
      values.remove(key.replace("!", ""));
      return;
    }
    String resolved =
        REFERENCE
            .matcher(value)
            .replaceAll(
                m -> Matcher.quoteReplacement(values.getOrDefault(key(m.group(1)), m.group())));
    values.put(key, resolved.length() > LONGEST ? value : resolved);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * A text with its references written out: all that one stands for stands where it does. A
   * reference that nothing defines is left.
   */
  Transcript resolved(Transcript from) {
    String text = from.text();
    if (text.indexOf('{') < 0) {
      return from;
    }
    Transcript out = new Transcript();
    Matcher m = REFERENCE.matcher(text);
    int at = 0;
    while (m.find()) {
      String value = values.get(key(m.group(1)));
      if (value != null && value.length() <= LONGEST && (spent += value.length()) < MOST) {
        out.copy(from, at, m.start());
        Span place = from.place(new Span(m.start(), m.end()));
        for (int i = 0; i < value.length(); i++) {
          out.put(value.charAt(i), place.start(), place.end());
        }
        at = m.end();
      }
    }
    return out.copy(from, at, text.length());
  }
}
