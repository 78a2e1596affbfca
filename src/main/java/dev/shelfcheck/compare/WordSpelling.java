package dev.shelfcheck.compare;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** One spelling for a word's US and UK forms, and the slips of a pen. */
final class WordSpelling {
  /** Letters that stand before the ending of a word: those of "use", which has a plural. */
  private static final int STEM = 3;

  /** In a word of so many letters one may be wrong: shorter ones are too near to others; chosen. */
  private static final int LONG = 6;

  /** From so many on two may; chosen. */
  private static final int VERY_LONG = 10;

  private static final Pattern ISE =
      Pattern.compile("(?<=[a-z]{3})is(e|ed|es|er|ers|ing|ation|ations)$");
  private static final Pattern YSE = Pattern.compile("lys(e|ed|es|ing)$");
  private static final Pattern DOUBLE_L = Pattern.compile("(?<=[ae])ll(ing|ed|er|ers)$");
  private static final Pattern OUR =
      Pattern.compile(
          "^(.*(?:col|behavi|neighb|fav|flav|lab|hum|hon|tum|vap|od|harb|rum|endeav))our(.*)$");
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("centre", "center"),
          Map.entry("centres", "centers"),
          Map.entry("centred", "centered"),
          Map.entry("fibre", "fiber"),
          Map.entry("metre", "meter"),
          Map.entry("defence", "defense"),
          Map.entry("defences", "defenses"),
          Map.entry("licence", "license"),
          Map.entry("dialogue", "dialog"),
          Map.entry("dialogues", "dialogs"),
          Map.entry("catalogue", "catalog"),
          Map.entry("analogue", "analog"),
          Map.entry("artefact", "artifact"),
          Map.entry("artefacts", "artifacts"),
          Map.entry("grey", "gray"),
          Map.entry("programme", "program"),
          Map.entry("judgement", "judgment"),
          Map.entry("ageing", "aging"),
          Map.entry("vs", "versus"),
          Map.entry("towards", "toward"));
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

  private WordSpelling() {}

  /** The US form of a folded word. */
  static String us(String word) {
    String known = WORDS.get(word);
    if (known != null) {
      return known;
    }
    if (word.length() < LONG) {
      return word.equals("colour") ? "color" : word;
    }
    String us = word.indexOf("is", STEM) > 0 ? ISE.matcher(word).replaceFirst("iz$1") : word;
    us = us.contains("lys") ? YSE.matcher(us).replaceFirst("lyz$1") : us;
    us = us.contains("ll") ? DOUBLE_L.matcher(us).replaceFirst("l$1") : us;
    return us.contains("our") ? OUR.matcher(us).replaceFirst("$1or$2") : us;
  }

  /** Singular and plural, or a slip of one letter in six or more: never where a digit stands. */
  static boolean slip(String a, String b) {
    if (plural(a, b) || plural(b, a)) {
      return true;
    }
    int shorter = Math.min(a.length(), b.length());
    if (shorter < LONG || a.charAt(0) != b.charAt(0) || Words.hasDigit(a) || Words.hasDigit(b)) {
      return false;
    }
    int distance = DISTANCE.apply(a, b);
    return distance == 1 || (distance == 2 && shorter >= VERY_LONG);
  }

  private static boolean plural(String one, String many) {
    return one.length() >= STEM
        && (isWith(one.length(), one, "s", many)
            || isWith(one.length(), one, "es", many)
            || (one.endsWith("y") && isWith(one.length() - 1, one, "ies", many)));
  }

  /** Whether the first letters of a word and an ending make another. */
  private static boolean isWith(int letters, String word, String ending, String made) {
    return made.length() == letters + ending.length()
        && made.endsWith(ending)
        && made.regionMatches(0, word, 0, letters);
  }
}
