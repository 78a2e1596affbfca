package dev.shelfcheck.write;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paragraphs that stand below entries and belong to them: {@code tag: `topic`}. */
final class Trails {
  /** A paragraph, and what it begins with. */
  private static final Pattern PARAGRAPH =
      Pattern.compile("\\G\\s*\\n(?:[ \\t]*\\r?\\n)+((\\S{1,40}).*(?:\\r?\\n[ \\t]*\\S.*)*)");

  /** What stands below one entry alone may begin what follows. */
  private static final int FEWEST = 2;

  private final Document document;
  private final Set<String> openings = new HashSet<>();

  Trails(Document document, List<Entry> entries) {
    this.document = document;
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + 1 < entries.size(); i++) {
      int from = Blocks.of(document, entries.get(i)).end();
      int to = Blocks.of(document, entries.get(i + 1)).start();
      if (from < to) {
        Matcher paragraphs = in(from, to);
        Set<String> seen = new HashSet<>();
        while (paragraphs.find()) {
          seen.add(paragraphs.group(2));
        }
        seen.forEach(s -> counts.merge(s, 1, Integer::sum));
      }
    }
    counts.forEach(
        (opening, count) -> {
          if (count >= FEWEST) {
            openings.add(opening);
          }
        });
  }

  private Matcher in(int from, int to) {
    return PARAGRAPH.matcher(document.source().text()).region(from, to);
  }

  /**
   * Where the paragraphs end that belong to an entry; a quotation does.
   *
   * @param from where its own lines end
   * @param next where the next entry begins, or the section ends
   */
  int end(int from, int next) {
    int end = from;
    Matcher paragraphs = in(end, Math.max(end, next));
    while (paragraphs.find()
        && (openings.contains(paragraphs.group(2)) || paragraphs.group(2).startsWith(">"))) {
      end = paragraphs.end(1);
    }
    return end;
  }
}
