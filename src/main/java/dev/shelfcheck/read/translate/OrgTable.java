package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import java.util.ArrayList;
import java.util.List;

/** The rows of tables in Org. */
final class OrgTable {
  private OrgTable() {}

  /** The cells of a line; a bar within a link parts none. */
  static List<Transcript> cells(String text, int start, int end) {
    List<Transcript> cells = new ArrayList<>();
    int from = start + 1;
    for (int i = from; i <= end; i++) {
      if (i == end || text.charAt(i) == '|') {
        if (i < end || from < end) {
          Span said = SourceLines.trimmed(text, from, i);
          cells.add(new Transcript().copy(text, said.start(), said.end()));
        }
        from = i + 1;
      }
    }
    return cells;
  }

  /** Whether a row says how columns look: {@code | <l> | <10> |}, or that they are a group. */
  static boolean isFormat(List<Transcript> cells) {
    boolean any = cells.stream().anyMatch(c -> c.length() > 0);
    return any
        && (cells.get(0).text().matches("[/!^_$]")
            || cells.stream().allMatch(c -> c.text().matches("|<[lrc]?\\d{0,4}>")));
  }
}
