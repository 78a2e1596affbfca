package dev.shelfcheck.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What people do to a title when they write it down. */
enum TitleError {
  AS_HELD,
  TYPING_ERROR,
  WORD_DROPPED,
  TWO_ERRORS,
  END_CUT;

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  /** A title with this error in it, somewhere. */
  String in(String title, Random random) {
    return switch (this) {
      case AS_HELD -> title;
      case TYPING_ERROR -> mistyped(title, random);
      case WORD_DROPPED -> shortened(title, random);
      case TWO_ERRORS -> mistyped(mistyped(title, random), random);
      case END_CUT -> cut(title);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A letter lost, added, taken for another, or swapped with the next. */
  private static String mistyped(String title, Random random) {
    if (title.length() < 3) {
      return title;
    }
    int at = 1 + random.nextInt(title.length() - 2);
    String before = title.substring(0, at);
    char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
    return switch (random.nextInt(4)) {
      case 0 -> before + title.substring(at + 1);
      case 1 -> before + letter + title.substring(at);
      case 2 -> before + letter + title.substring(at + 1);
      default -> before + title.charAt(at + 1) + title.charAt(at) + title.substring(at + 2);
    };
  }

  private static String shortened(String title, Random random) {
    List<String> words = new ArrayList<>(List.of(title.split(" ")));
    if (words.size() > 1) {
      words.remove(random.nextInt(words.size()));
    }
    return String.join(" ", words);
  }

  private static String cut(String title) {
    String[] words = title.split(" ");
    return String.join(" ", List.of(words).subList(0, Math.max(1, words.length * 2 / 3)));
  }
}
