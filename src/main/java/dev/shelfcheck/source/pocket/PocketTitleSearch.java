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
import java.util.stream.Stream;

/** Finds the records whose titles may be the one asked for: the same, then by its rarest words. */
final class PocketTitleSearch {
  /** So many words tell a title from nearly all others. */
  private static final int TELLING = 3;

  private static final int RAREST = 8;

  /** How many words a candidate shares at least. */
  private static final int SHARED = 2;

  /** Of titles of so many known words a candidate shares one more. */
  private static final int MANY = 5;

  /** Words of so many records tell little and cost much, once rarer ones were asked for. */
  private static final int LEAST_COMMON = 1000;

  private static final int PART = 50;

  /** Titles of one key, or of the rarest words, that are looked at. */
  private static final int FEW = 24;

  /** Of so many records the titles are read rather than the places of another word. */
  private static final int FEWEST = 2;

  /** Titles of a record are read in the time of so many places of a word. */
  private static final int ENTRY_COST = 250;

  /** Postings of fewer records are read again faster than they are worth keeping. */
  private static final int SHORT = 1000;

  /** So many words' records are kept: some ten megabytes for millions of records. */
  private static final int KEPT = 1 << 10;

  /** Unknown words that are taken for misspelt ones, where the known ones do not tell. */
  private static final int MISSPELT = 2;

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
    List<Postings> known = known(title.all());
    addBearers(found, title, known);
    if (found.isEmpty() || title.parts().size() < TELLING) {
      near(title, known).forEach(number -> found.computeIfAbsent(number, records::entry));
    }
    return found.values();
  }

  /** Where the words that any title has are found, the rarest first. */
  private List<Postings> known(Collection<String> words) {
    List<Postings> known = new ArrayList<>(words.size());
    for (String word : words) {
      Postings postings = terms.find(word);
      if (postings.count() > 0) {
        known.add(postings);
      }
    }
    Collections.sort(known);
    for (int i = known.size() - 1; i > 0; i--) {
      if (known.get(i).bit() == known.get(i - 1).bit()) {
        known.remove(i);
      }
    }
    return known;
  }

  /** The records of the very same title: they have its rarest words. */
  private void addBearers(Map<Integer, ShelfEntry> found, TitleWords title, List<Postings> known) {
    int[] all = known.isEmpty() ? new int[0] : numbers(known.get(0));
    for (int i = 1; i < Math.min(TELLING, known.size()) && all.length > FEWEST; i++) {
      if (all.length > FEW || known.get(i).count() < all.length * ENTRY_COST) {
        all = shared(all, numbers(known.get(i)));
      }
    }
    String squashed = title.squashed();
    for (int i = 0; i < Math.min(all.length, FEW); i++) {
      ShelfEntry entry = records.entry(all[i]);
      if (entry.titles().stream().anyMatch(held -> bears(held, squashed))) {
        found.put(all[i], entry);
      }
    }
  }

  private static boolean bears(String held, String squashed) {
    return mayBe(held, squashed) && TitleWords.of(held).squashesTo(squashed);
  }

  /** Of plain letters, a title has as many letters and digits as it has without its breaks. */
  private static boolean mayBe(String held, String squashed) {
    int letters = 0;
    for (int i = 0; i < held.length(); i++) {
      char c = held.charAt(i);
      if (c >= 0x80 || c == '\\') {
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
    long telling = known.stream().filter(this::isTelling).count();
    if (telling < TELLING) {
      return ranking(joined(known, TELLING, meant(title))).any();
    }
    int shared = known.size() >= MANY ? SHARED + 1 : SHARED;
    RecordScorer asked = ranking(known.subList(0, Math.min(RAREST, known.size())));
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
    return Stream.concat(known.stream().limit(most), meant.stream()).distinct().sorted().toList();
  }

  /** What the longest unknown words may stand for: a word misspelt, or two that run together. */
  private List<Postings> meant(TitleWords title) {
    Set<String> words = new LinkedHashSet<>();
    title.all().stream()
        .filter(w -> w.length() >= SHORTEST_MISSPELT)
        .filter(w -> terms.find(w).count() == 0)
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .limit(MISSPELT)
        .forEach(
            word -> {
              words.addAll(Misspellings.of(word));
              Misspellings.apart(word).stream()
                  .filter(two -> two.stream().allMatch(w -> terms.find(w).count() > 0))
                  .forEach(words::addAll);
            });
    return known(words);
  }

  /** Whether a word stands in few enough titles to tell something. */
  private boolean isTelling(Postings word) {
    return word.bearers() < Math.max(LEAST_COMMON, size / PART);
  }

  private RecordScorer ranking(List<Postings> asked) {
    return new RecordScorer(
        asked.stream().map(this::numbers).toArray(int[][]::new),
        asked.stream().mapToDouble(p -> 1 + Math.log((double) size / p.bearers())).toArray());
  }
}
