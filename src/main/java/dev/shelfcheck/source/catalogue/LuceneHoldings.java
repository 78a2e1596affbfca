package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.source.titles.TitleWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Records in a Lucene index. */
final class LuceneHoldings implements Holdings {
  private final DirectoryReader reader;
  private final TitleSearch search;
  private final TermDictionary termDictionary;
  private final UnaryOperator<String> folding;

  private LuceneHoldings(
      DirectoryReader reader, TermDictionary termDictionary, UnaryOperator<String> folding) {
    this.reader = reader;
    this.search = new TitleSearch(reader);
    this.termDictionary = termDictionary;
    this.folding = folding;
  }

  /**
   * Opens an index.
   *
   * @param folding by which its titles were keyed
   */
  static LuceneHoldings open(Path generation, UnaryOperator<String> folding) throws IOException {
    return new LuceneHoldings(
        DirectoryReader.open(IndexFolder.open(generation)),
        new TermDictionary(generation),
        folding);
  }

  @Override
  public Map<Identifier, List<CatalogueRecord>> own(Collection<Identifier> identifiers) {
    return lookUp(RecordDocument.OWN, identifiers);
  }

  @Override
  public Map<Identifier, List<CatalogueRecord>> linking(Collection<Identifier> identifiers) {
    return lookUp(RecordDocument.LINKED, identifiers);
  }

  private Map<Identifier, List<CatalogueRecord>> lookUp(
      String field, Collection<Identifier> identifiers) {
    SortedMap<BytesRef, Identifier> sorted = new TreeMap<>();
    identifiers.forEach(id -> sorted.put(new BytesRef(id.canonical()), id));
    Map<Identifier, List<Integer>> places = new HashMap<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null) {
          sweep(terms.iterator(), leaf.docBase, sorted, places);
        }
      }
      return found(places);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void sweep(
      TermsEnum terms,
      int base,
      Map<BytesRef, Identifier> sorted,
      Map<Identifier, List<Integer>> places)
      throws IOException {
    for (Map.Entry<BytesRef, Identifier> wanted : sorted.entrySet()) {
      if (terms.seekExact(wanted.getKey())) {
        PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
        List<Integer> documents =
            places.computeIfAbsent(wanted.getValue(), id -> new ArrayList<>());
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS && documents.size() < MOST) {
          documents.add(base + postings.docID());
        }
      }
    }
  }

  private Map<Identifier, List<CatalogueRecord>> found(Map<Identifier, List<Integer>> places)
      throws IOException {
    Map<Integer, CatalogueRecord> records =
        records(places.values().stream().flatMap(List::stream).toList(), bytes -> true);
    Map<Identifier, List<CatalogueRecord>> found = new HashMap<>();
    places.forEach(
        (id, documents) ->
            found.put(
                id, documents.stream().flatMap(d -> Stream.ofNullable(records.get(d))).toList()));
    return found;
  }

  /** Which records are wanted, by their bytes. */
  private interface RecordFilter {
    boolean test(BytesRef bytes) throws IOException;
  }

  /** The wanted records of some documents, read in the order in which they lie. */
  private Map<Integer, CatalogueRecord> records(Collection<Integer> documents, RecordFilter wanted)
      throws IOException {
    SortedSet<Integer> sorted = new TreeSet<>(documents);
    Map<Integer, CatalogueRecord> records = new LinkedHashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), RecordDocument.RECORD);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (int document : sorted.subSet(leaf.docBase, end)) {
        if (values.advanceExact(document - leaf.docBase)) {
          BytesRef bytes = values.binaryValue();
          if (wanted.test(bytes)) {
            records.put(document, RecordCodec.decode(bytes, termDictionary));
          }
        }
      }
    }
    return records;
  }

  /** Who is told records. */
  interface RecordConsumer {
    void take(CatalogueRecord record) throws IOException;
  }

  /** Tells every record, in the order in which they lie. */
  void each(RecordConsumer taker) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), RecordDocument.RECORD);
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        taker.take(RecordCodec.decode(values.binaryValue(), termDictionary));
      }
    }
  }

  @Override
  public List<CatalogueRecord> resembling(String title, Predicate<List<String>> worth) {
    try {
      Set<Integer> documents = search.documents(TitleWords.of(title, folding));
      return List.copyOf(records(documents, b -> worth.test(RecordCodec.titles(b))).values());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
