package dev.shelfcheck.source.pocket;

import dev.shelfcheck.compare.Memo;
import dev.shelfcheck.source.pocket.TermTable.Postings;
import dev.shelfcheck.source.titles.TitleWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the records whose titles may be the one asked for: the same, then by its rarest words. */
final class PocketTitleSearch {
  /** Unicode begins with ASCII's 128. */
  private static final int BEYOND_ASCII = 0x80;

  /** So many words tell a title from nearly all others. */
  private static final int TELLING = 3;

  /** Rare words that are asked for; common ones only where they are hardly more than few. */
  private static final int RAREST = 8;

  /** How many words a candidate shares at least. */
  private static final int SHARED = 2;

  /** Of titles of so many known words a candidate shares one more. */
  private static final int MANY = 5;

  /** Words of so many records tell little and cost much, once rarer ones were asked for. */
  private static final int LEAST_COMMON = 1000;

  /** A word is common that a fiftieth of all titles has; chosen. */
  private static final int PART = 50;

  /** Titles of one key, or of the rarest words, that are looked at. */
  private static final int FEW = 24;

  /** Of so many records the titles are read rather than the places of another word. */
  private static final int FEWEST = 2;

  /** All records of a word, if so few, are looked through before any other word is asked for. */
  private static final int DECIDING = 4;

  /** Titles of a record are read in the time of so many places of a word. */
  private static final int ENTRY_COST = 250;

  /** Postings of fewer records are read again faster than they are worth keeping. */
  private static final int SHORT = 1000;

  /** So many words' records are kept: some ten megabytes for millions of records. */
  private static final int KEPT = 1 << 10;

  /** Unknown words that are taken for misspelt ones, where the known ones do not tell. */
  private static final int MISSPELT = 2;

  /** Letters; shorter words are like too many others. */
  private static final int SHORTEST_MISSPELT = 4;

  private final TermTable terms;
  private final RecordTable records;
  private final int size;
  private final Memo<Postings, int[]> common;

  PocketTitleSearch(TermTable terms, RecordTable records, int size) {
    this.terms = terms;
    this.records = records;
    this.size = size;
    this.common = new Memo<>(KEPT, terms::records);
  }

  /** The records that may bear a title, at most a few dozen. */
  Collection<ShelfEntry> find(TitleWords title) {
    Map<Integer, ShelfEntry> found = new LinkedHashMap<>();
    if (title.parts().isEmpty()) {
      return found.values();
    }
    if (title.parts().size() <= TitleTerms.KEYED) {
      int[] keyed = terms.records(terms.find(TitleTerms.key(title)));
      for (int i = 0; i < Math.min(FEW, keyed.length); i++) {
        found.put(keyed[i], records.entry(keyed[i]));
      }
    }
    boolean enough = title.parts().size() >= TELLING;
    boolean decided = false;
    List<Postings> known = new ArrayList<>();
    for (String word : longestFirst(title.all())) {
      Postings postings = terms.find(word);
      addIfKnown(known, postings);
      if (!decided && postings.isAll() && postings.count() <= DECIDING && postings.count() > 0) {
        addBearers(found, title, terms.records(postings));
        decided = true;
      }
      if (decided && enough && !found.isEmpty()) {
        return found.values();
      }
    }
    rarestFirst(known);
    if (!decided) {
      addBearers(found, title, sharing(known));
    }
    if (found.isEmpty() || !enough) {
      for (int number : near(title, known)) {
        if (!found.containsKey(number)) {
          found.put(number, records.entry(number));
        }
      }
    }
    return found.values();
  }

  /** Long words are rare mostly. */
  private static List<String> longestFirst(Collection<String> words) {
    List<String> sorted = new ArrayList<>(words);
    sorted.sort((a, b) -> Integer.compare(b.length(), a.length()));
    return sorted;
  }

  /** Puts them in order; two words of one hash are one. */
  private static List<Postings> rarestFirst(List<Postings> known) {
    Collections.sort(known);
    for (int i = known.size() - 1; i > 0; i--) {
      if (known.get(i).bit() == known.get(i - 1).bit()) {
        known.remove(i);
      }
    }
    return known;
  }

  /** The records that have the rarest words, as those of the very same title do. */
  private int[] sharing(List<Postings> known) {
    int[] all = known.isEmpty() ? new int[0] : numbers(known.get(0));
    for (int i = 1; i < Math.min(TELLING, known.size()) && all.length > FEWEST; i++) {
      if (all.length > FEW || known.get(i).count() < all.length * ENTRY_COST) {
        all = shared(all, numbers(known.get(i)));
      }
    }
    return all;
  }

  /** Those of the first few records that have the very same title. */
  private void addBearers(Map<Integer, ShelfEntry> found, TitleWords title, int[] numbers) {
    String squashed = title.squashed();
    for (int i = 0; i < Math.min(numbers.length, FEW); i++) {
      ShelfEntry entry = records.entry(numbers[i]);
      if (bears(entry, squashed)) {
        found.put(numbers[i], entry);
      }
    }
  }

  private static boolean bears(ShelfEntry entry, String squashed) {
    for (String held : entry.titles()) {
      if (mayBe(held, squashed) && TitleWords.of(held).squashesTo(squashed)) {
        return true;
      }
    }
    return false;
  }

  /** Of plain letters, a title has as many letters and digits as it has without its breaks. */
  private static boolean mayBe(String held, String squashed) {
    int letters = 0;
    for (int i = 0; i < held.length(); i++) {
      char c = held.charAt(i);
      if (c >= BEYOND_ASCII || c == '\\') {
        return true;
      }
      letters += Character.isLetterOrDigit(c) ? 1 : 0;
    }
    return letters == squashed.length();
  }

  private static int[] shared(int[] some, int[] others) {
    int[] shared = new int[some.length];
    int count = 0;
    int at = 0;
    for (int number : some) {
      while (at < others.length && others[at] < number) {
        at++;
      }
      if (at < others.length && others[at] == number) {
        shared[count++] = number;
      }
    }
    return Arrays.copyOf(shared, count);
  }

  private int[] numbers(Postings postings) {
    return postings.count() < SHORT ? terms.records(postings) : common.of(postings);
  }

  private List<Integer> near(TitleWords title, List<Postings> known) {
    int telling = 0;
    for (Postings word : known) {
      telling += isTelling(word) ? 1 : 0;
    }
    if (telling < TELLING) {
      return ranking(joined(known, TELLING, meant(title))).any();
    }
    int shared = known.size() >= MANY ? SHARED + 1 : SHARED;
    int most = Math.min(RAREST, Math.max(MANY, telling));
    RecordScorer asked = ranking(known.subList(0, Math.min(most, known.size())));
    List<Integer> having = asked.having(shared);
    List<Postings> meant = asked.isSettled() ? List.of() : meant(title);
    if (meant.isEmpty()) {
      return having;
    }
    RecordScorer more = ranking(joined(known, RAREST, meant));
    List<Integer> others = more.having(shared);
    return more.best() > asked.best() ? others : having;
  }

  /** Some known words and all that unknown ones may stand for. */
  private static List<Postings> joined(List<Postings> known, int most, List<Postings> meant) {
    List<Postings> joined = new ArrayList<>(known.subList(0, Math.min(most, known.size())));
    joined.addAll(meant);
    return rarestFirst(joined);
  }

  /** What the longest unknown words may stand for: a word misspelt, or two that run together. */
  private List<Postings> meant(TitleWords title) {
    List<Postings> meant = new ArrayList<>();
    int misspelt = 0;
    for (String word : longestFirst(unknown(title))) {
      if (misspelt++ == MISSPELT) {
        break;
      }
      for (int hash : Misspellings.hashes(word)) {
        addIfKnown(meant, terms.find(hash));
      }
      for (List<String> two : Misspellings.apart(word)) {
        Postings first = terms.find(two.get(0));
        Postings second = first.count() > 0 ? terms.find(two.get(1)) : Postings.NONE;
        if (second.count() > 0) {
          meant.add(first);
          meant.add(second);
        }
      }
    }
    return rarestFirst(meant);
  }

  /** The longer words that no title has; a compound is none where all its pieces are known. */
  private Set<String> unknown(TitleWords title) {
    Set<String> unknown = new LinkedHashSet<>();
    for (String piece : title.parts()) {
      if (terms.find(piece).count() == 0) {
        unknown.add(piece);
      }
    }
    if (!unknown.isEmpty()) {
      for (String compound : title.compounds()) {
        if (terms.find(compound).count() == 0) {
          unknown.add(compound);
        }
      }
    }
    unknown.removeIf(word -> word.length() < SHORTEST_MISSPELT);
    return unknown;
  }

  private static void addIfKnown(List<Postings> known, Postings postings) {
    if (postings.count() > 0) {
      known.add(postings);
    }
  }

  /** Whether a word stands in few enough titles to tell something. */
  private boolean isTelling(Postings word) {
    return word.bearers() < Math.max(LEAST_COMMON, size / PART);
  }

  private RecordScorer ranking(List<Postings> asked) {
    int[][] numbers = new int[asked.size()][];
    double[] worths = new double[asked.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = numbers(asked.get(i));
      worths[i] = 1 + Math.log((double) size / asked.get(i).bearers());
    }
    return new RecordScorer(numbers, worths);
  }
}
