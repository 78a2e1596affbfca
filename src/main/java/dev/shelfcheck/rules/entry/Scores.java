package dev.shelfcheck.rules.entry;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The results that a row of a table tells of a work: cells that hold nothing but a decimal or a
 * dash.
 */
public final class Scores {
  private static final Pattern CELL =
      Pattern.compile(
          "(?:\\||<td[^<>]{0,80}>)[\\s*_]{0,40}(\\d{1,3}\\.\\d{1,6}|[-–—])[%\\s*_]{0,40}(?=\\||</td>)");

  /** One decimal alone may be a version or a size; a dash is a result that was not told. */
  private static final int FEWEST = 2;

  private Scores() {}

  /** In order; none where a row is no result's. */
  public static List<String> of(EntryPlace place) {
    String row = place.document().slice(place.entry().span());
    if (row.indexOf('.') < 0) {
      return List.of();
    }
    List<String> scores = CELL.matcher(row).results().map(m -> m.group(1)).toList();
    boolean told = scores.stream().anyMatch(c -> c.length() > 1);
    return told && scores.size() >= FEWEST ? scores : List.of();
  }
}
