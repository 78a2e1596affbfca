package dev.shelfcheck.source.store;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a ledger by their keys, as they stand in the line.
 *
 * @param latest moment that may be remembered: what is said to have been learned later was learned
 *     under a wrong clock, or by somebody who makes things up
 * @param damage what was dropped
 */
record LedgerLines(Instant latest, Damage damage) {
  /** The key of a question as a line carries it. */
  static String key(String plain) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(plain));
  }

  /** The key of a line; absent where it is none of a ledger's. */
  static Optional<String> keyOf(String line) {
    int end = keyEnd(line);
    return end < 0 || !line.endsWith("}")
        ? Optional.empty()
        : Optional.of(line.substring(MemoryForm.START.length(), end));
  }

  /** Adds a line to others, joined where there is one of its question; a damaged one is dropped. */
  void join(Map<String, String> lines, String line) {
    Optional<String> key = keyOf(line);
    key.ifPresentOrElse(k -> lines.merge(k, line, (one, two) -> joined(k, one, two)), damage::line);
  }

  /** What a line says; nothing where it is damaged or of the future. */
  Memory memory(String key, String line) {
    Optional<Memory> memory = MemoryForm.read(line).filter(m -> !m.latest().isAfter(latest));
    if (memory.isEmpty()) {
      damage.key(key);
    }
    return memory.orElse(Memory.NOTHING);
  }

  private String joined(String key, String one, String two) {
    if (one.equals(two)) {
      return one;
    }
    Memory together = memory(key, one).join(memory(key, two));
    String tail = MemoryForm.write("", together).substring(MemoryForm.START.length());
    return one.substring(0, keyEnd(one)) + tail;
  }

  private static int keyEnd(String line) {
    if (!line.startsWith(MemoryForm.START)) {
      return -1;
    }
    int i = MemoryForm.START.length();
    while (i < line.length() && line.charAt(i) != '"') {
      i += line.charAt(i) == '\\' ? 2 : 1;
    }
    return i < line.length() ? i : -1;
  }
}
