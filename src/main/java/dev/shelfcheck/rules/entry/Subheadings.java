package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Lines between entries that part a section without being headings: bold lines, summaries. */
public final class Subheadings {
  private static final Pattern LINE =
      Pattern.compile(
          "(?im)^[ \\t>|]*(?:[-*+]\\s+)?(?:<details>\\s*)?(?:<summary>.*"
              + "|(?:\\*\\*|__)[^*_\\n]{2,80}(?:\\*\\*|__):?[ \\t|]*"
              + "|_[^_\\n]{2,80}_[ \\t|]*"
              + "|\\p{L}[^:\\n|]{1,60}:[ \\t]*"
              + "|<(?:b|strong|h\\d)>[^<\\n]*</(?:b|strong|h\\d)>.*)$");

  private Subheadings() {}

  /** Whether one stands between two entries of a document. */
  public static boolean part(EntryPlace one, EntryPlace other) {
    int from = Math.min(one.entry().index(), other.entry().index());
    int to = Math.max(one.entry().index(), other.entry().index());
    List<Entry> all = one.document().entries();
    for (int i = from; i < to; i++) {
      int start = all.get(i).span().end();
      int end = all.get(i + 1).span().start();
      if (start < end && LINE.matcher(one.document().slice(new Span(start, end))).find()) {
        return true;
      }
    }
    return false;
  }
}
