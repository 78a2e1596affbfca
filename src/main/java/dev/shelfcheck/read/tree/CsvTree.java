package dev.shelfcheck.read.tree;

import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of comma- or otherwise separated values (RFC 4180) as a tree: its lines are items, whose
 * cells stand under the names of the first line.
 */
public final class CsvTree implements Tree.ScalarNotation {
  /** What may part cells; of several the one that stands most often in the first line does. */
  private static final String SEPARATORS = ",;\t|";

  private final String text;
  private final char separator;
  private final List<List<Span>> rows = new ArrayList<>();

  private CsvTree(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /**
   * Reads a text.
   *
   * @param headless whether the first line is an item, too; the columns are numbered from 1 then
   * @throws MalformedException where a quotation mark is never closed
   */
  public static Tree of(String text, boolean headless) throws MalformedException {
    CsvTree tree = new CsvTree(text, separator(text));
    tree.read(text.startsWith("\uFEFF") ? 1 : 0);
    List<Tree> items = new ArrayList<>();
    for (int i = headless ? 0 : 1; i < tree.rows.size(); i++) {
      items.add(tree.item(tree.rows.get(i), headless));
    }
    return new Tree.Items(new Span(0, text.length()), items);
  }

  private static char separator(String text) {
    int end = 0;
    while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    char best = SEPARATORS.charAt(0);
    long most = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char c = SEPARATORS.charAt(i);
      long count = text.substring(0, end).chars().filter(s -> s == c).count();
      best = count > most ? c : best;
      most = Math.max(most, count);
    }
    return best;
  }

  private Tree item(List<Span> row, boolean headless) {
    List<Tree.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      boolean named = !headless && i < rows.get(0).size();
      String key = named ? transcript(rows.get(0).get(i)).text().strip() : String.valueOf(i + 1);
      pairs.add(new Tree.Pair(key, row.get(i), new Tree.Scalar(row.get(i), this)));
    }
    return new Tree.Pairs(row.get(0).union(row.get(row.size() - 1)), pairs);
  }

  private void read(int from) throws MalformedException {
    int at = from;
    while (at < text.length()) {
      List<Span> row = new ArrayList<>();
      boolean more = true;
      while (more) {
        Span cell = cell(at);
        row.add(cell);
        at = cell.end() + (at < text.length() && text.charAt(at) == '"' ? 1 : 0);
        while (at < text.length()
            && text.charAt(at) != separator
            && "\r\n".indexOf(text.charAt(at)) < 0) {
          at++;
        }
        more = at < text.length() && text.charAt(at) == separator;
        at += more ? 1 : 0;
      }
      at += text.startsWith("\r\n", at) ? 2 : 1;
      if (row.size() > 1 || !row.get(0).isEmpty()) {
        rows.add(row);
      }
    }
  }

  /** What stands in a cell: without its quotation marks, or without the blanks around it. */
  private Span cell(int from) throws MalformedException {
    int at = from;
    if (at < text.length() && text.charAt(at) == '"') {
      at++;
      while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
        at += text.charAt(at) == '"' ? 2 : 1;
      }
      if (at >= text.length()) {
        throw new MalformedException(from, "a quotation mark is never closed");
      }
      return new Span(from + 1, at);
    }
    while (at < text.length()
        && text.charAt(at) != separator
        && "\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    int start = from;
    while (start < at && text.charAt(start) == ' ') {
      start++;
    }
    int end = at;
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Span(start, end);
  }

  @Override
  public Transcript transcript(Span place) {
    Transcript read = new Transcript();
    boolean quoted = place.start() > 0 && text.charAt(place.start() - 1) == '"';
    for (int at = place.start(); at < place.end(); ) {
      int length = quoted && text.startsWith("\"\"", at) ? 2 : 1;
      read.put(text.charAt(at), at, at + length);
      at += length;
    }
    return read;
  }
}
