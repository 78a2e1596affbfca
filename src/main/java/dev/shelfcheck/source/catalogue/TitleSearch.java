package dev.shelfcheck.source.catalogue;

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
  private static final int CANDIDATES = 20;
  private static final int RAREST = 5;
  private static final int TELLING = 3;
  private static final int MISSPELT = 2;
  private static final int LEAST_COMMON = 1000;
  private static final int PART = 200;

  private final IndexSearcher searcher;

  TitleSearch(DirectoryReader reader) {
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  private record Known(String word, int frequency) {}

  /** Numbers of documents, at most a few dozen. */
  Set<Integer> documents(TitleWords title) throws IOException {
    Set<Integer> found = new LinkedHashSet<>();
    if (title.parts().isEmpty()) {
      return found;
    }
    addBearers(found, RecordDocument.key(title));
    if (found.isEmpty() || title.parts().size() < TELLING) {
      addLike(found, byRarestWords(title));
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

  private Query byRarestWords(TitleWords title) throws IOException {
    List<Known> known = new ArrayList<>();
    List<String> unseen = new ArrayList<>();
    for (String word : title.all()) {
      int frequency = searcher.getIndexReader().docFreq(new Term(RecordDocument.WORDS, word));
      if (frequency > 0) {
        known.add(new Known(word, frequency));
      } else if (word.length() > 3) {
        unseen.add(word);
      }
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    known.sort(Comparator.comparingInt(Known::frequency));
    for (int i = 0; i < Math.min(RAREST, known.size()); i++) {
      if (i < TELLING || known.get(i).frequency() < common()) {
        any.add(new TermQuery(word(known.get(i).word())), Occur.SHOULD);
      }
    }
    // Fuzzy search reads a great part of the dictionary: only where the known words do not tell.
    unseen.stream()
        .filter(w -> known.size() < TELLING)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(MISSPELT)
        .forEach(
            w ->
                any.add(
                    new FuzzyQuery(word(w), w.length() < 8 ? 1 : 2, 1, 16, true), Occur.SHOULD));
    // One word in common makes no candidate of a title that has several that tell.
    return any.setMinimumNumberShouldMatch(known.size() >= TELLING ? 2 : 1).build();
  }

  /** Words of so many titles tell little and cost much, once rarer ones were asked for. */
  private int common() {
    return Math.max(LEAST_COMMON, searcher.getIndexReader().maxDoc() / PART);
  }

  private static Term word(String word) {
    return new Term(RecordDocument.WORDS, word);
  }
}
