package dev.shelfcheck.rules.wrongwork;

/**
 * One thing that speaks for, or against, a link's leading to another work than the listed one. What
 * each weighs is in {@link Weights}.
 */
enum Ground {
  /** The listed title is another work's of the same registry; the linked work is known. */
  ANOTHERS_TITLE("the listed title is that of another work"),
  /** Another work of the same registry bears it but for a word, or for its end. */
  NEARLY_ANOTHERS("the listed title is nearly that of another work"),
  /** The people listed are others than those who wrote the linked work. */
  STRANGERS("none of the listed authors wrote it"),
  /** The same link stands at another entry, whose title is right. */
  RIGHT_ELSEWHERE("the same link stands at another entry, whose title is right"),
  /** The entry of the linked work stands close by, as the source of a copy does. */
  RIGHT_NEARBY("the linked work's own entry stands close by"),
  /** The two entries name other people, or lead to other people's code. */
  OTHER_MAKERS("the two name other authors or lead to others' code"),
  /** The linked work's title stands at another entry, with another id of the registry. */
  EXCHANGED("the linked work's title stands at another entry, with another id"),
  /** The linked work's abstract has next to none of the listed title's words, and no name. */
  ABSTRACT_SILENT("its abstract speaks of nothing that the listed title names"),
  /** The listed title begins with a name that neither abstract nor titles have. */
  NAME_UNHEARD("its abstract does not have the listed name"),
  /** The entry's code bears the listed name, which the abstract does not have. */
  CODE_BEARS_NAME("the entry's code bears the listed name, not the linked work's"),
  /** The titles share no word that means anything. */
  NO_WORD_SHARED("its title shares neither the listed name nor a single word"),
  /** The listed year lies two or more beside all that are known of the linked work. */
  OTHER_YEAR("its years are others than the listed one"),
  /** Some listed people wrote it. */
  SAME_PEOPLE("listed people wrote it"),
  /** The two entries name the same people, or lead to the same people's code. */
  SAME_MAKERS("the two name the same authors or lead to the same people's code"),
  /** The abstract has half of the listed title's words, or its name. */
  ABSTRACT_ECHOES("its abstract says what the listed title says"),
  /** A proper name stands in both titles. */
  NAME_SHARED("the titles share a name"),
  /** A third of both titles' words is shared, or more. */
  TITLES_LIKE("the titles share much");

  private final String words;

  Ground(String words) {
    this.words = words;
  }

  /** Whether it speaks for another work behind the link, not against. */
  boolean accuses() {
    return compareTo(SAME_PEOPLE) < 0;
  }

  /** It, as a message says it. */
  String words() {
    return words;
  }
}
