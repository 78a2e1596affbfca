package dev.shelfcheck.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A title taken apart. What many rules ask of it again and again is worked out once. */
public final class Title {
  /** A name that stands before a colon has no more words; chosen. */
  private static final int NAME_WORDS = 3;

  /** From so many letters on a word is set large in titles, as "from" is and "of" is not. */
  private static final int LONG = 4;

  /** Words that make a title one work's; of one fewer where a name is among them; chosen. */
  private static final int ENOUGH = 4;

  /** Of 1: so many long words begin with a capital where titles are set so; chosen. */
  private static final double MOSTLY = 0.7;

  /** Of 1: so many letters are Latin in a title whose words can be compared; chosen. */
  private static final double NEARLY = 0.9;

  private static final Pattern BREAK =
      Pattern.compile("\\s*[:：—?？]+\\s*|\\s+[-–|]+\\s+|\\s*--+\\s*|\\s*–\\s+");

  private static final String SIGNS = ":：—?？–-|";

  /** A hundred thousand: the titles of many lists and of the works that are held against them. */
  private static final Memo<String, Title> LATEST = Memo.lasting(1 << 17, Title::parsed);

  private final String text;
  private final List<List<String>> segments;
  private final AtomicReference<@Nullable Set<String>> names = new AtomicReference<>();
  private final List<String> words;
  private final List<String> contentWords;
  private final String key;
  private final AtomicReference<@Nullable Boolean> particular = new AtomicReference<>();

  private Title(String text, List<List<String>> segments) {
    this.text = text;
    this.segments = segments.stream().map(List::copyOf).toList();
    this.words =
        this.segments.size() == 1
            ? this.segments.get(0)
            : this.segments.stream().flatMap(List::stream).toList();
    this.contentWords = words.stream().filter(Words::content).toList();
    this.key = String.join("", words);
  }

  /** Takes a title apart; the empty text has no words. */
  public static Title of(String raw) {
    return LATEST.of(raw);
  }

  private static Title parsed(String raw) {
    String text = TitleSuffixes.taken(Markup.stripped(raw));
    List<List<String>> segments = new ArrayList<>();
    Matcher m = BREAK.matcher(text);
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      if (mayBreak(text, i) && m.region(i, text.length()).lookingAt()) {
        add(text.substring(at, i), segments);
        at = m.end();
        i = at - 1;
      }
    }
    add(text.substring(at), segments);
    return new Title(text, segments);
  }

  private static void add(String part, List<List<String>> segments) {
    List<String> words = Words.of(part);
    if (!words.isEmpty()) {
      segments.add(words);
    }
  }

  /** Whether what parts the words may begin at an offset: a sign, the blanks before one. */
  private static boolean mayBreak(String text, int at) {
    char c = text.charAt(at);
    if (!isBlank(c)) {
      return SIGNS.indexOf(c) >= 0;
    }
    int i = at + 1;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return (at == 0 || !isBlank(text.charAt(at - 1)))
        && i < text.length()
        && SIGNS.indexOf(text.charAt(i)) >= 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static Set<String> namesIn(String text, List<List<String>> segments) {
    Set<String> names = new HashSet<>(ProperNames.in(text));
    if (segments.size() > 1 && segments.get(0).size() <= NAME_WORDS) {
      String head = String.join("", segments.get(0));
      if (head.length() > 1 && !ShortForms.known(head)) {
        names.add(head);
      }
    }
    return names;
  }

  /** Freed of markup and of what lists hang on titles: a year, a venue, a link's label. */
  public String text() {
    return text;
  }

  /** Its folded words, parted at colons, dashes and question marks. */
  public List<List<String>> segments() {
    return segments;
  }

  /**
   * What may be a proper name in it: the part before the colon, if short, and words with inner
   * capitals or digits; folded, without separators.
   */
  public Set<String> names() {
    Set<String> known = names.get();
    if (known == null) {
      known = Set.copyOf(namesIn(text, segments));
      names.set(known);
    }
    return known;
  }

  /** All words, in order. */
  public List<String> words() {
    return words;
  }

  /** The words that carry meaning, in order. */
  public List<String> contentWords() {
    return contentWords;
  }

  /** Whether it says enough to be one work's alone: four content words, or three with a name. */
  public boolean particular() {
    Boolean known = particular.get();
    if (known == null) {
      long content = Words.written(text).stream().filter(Words::content).count();
      known = content >= ENOUGH || (content == ENOUGH - 1 && !names().isEmpty());
      particular.set(known);
    }
    return known;
  }

  /**
   * The words as written that both titles have, in whatever order, among all of both (the Dice
   * coefficient), 0 to 1.
   */
  public double mingled(Title other) {
    Set<String> mine = written();
    Set<String> theirs = other.written();
    long shared = mine.stream().filter(theirs::contains).count();
    int all = mine.size() + theirs.size();
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  private Set<String> written() {
    return Words.written(text).stream().filter(Words::content).collect(Collectors.toSet());
  }

  /** Whether it begins with a name of its own, parted from the rest: {@code QuaRot: ...}. */
  public boolean headed() {
    return segments.size() > 1 && names().contains(String.join("", segments.get(0)));
  }

  /** Whether it is set like a title rather than a phrase: its longer words begin with capitals. */
  public boolean titleCase() {
    List<String> words =
        Arrays.stream(text.split("[\\s-]+")).filter(w -> w.length() >= LONG).toList();
    long capitals = words.stream().filter(w -> !Character.isLowerCase(w.charAt(0))).count();
    return !words.isEmpty() && capitals >= MOSTLY * words.size();
  }

  /** Whether it begins as titles do, brackets aside, not in the middle of a sentence. */
  public boolean begins() {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(c -> !Character.isLowerCase(c))
        .findFirst()
        .orElse(false);
  }

  /** Whether a bracket stands open: the text was cut in the middle. */
  public boolean torn() {
    long opened = text.chars().filter(c -> "([（【".indexOf(c) >= 0).count();
    return opened > text.chars().filter(c -> ")]）】".indexOf(c) >= 0).count();
  }

  /** Whether it is written in Latin letters, but for a symbol or two. */
  public boolean latin() {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return latin >= NEARLY * letters;
  }

  /** Equal keys mean the same title; for finding titles among many. */
  public String key() {
    return key;
  }

  /**
   * Whether another title reads the same word for word, articles included; case, hyphens, spaces,
   * US or UK spelling and known short forms aside.
   */
  public boolean reads(Title other) {
    return wording().equals(other.wording());
  }

  private String wording() {
    return String.join("", Words.spoken(text));
  }

  /** Whether it has no word. */
  public boolean isEmpty() {
    return segments.isEmpty();
  }

  /** All else is made of the text. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Title that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
