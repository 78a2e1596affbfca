package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.source.titles.TitleWords;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * A record as the index keeps it: {@code own} and {@code linked} identifiers, the {@code words} of
 * all its titles, the {@code key} of each title and of the name before its colon, and the record
 * itself, a value of the document that is read without unpacking others.
 */
final class RecordDocument {
  /** Bytes of a title's key: one of 2^48, so that of many millions hardly two share one. */
  private static final int KEY_BYTES = 6;

  static final String OWN = "own";
  static final String LINKED = "linked";
  static final String WORDS = "words";
  static final String KEY = "key";
  static final String RECORD = "record";

  /** Words of a name that stands before a title's colon; more are a phrase. */
  private static final int LONGEST_NAME = 3;

  private static final FieldType WORDS_TYPE = wordsType();

  private RecordDocument() {}

  private static FieldType wordsType() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  static Document of(CatalogueRecord record, Vocabulary vocabulary) throws IOException {
    Document document = new Document();
    for (Identifier id : record.own()) {
      document.add(new StringField(OWN, id.canonical(), Field.Store.NO));
    }
    for (Identifier id : record.linked()) {
      document.add(new StringField(LINKED, id.canonical(), Field.Store.NO));
    }
    Set<String> words = new LinkedHashSet<>();
    Set<BytesRef> keys = new LinkedHashSet<>();
    for (String title : record.work().titles()) {
      words.addAll(TitleWords.of(title).all());
      keys.addAll(keys(title));
    }
    document.add(new Field(WORDS, new WordStream(words), WORDS_TYPE));
    keys.forEach(key -> document.add(new StringField(KEY, key, Field.Store.NO)));
    document.add(new BinaryDocValuesField(RECORD, RecordCodec.encode(record, vocabulary)));
    return document;
  }

  private static List<BytesRef> keys(String title) {
    BytesRef whole = key(TitleWords.of(title));
    int colon = title.indexOf(':');
    TitleWords name = TitleWords.of(title.substring(0, Math.max(0, colon)));
    boolean named = !name.parts().isEmpty() && name.parts().size() <= LONGEST_NAME;
    return named ? List.of(whole, key(name)) : List.of(whole);
  }

  /** Six bytes for a title's letters and digits: a chance meeting is sorted out by comparing. */
  static BytesRef key(TitleWords title) {
    byte[] squashed = title.squashed().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    int high = StringHelper.murmurhash3_x86_32(squashed, 0, squashed.length, 1);
    int low = StringHelper.murmurhash3_x86_32(squashed, 0, squashed.length, 2);
    byte[] key = ByteBuffer.allocate(2 * Integer.BYTES).putInt(high).putInt(low).array();
    return new BytesRef(key, 0, KEY_BYTES);
  }

  /** Words that are words already. */
  private static final class WordStream extends TokenStream {
    /** Letters; what is longer is no word, and would fill the dictionary. */
    private static final int LONGEST = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> words;

    WordStream(Set<String> words) {
      this.words = words.iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      while (words.hasNext()) {
        String word = words.next();
        if (word.length() <= LONGEST) {
          term.append(word);
          return true;
        }
      }
      return false;
    }
  }
}
