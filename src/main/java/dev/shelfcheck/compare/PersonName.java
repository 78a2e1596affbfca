package dev.shelfcheck.compare;

import dev.shelfcheck.vocabulary.Folding;
import dev.shelfcheck.vocabulary.NameParticles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A person's name, or a group's, as printed: in any order, with or without initials.
 *
 * @param shown as printed
 * @param words folded name words of two letters and more, particles left out
 * @param initials single letters, glued ones taken apart
 * @param group whether it names a consortium, a team, a company or no one at all, as a label does
 * @param foreign whether it is written in a script other than Latin
 */
public record PersonName(
    String shown, List<String> words, List<String> initials, boolean group, boolean foreign) {
  /** Unicode's blocks of Latin letters end where phonetic ones begin. */
  private static final int FIRST_PHONETIC = 0x250;

  private static final Pattern GROUP =
      Pattern.compile(
          "(?i)\\b(?:consortium|collaboration|team|group|committee|network|project|initiative|society|working|alliance|investigators|on"
              + " behalf|for"
              + " the|community|university|institute|labs?|openai|deepseek|deepseek-ai|anthropic|nvidia|anonymous|google|meta"
              + " ai|mistral|qwen|bigscience|microsoft|contributors)\\b");
  private static final Pattern MARKS =
      Pattern.compile("[\\d*†‡§¶^]+|\\(.*?\\)|^[,;\\s]+|\\band\\s+$|\\bet\\s+al\\b.*");
  private static final Pattern LABEL = Pattern.compile("\\p{L}\\s*[;:/@#|!?]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}'’]+");
  private static final Pattern GLUED = Pattern.compile("\\p{Lu}{2,4}");

  public PersonName {
    words = List.copyOf(words);
    initials = List.copyOf(initials);
  }

  /** The same people are held against one another by many rules. */
  private static final Memo<String, PersonName> LATEST = Memo.lasting(1 << 14, PersonName::read);

  /** A name taken apart, however its parts are ordered. */
  public static PersonName of(String raw) {
    return LATEST.of(raw);
  }

  private static PersonName read(String raw) {
    String plain = MARKS.matcher(Markup.stripped(raw)).replaceAll(" ").strip();
    boolean shouted = plain.equals(plain.toUpperCase(Locale.ROOT));
    List<String> words = new ArrayList<>();
    List<String> initials = new ArrayList<>();
    for (String token : BETWEEN.split(plain)) {
      if (GLUED.matcher(token).matches() && !shouted) {
        Arrays.stream(Folding.folded(token).split("")).forEach(initials::add);
      } else {
        sort(Folding.folded(token).replaceAll("['’]", ""), words, initials);
      }
    }
    boolean foreign = words.stream().anyMatch(w -> w.charAt(0) >= FIRST_PHONETIC);
    return new PersonName(plain, words, initials, named(plain), foreign);
  }

  private static boolean named(String plain) {
    return GROUP.matcher(plain).find() || LABEL.matcher(plain).find();
  }

  private static void sort(String token, List<String> words, List<String> initials) {
    if (token.length() == 1 && token.charAt(0) < FIRST_PHONETIC) {
      initials.add(token);
    } else if (!token.isEmpty() && !NameParticles.noName(token)) {
      words.add(token);
    }
  }

  /** Whether nothing in it names anybody: it is initials and particles alone. */
  public boolean nameless() {
    return words.isEmpty();
  }

  /** Whether all that the other says stands here to the letter: {@code MG} in Swetha MG. */
  public boolean printsAllOf(PersonName other) {
    return tokens(shown).containsAll(tokens(other.shown));
  }

  private static List<String> tokens(String plain) {
    return BETWEEN.splitAsStream(Folding.folded(plain)).filter(t -> !t.isEmpty()).toList();
  }

  /** Whether the two can be one person: a name in common, and no initials that contradict. */
  public boolean matches(PersonName other) {
    return NameMatch.of(this, other).consistent();
  }

  /** Whether a whole word is shared, whatever the initials say. */
  public boolean sharesWord(PersonName other) {
    return NameMatch.of(this, other).shares();
  }
}
