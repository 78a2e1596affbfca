package dev.shelfcheck.vocabulary;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** First words of paths that belong to a forge itself and are nobody's account. */
public enum ReservedAccounts {
  GITHUB,
  HUGGINGFACE;

  private static final Set<String> ALL = read();

  private static Set<String> read() {
    Set<String> all = new HashSet<>();
    for (String[] row : TsvTable.rows("reserved-accounts.tsv", 2)) {
      all.add(valueOf(row[0].toUpperCase(Locale.ROOT)) + " " + row[1]);
    }
    return Set.copyOf(all);
  }

  /** Whether nobody can have an account of this name there, in whatever case. */
  public boolean contains(String name) {
    return ALL.contains(this + " " + name.toLowerCase(Locale.ROOT));
  }
}
