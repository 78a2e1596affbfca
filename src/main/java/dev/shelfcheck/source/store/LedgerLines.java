package dev.shelfcheck.source.store;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Map;

/** The lines of a ledger by their keys, as they stand in the line. */
final class LedgerLines {
  private LedgerLines() {}

  /** The key of a question as a line carries it. */
  static String key(String plain) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(plain));
  }

  /** Adds a line to others, joined where there is one of its question; a damaged one is dropped. */
  static void join(Map<String, String> lines, String line) {
    int end = keyEnd(line);
    if (end < 0 || !line.endsWith("}")) {
      return;
    }
    String quoted = line.substring(MemoryForm.START.length(), end);
    lines.merge(quoted, line, LedgerLines::joined);
  }

  private static String joined(String one, String two) {
    if (one.equals(two)) {
      return one;
    }
    Memory together = MemoryForm.read(one).join(MemoryForm.read(two));
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
