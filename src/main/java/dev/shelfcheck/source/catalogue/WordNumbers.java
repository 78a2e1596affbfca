package dev.shelfcheck.source.catalogue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataOutput;

/** A set of words as the ascending differences of their numbers, a byte or two each. */
final class WordNumbers {
  private WordNumbers() {}

  static void write(Collection<String> words, Vocabulary vocabulary, DataOutput out)
      throws IOException {
    int[] numbers = new int[words.size()];
    StringJoiner spelled = new StringJoiner(" ");
    int count = 0;
    for (String word : words) {
      int number = vocabulary.number(word);
      if (number < 0) {
        spelled.add(word);
      } else {
        numbers[count++] = number;
      }
    }
    Arrays.sort(numbers, 0, count);
    out.writeVInt(count);
    for (int i = 0; i < count; i++) {
      out.writeVInt(numbers[i] - (i == 0 ? 0 : numbers[i - 1]));
    }
    out.writeString(spelled.toString());
  }

  /** The words again, in no order; empty where there were none. */
  static Optional<String> read(ByteArrayDataInput in, TermDictionary termDictionary)
      throws IOException {
    int count = in.readVInt();
    StringJoiner words = new StringJoiner(" ");
    int number = 0;
    for (int i = 0; i < count; i++) {
      number += in.readVInt();
      words.add(termDictionary.words().get(number));
    }
    String spelled = in.readString();
    if (!spelled.isEmpty()) {
      words.add(spelled);
    }
    return words.length() == 0 ? Optional.empty() : Optional.of(words.toString());
  }
}
