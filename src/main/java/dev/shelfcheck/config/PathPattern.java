package dev.shelfcheck.config;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A glob over paths with forward slashes, as in {@code .gitignore}: {@code *} and {@code ?} stay in
 * a folder, {@code **} crosses folders, {@code {a,b}} chooses; one without a slash fits at any
 * depth; one that fits a folder fits all that is in it.
 */
public final class PathPattern {
  private final Pattern pattern;

  private PathPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  public static PathPattern of(String glob) {
    String plain = glob.startsWith("./") ? glob.substring(2) : glob;
    plain = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    boolean anywhere = !plain.contains("/");
    String rooted = plain.startsWith("/") ? plain.substring(1) : plain;
    return new PathPattern(
        Pattern.compile((anywhere ? "(?:.*/)?" : "") + regex(rooted) + "(?:/.*)?"));
  }

  public static List<PathPattern> all(List<String> globs) {
    return globs.stream().map(PathPattern::of).toList();
  }

  /** Whether it fits a path relative to the project's root. */
  public boolean fits(String path) {
    return pattern.matcher(path).matches();
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i += 1;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '{' && glob.indexOf('}', i) > 0) {
        regex.append("(?:");
        depth++;
      } else if (c == '}' && depth > 0) {
        regex.append(')');
        depth--;
      } else if (c == ',' && depth > 0) {
        regex.append('|');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString() + ")".repeat(depth);
  }
}
