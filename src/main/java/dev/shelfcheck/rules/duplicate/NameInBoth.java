package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.OwnName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name that two titles have in common, and that one of them is or begins with. */
final class NameInBoth {
  /** One name is often written in two ways: {@code PondRobot}, {@code Pondrobot}. */
  private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** The name that a title begins with, before a colon, a dash or a bar, or is as a whole. */
  private static final Pattern HEAD =
      Pattern.compile("(\\p{Lu}[\\p{L}\\d+]{3,}+)(?:\\s*+(?:[:：/|(]|[-–—]\\s)|$)");

  private NameInBoth() {}

  /** Whether two have one. */
  static boolean of(EntryPlace one, EntryPlace other) {
    return heads(one.title(), other.title())
        || heads(other.title(), one.title())
        || spells(one, other)
        || spells(other, one);
  }

  private static boolean heads(String title, String other) {
    Matcher head = HEAD.matcher(title);
    return head.lookingAt()
        && Pattern.compile(
                "(?<![\\p{L}\\d-])" + Pattern.quote(head.group(1)) + "(?![\\p{L}\\d])", CASE)
            .matcher(other)
            .find();
  }

  private static boolean spells(EntryPlace one, EntryPlace other) {
    return OwnName.of(one.words()).filter(n -> n.spelledIn(other.words())).isPresent();
  }
}
