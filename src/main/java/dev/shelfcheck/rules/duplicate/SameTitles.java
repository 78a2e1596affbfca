package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.compare.Memo;
import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.compare.TitleRelation;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.vocabulary.StopWords;
import dev.shelfcheck.vocabulary.Years;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Entries under one identifier, parted by the work that their titles name. */
public final class SameTitles {
  /** A title of fewer words is many a work's; of three, a label; chosen. */
  private static final int FEWEST_WORDS = 3;

  /**
   * Pairs of which each costs some 50 microseconds: 28 entries are held against one another all.
   */
  private static final int PAIRS = 400;

  /** So many neighbours an entry has in any case. */
  private static final int FEWEST_NEIGHBOURS = 4;

  /** A title begins with a capital, a digit or a name; a description begins with a plain word. */
  private static final Pattern DESCRIPTION = Pattern.compile("\\p{Ll}+[\\s,-](?![^:]{0,40}:)");

  /** A label's addition: {@code Pareto frontier (cost and accuracy)}. */
  private static final Pattern QUALIFIER = Pattern.compile("\\s*\\([^()]*\\)$");

  /** No title ends with a word that asks for another; what does was cut out of a sentence. */
  private static final Pattern CUT = Pattern.compile("(?i)\\s(?:" + StopWords.CUT.pattern() + ")$");

  /** Names of things together, as of the data a model was trained on: {@code DBLP + Yelp (2M)}. */
  private static final Pattern SUM =
      Pattern.compile("[^\\s+]+(?: [^\\s+]+){0,2}(?: \\+ [^\\s+]+(?: [^\\s+]+){0,2})+");

  private static final Pattern BREAK = Pattern.compile("[\\s-]+");

  /** A title of fewer letters is a name; chosen. */
  private static final int FEWEST_LETTERS = 12;

  /** For as many titles as a long list has. */
  private static final Memo<Title, Boolean> NAMING = Memo.lasting(1 << 13, SameTitles::names);

  private SameTitles() {}

  /** The parties whose titles name one work each, in reading order. */
  public static Collection<List<EntryPlace>> parties(List<EntryPlace> members) {
    List<Title> titles = members.stream().map(EntryPlace::words).toList();
    UnionFind<EntryPlace> unionFind = new UnionFind<>(members);
    Map<String, Integer> named = new HashMap<>();
    int reach = reach(titles.size());
    for (int i = 0; i < titles.size(); i++) {
      Integer before = named.put(titles.get(i).key(), i);
      if (before != null && !Distinction.othersWork(members.get(before), members.get(i))) {
        unionFind.join(before, i);
      }
      int last = Math.min(titles.size(), i + 1 + reach);
      for (int j = i + 1; j < last; j++) {
        if (oneWork(titles.get(i), titles.get(j))
            && !Distinction.othersWork(members.get(i), members.get(j))) {
          unionFind.join(i, j);
        }
      }
    }
    return unionFind.parties();
  }

  /**
   * How many of those before an entry it is held against, where so many bear one identifier or
   * title: all of few, some of many, so that a list made to cost time does not.
   */
  public static int reach(int bearers) {
    return Math.max(FEWEST_NEIGHBOURS, PAIRS / Math.max(1, bearers));
  }

  /** Whether two titles that stand under one identifier are two ways to name its work. */
  public static boolean oneWork(Title one, Title other) {
    if (one.isEmpty() || other.isEmpty()) {
      return true;
    }
    TitleRelation relation = TitleComparison.of(one, other).relation();
    return relation.agrees()
        || (relation == TitleRelation.SHARED_NAME && head(one).equals(head(other)))
        || relation == TitleRelation.WORDS_SWAPPED
        || renumbered(one, other)
        || dated(one, other)
        || dated(other, one);
  }

  /** Whether it is the other with its year behind. */
  private static boolean dated(Title one, Title other) {
    int last = one.words().size() - 1;
    return last >= FEWEST_WORDS
        && !Years.in(one.words().get(last)).isEmpty()
        && one.words().subList(0, last).equals(other.words());
  }

  /** Whether they differ before the colon alone: {@code Reader:}, {@code ReaderV1:}. */
  private static boolean renumbered(Title one, Title other) {
    return one.segments().size() > 1
        && other.segments().size() > 1
        && rest(one).equals(rest(other))
        && rest(one).stream().mapToInt(List::size).sum() > FEWEST_WORDS;
  }

  private static List<List<String>> rest(Title title) {
    return title.segments().subList(1, title.segments().size());
  }

  /** The part before the colon: a renamed work mostly keeps its name. */
  private static List<String> head(Title title) {
    return title.segments().get(0);
  }

  /**
   * Whether a title may be a work's at all; "DUC, HDC" and "Rush et al., 2015" are labels,
   * "DeepSeek-v2-236B-MoE" is a model.
   */
  public static boolean naming(Title title) {
    return NAMING.of(title);
  }

  private static boolean names(Title title) {
    String whole = title.text();
    String text = whole.indexOf(')') < 0 ? whole : QUALIFIER.matcher(whole).replaceFirst("");
    return text.indexOf(' ') > 0
        && text.length() >= FEWEST_LETTERS
        && BREAK.split(text).length > FEWEST_WORDS
        && !title.words().contains("al")
        && !DESCRIPTION.matcher(text).lookingAt()
        && !CUT.matcher(text).find()
        && !sum(title.text());
  }

  /** Whether a text only adds names up. */
  static boolean sum(String text) {
    return text.indexOf('+') >= 0 && SUM.matcher(text).matches();
  }

  /** Whether a title is long enough to name one work; a label or a short name is not. */
  public static boolean telling(Title title) {
    return title.contentWords().size() >= FEWEST_WORDS && title.key().length() >= FEWEST_LETTERS;
  }
}
