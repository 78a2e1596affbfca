package dev.shelfcheck.source.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What was wrong with a memory's files, for the one line in which a run says so. Safe for use by
 * several threads.
 *
 * @param name of the memory's file, for people
 * @param lines that were no lines of a memory, and were dropped
 * @param keys of lines that looked like some and turned out to say nothing, or to be of the future
 * @param unwritten what kept the files from being written
 */
record Damage(String name, AtomicInteger lines, Set<String> keys, Set<String> unwritten) {
  Damage(String name) {
    this(name, new AtomicInteger(), ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
  }

  void line() {
    lines.incrementAndGet();
  }

  void key(String key) {
    keys.add(key);
  }

  void unwritten(Exception trouble) {
    unwritten.add(String.valueOf(trouble.getMessage()));
  }

  boolean isNone() {
    return count() == 0;
  }

  private int count() {
    return lines.get() + keys.size();
  }

  /** A sentence for each kind of trouble there was. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (count() > 0) {
      String what = count() == 1 ? "1 damaged line was" : count() + " damaged lines were";
      words.add(name + ": " + what + " left out; what they said is asked again");
    }
    unwritten.stream()
        .sorted()
        .findFirst()
        .ifPresent(
            why ->
                words.add(name + ": cannot be written (" + why + "): this run is not remembered"));
    return words;
  }
}
