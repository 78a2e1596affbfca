package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.compare.Memo;
import dev.shelfcheck.source.titles.PostingsOverlap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/**
 * The documents that bear several of a few words, the rarest among them. The postings of common
 * words are kept, for the titles of a list share theirs.
 */
final class RareWords {
  /**
   * A word of fewer titles may be misspelt, or a name that the list adds. Its postings are read
   * again faster than they are worth keeping.
   */
  private static final int RARE = 1000;

  /** So many words' postings are kept: some tens of megabytes for millions of documents. */
  private static final int KEPT = 1 << 12;

  /** So many words are known by how frequent they are; a number each. */
  private static final int COUNTED = 1 << 12;

  /** What a word more or less in the whole title takes away, beside a rare word's worth of 3-10. */
  private static final double PER_WORD = 0.2;

  /** The part of all asked words' worth from which a document is a strong candidate. */
  private static final double STRONG = 0.7;

  /** So many candidates are kept though they are not strong; chosen. */
  private static final int WEAK = 5;

  private final IndexReader reader;
  private final Memo<String, Integer> frequencies = new Memo<>(COUNTED, this::counted);
  private final Memo<String, int[]> common = new Memo<>(KEPT, this::read);

  RareWords(IndexReader reader) {
    this.reader = reader;
  }

  /** The number of documents whose titles have a word; 0 where none has. */
  int frequency(String word) {
    return frequencies.of(word);
  }

  private int counted(String word) {
    try {
      return reader.docFreq(new Term(RecordDocument.WORDS, word));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * The documents with at least so many of some words, the rarest among them (or the one next to
   * it, if it is rare indeed), those first that have the rarest and most.
   *
   * @param words two or more, the rarest first
   * @param length of the title they are of, in words
   */
  List<Integer> best(List<String> words, int least, int length, int limit) throws IOException {
    int[][] postings = words.stream().map(this::postings).toArray(int[][]::new);
    double[] worths = worths(postings);
    Best best = new Best(limit);
    int leads = postings[0].length < RARE ? 2 : 1;
    for (int lead = 0; lead < leads; lead++) {
      PostingsOverlap postingsOverlap = new PostingsOverlap(postings, worths, lead, least);
      NumericDocValues norms = MultiDocValues.getNormValues(reader, RecordDocument.WORDS);
      for (int document : postings[lead]) {
        double worth = postingsOverlap.worth(document);
        if (worth > 0 && norms.advanceExact(document)) {
          int others = SmallFloat.byte4ToInt((byte) norms.longValue());
          double score = worth - PER_WORD * Math.abs(others - length);
          best.insertWithOverflow(new Best.ScoredDocument(document, worth, score));
        }
      }
    }
    return withFewWeak(best.inOrder(), worths);
  }

  /** What each of some words tells: the more, the fewer documents have it. */
  private double[] worths(int[][] postings) {
    return Arrays.stream(postings)
        .mapToDouble(p -> 1 + Math.log((double) reader.maxDoc() / p.length))
        .toArray();
  }

  /**
   * Most titles share some words with many; those that share most of them are read, and few more.
   */
  private static List<Integer> withFewWeak(List<Best.ScoredDocument> hits, double[] worths) {
    double strong = STRONG * Arrays.stream(worths).sum();
    List<Integer> documents = new ArrayList<>();
    int weak = 0;
    for (Best.ScoredDocument hit : hits) {
      weak += hit.worth() < strong ? 1 : 0;
      if (hit.worth() >= strong || weak <= WEAK) {
        documents.add(hit.document());
      }
    }
    return documents;
  }

  private int[] postings(String word) {
    return frequency(word) < RARE ? read(word) : common.of(word);
  }

  private int[] read(String word) {
    int[] documents = new int[frequency(word)];
    int count = 0;
    Term term = new Term(RecordDocument.WORDS, word);
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
        while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          documents[count++] = leaf.docBase + postings.docID();
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return documents;
  }
}
