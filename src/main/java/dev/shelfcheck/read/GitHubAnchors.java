package dev.shelfcheck.read;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fragments by which places of a page on GitHub are reached: one for each heading, made of its
 * text (<a
 * href="https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links">section
 * links</a>), and the names and ids of HTML elements.
 */
final class GitHubAnchors {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)<[a-z][a-z0-9]*\\b[^<>]{0,300}?\\b(?:id|name)\\s*=\\s*[\"']?([^\"'\\s>]+)");

  private final Map<String, Integer> used = new HashMap<>();
  private final Set<String> all = new LinkedHashSet<>();

  /** The fragment of the next heading; one that is taken gets a number. */
  String heading(String title) {
    String plain = slug(title);
    int before = used.merge(plain, 1, Integer::sum) - 1;
    String fragment = before == 0 ? plain : plain + "-" + before;
    while (before > 0 && all.contains(fragment)) {
      before++;
      fragment = plain + "-" + before;
    }
    all.add(fragment);
    return fragment;
  }

  private static String slug(String title) {
    StringBuilder out = new StringBuilder();
    title
        .strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)
                  || c == '-'
                  || c == '_'
                  || Character.getType(c) == Character.NON_SPACING_MARK
                  || Character.getType(c) == Character.CONNECTOR_PUNCTUATION) {
                out.appendCodePoint(c);
              } else if (c == ' ' || c == '\n') {
                out.append('-');
              }
            });
    return out.toString();
  }

  void html(String text) {
    if (text.indexOf('<') < 0) {
      return;
    }
    Matcher m = NAMED.matcher(text);
    int at = text.indexOf('<');
    while (at >= 0) {
      boolean named = hasAttribute(text, at) && m.region(at, text.length()).lookingAt();
      if (named) {
        all.add(m.group(1));
      }
      at = text.indexOf('<', named ? m.end() : at + 1);
    }
  }

  /** Whether an attribute's sign stands in an element. */
  private static boolean hasAttribute(String text, int open) {
    int at = open + 1;
    while (at < text.length() && "<>=".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '=';
  }

  Set<String> all() {
    return all;
  }
}
