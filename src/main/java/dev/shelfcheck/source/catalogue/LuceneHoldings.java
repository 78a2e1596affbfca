package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.Identifier;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Records in a Lucene index. */
final class LuceneHoldings implements Holdings, Closeable {
  /** More records than this under one identifier are proceedings, not a work. */
  private static final int MOST = 20;

  private final DirectoryReader reader;
  private final TitleSearch search;
  private final Lexicon lexicon;

  private LuceneHoldings(DirectoryReader reader, Lexicon lexicon) {
    this.reader = reader;
    this.search = new TitleSearch(reader);
    this.lexicon = lexicon;
  }

  static LuceneHoldings open(Path generation) throws IOException {
    return new LuceneHoldings(
        DirectoryReader.open(FSDirectory.open(generation)), new Lexicon(generation));
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
    Map<Identifier, List<CatalogueRecord>> found = new HashMap<>();
    try {
      StoredFields stored = reader.storedFields();
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null) {
          sweep(terms.iterator(), leaf.docBase, sorted, stored, found);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return found;
  }

  private void sweep(
      TermsEnum terms,
      int base,
      Map<BytesRef, Identifier> sorted,
      StoredFields stored,
      Map<Identifier, List<CatalogueRecord>> found)
      throws IOException {
    for (Map.Entry<BytesRef, Identifier> wanted : sorted.entrySet()) {
      if (terms.seekExact(wanted.getKey())) {
        PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
        List<CatalogueRecord> records =
            found.computeIfAbsent(wanted.getValue(), id -> new ArrayList<>());
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS && records.size() < MOST) {
          records.add(record(stored, base + postings.docID()));
        }
      }
    }
  }

  private CatalogueRecord record(StoredFields stored, int document) throws IOException {
    BytesRef bytes = stored.document(document).getBinaryValue(RecordDocument.RECORD);
    return RecordCodec.decode(bytes, lexicon);
  }

  @Override
  public List<CatalogueRecord> resembling(TitleWords title) {
    try {
      StoredFields stored = reader.storedFields();
      List<CatalogueRecord> records = new ArrayList<>();
      for (int document : search.documents(title)) {
        records.add(record(stored, document));
      }
      return records;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
