package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.source.titles.TitleWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the documents whose titles may be the one asked for: the same, then by its rarest words.
 */
final class TitleSearch {
  /** From so many letters on, two of a word may be wrong. */
  private static final int LONG_WORD = 8;

  /** Spellings of a word that a fuzzy search looks for, the nearest first. */
  private static final int SPELLINGS = 16;

  /** Documents that are read and held against the title; chosen. */
  private static final int CANDIDATES = 20;

  /** Of a title's words so many are asked for, the rarest first; chosen. */
  private static final int RAREST = 5;

  /** Words that tell a title together; of fewer known ones, misspelt ones are looked for. */
  private static final int TELLING = 3;

  /** So many words of a title may be misspelt: a fuzzy search is dear. */
  private static final int MISSPELT = 2;

  /** A word is common that stands in a fiftieth of all titles, and in so many at least; chosen. */
  private static final int LEAST_COMMON = 1000;

  private static final int PART = 50; // see above

  /** Shorter words are like too many others. */
  private static final int SHORTEST = 4;

  private final IndexSearcher searcher;
  private final RareWords words;

  TitleSearch(DirectoryReader reader) {
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    this.words = new RareWords(reader);
  }

  /** Numbers of documents, at most a few dozen. */
  Set<Integer> documents(TitleWords title) throws IOException {
    Set<Integer> found = new LinkedHashSet<>();
    if (title.parts().isEmpty()) {
      return found;
    }
    addBearers(found, RecordDocument.key(title));
    if (found.isEmpty() || title.parts().size() < TELLING) {
      List<String> known = known(title);
      if (known.size() < TELLING) {
        addLike(found, byFewWords(title, known));
      } else {
        List<String> rarest = rarest(known);
        found.addAll(words.best(rarest, least(rarest.size()), title.all().size(), CANDIDATES));
      }
    }
    return found;
  }

  /** The first documents of a key, in the order in which they lie. */
  private void addBearers(Set<Integer> found, BytesRef key) throws IOException {
    Term term = new Term(RecordDocument.KEY, key);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum bearers = leaf.reader().postings(term, PostingsEnum.NONE);
      while (bearers != null
          && found.size() < CANDIDATES
          && bearers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        found.add(leaf.docBase + bearers.docID());
      }
    }
  }

  /** The best documents of a query; nobody asks how many there are. */
  private void addLike(Set<Integer> found, Query query) throws IOException {
    TopScoreDocCollectorManager best =
        new TopScoreDocCollectorManager(CANDIDATES, null, CANDIDATES);
    for (ScoreDoc hit : searcher.search(query, best).scoreDocs) {
      found.add(hit.doc);
    }
  }

  /**
   * The words that any title has, the rarest first; a hyphenated one in its pieces, and whole only
   * where these do not tell.
   */
  private List<String> known(TitleWords title) {
    List<String> pieces = known(Set.copyOf(title.parts()));
    return pieces.size() < TELLING ? known(title.all()) : pieces;
  }

  private List<String> known(Set<String> asked) {
    return asked.stream()
        .filter(w -> words.frequency(w) > 0)
        .sorted(Comparator.<String>comparingInt(words::frequency).thenComparing(w -> w))
        .toList();
  }

  private List<String> rarest(List<String> known) {
    List<String> rarest = new ArrayList<>();
    for (String word : known.subList(0, Math.min(RAREST, known.size()))) {
      if (rarest.size() < TELLING || words.frequency(word) < common()) {
        rarest.add(word);
      }
    }
    return rarest;
  }

  /** How many words a candidate shares: two of three, three of more. */
  private static int least(int asked) {
    return asked <= TELLING ? asked - 1 : TELLING;
  }

  /** Fuzzy search reads a great part of the dictionary: only where the known words do not tell. */
  private static Query byFewWords(TitleWords title, List<String> known) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    known.forEach(w -> any.add(new TermQuery(word(w)), Occur.SHOULD));
    title.all().stream()
        .filter(w -> w.length() >= SHORTEST && !known.contains(w))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(MISSPELT)
        .forEach(
            w ->
                any.add(
                    new FuzzyQuery(word(w), w.length() < LONG_WORD ? 1 : 2, 1, SPELLINGS, true),
                    Occur.SHOULD));
    return any.build();
  }

  /** Words of so many titles tell little and cost much, once rarer ones were asked for. */
  private int common() {
    return Math.max(LEAST_COMMON, searcher.getIndexReader().maxDoc() / PART);
  }

  private static Term word(String word) {
    return new Term(RecordDocument.WORDS, word);
  }
}
