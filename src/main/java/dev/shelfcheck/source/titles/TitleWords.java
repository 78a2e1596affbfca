package dev.shelfcheck.source.titles;

import dev.shelfcheck.vocabulary.Folding;
import dev.shelfcheck.vocabulary.Recent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A title as the words it can be found by: compatibility forms, accents, case, TeX and Greek
 * letters folded. Of {@code PoWER-BERT} these are {@code power}, {@code bert} and the compound
 * {@code powerbert}; an ideograph is a word of its own.
 *
 * @param parts the words in order, each piece of a hyphenated one apart
 * @param compounds hyphenated words with their pieces joined
 */
public record TitleWords(List<String> parts, List<String> compounds) {
  /** Unicode's first block of East Asian characters; below it none is an ideograph. */
  private static final int FIRST_OF_CJK = 0x2E80;

  /** What vanishes: TeX braces and marks, quotation marks. */
  private static final String DROPPED = "${}^_\\'`\"\u2018\u2019\u201c\u201d";

  private static final String HYPHENS = "-\u2010\u2011\u2012\u2013";
  private static final Pattern TEX_STYLE =
      Pattern.compile("\\\\(?:(?:math|text)[a-z]+|emph|bf|it|rm|sc)(?![a-z])");

  /** A look-up asks for those of one title several times, and so do the rules. */
  private static final Recent<TitleWords> RECENT = new Recent<>(t -> of(t, Folding::folded));

  public TitleWords {
    parts = List.copyOf(parts);
    compounds = List.copyOf(compounds);
  }

  /** The words of a title. */
  public static TitleWords of(String title) {
    return RECENT.of(title);
  }

  /** The words under another folding: that of the build whose index is asked. */
  public static TitleWords of(String title, UnaryOperator<String> folding) {
    WordCollector reading = new WordCollector();
    String unstyled = title.indexOf('\\') < 0 ? title : TEX_STYLE.matcher(title).replaceAll("");
    String folded = folding.apply(unstyled);
    for (int i = 0; i < folded.length(); i++) {
      if (DROPPED.indexOf(folded.charAt(i)) < 0) {
        reading.take(folded.charAt(i));
      }
    }
    reading.endCompound();
    return new TitleWords(reading.parts, reading.compounds);
  }

  /** Every distinct word, compounds included. */
  public Set<String> all() {
    Set<String> all = new LinkedHashSet<>(parts);
    all.addAll(compounds);
    return all;
  }

  /** All letters and digits without a break: the title whatever its hyphens and spaces. */
  public String squashed() {
    return String.join("", parts);
  }

  /** Whether a text is its {@link #squashed()} one. */
  public boolean squashesTo(String squashed) {
    int at = 0;
    for (String part : parts) {
      if (!squashed.startsWith(part, at)) {
        return false;
      }
      at += part.length();
    }
    return at == squashed.length();
  }

  /** The words met so far, and the one being read. */
  private static final class WordCollector {
    private final List<String> parts = new ArrayList<>();
    private final List<String> compounds = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final StringBuilder compound = new StringBuilder();
    private final List<Integer> pieces = new ArrayList<>();

    void take(char c) {
      if (c >= FIRST_OF_CJK && Character.isIdeographic(c)) {
        endCompound();
        parts.add(String.valueOf(c));
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        word.append(c);
      } else if (HYPHENS.indexOf(c) >= 0) {
        endWord();
      } else {
        endCompound();
      }
    }

    private void endWord() {
      if (!word.isEmpty()) {
        parts.add(word.toString());
        pieces.add(word.length());
        compound.append(word);
        word.setLength(0);
      }
    }

    void endCompound() {
      endWord();
      if (pieces.size() > 1) {
        compounds.add(compound.toString());
      }
      pieces.clear();
      compound.setLength(0);
    }
  }
}
