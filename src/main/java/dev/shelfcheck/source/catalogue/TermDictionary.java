package dev.shelfcheck.source.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The words of a catalogue's abstracts by their numbers, read when the first is asked for. */
final class TermDictionary {
  private final Path generation;
  private final AtomicReference<@Nullable List<String>> read = new AtomicReference<>();

  TermDictionary(Path generation) {
    this.generation = generation;
  }

  public List<String> words() {
    List<String> words = read.get();
    return words != null ? words : load();
  }

  private synchronized List<String> load() {
    List<String> words = read.get();
    if (words == null) {
      try {
        words = Vocabulary.read(generation);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      read.set(words);
    }
    return words;
  }
}
