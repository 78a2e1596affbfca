package dev.shelfcheck.read.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * <a href="https://toml.io/en/v1.0.0">TOML</a> as a tree. Whether it is some, Jackson says; where
 * its values stand, which Jackson does not tell, one scan of the text.
 */
public final class TomlTree {
  /** Quotation marks around a text of several lines (TOML 1.0, "String"). */
  private static final int QUOTES = 3;

  /** Deeper than any list nests, and far from the stack's end. */
  private static final int DEEPEST = 100;

  private static final String BLANKS = " \t";

  private final String text;
  private final TomlTable root = new TomlTable(0);
  private final List<Integer> at = new ArrayList<>(List.of(0));

  private TomlTree(String text) {
    this.text = text;
  }

  /**
   * Reads a text.
   *
   * @throws MalformedException where it is no TOML, or nests too deep
   */
  public static Tree of(String text) throws MalformedException {
    try {
      new TomlMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (JsonProcessingException e) {
      int offset = e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getCharOffset());
      throw new MalformedException(Math.min(offset, text.length()), "it is no TOML");
    }
    TomlTree tree = new TomlTree(text);
    tree.to(text.startsWith("\uFEFF") ? 1 : 0);
    tree.read();
    return tree.root.tree();
  }

  private int here() {
    return at.get(0);
  }

  private void to(int place) {
    at.set(0, place);
  }

  private char sign() {
    return here() < text.length() ? text.charAt(here()) : '\0';
  }

  private void skip(String signs) {
    while (here() < text.length() && signs.indexOf(sign()) >= 0) {
      to(here() + 1);
    }
  }

  /** Blanks, line breaks and comments. */
  private void skipLines() {
    skip(BLANKS + "\r\n");
    while (sign() == '#') {
      while (here() < text.length() && sign() != '\n') {
        to(here() + 1);
      }
      skip(BLANKS + "\r\n");
    }
  }

  private void read() throws MalformedException {
    TomlTable open = root;
    skipLines();
    while (here() < text.length()) {
      if (sign() == '[') {
        int start = here();
        boolean item = text.startsWith("[[", start);
        to(start + (item ? 2 : 1));
        List<TomlTable.Key> names = names();
        open = root.opened(names, item, start);
        skip(BLANKS + "]");
      } else {
        pair(open, 0);
      }
      skipLines();
    }
  }

  private void pair(TomlTable table, int depth) throws MalformedException {
    List<TomlTable.Key> names = names();
    to(here() + 1); // the equals sign
    skip(BLANKS);
    TomlTable.Key last = names.get(names.size() - 1);
    TomlTable holder =
        table.opened(names.subList(0, names.size() - 1), false, last.place().start());
    holder.put(last, value(depth + 1), here());
  }

  private List<TomlTable.Key> names() throws MalformedException {
    List<TomlTable.Key> names = new ArrayList<>();
    do {
      skip(BLANKS + (names.isEmpty() ? "" : "."));
      int start = here();
      char quote = sign();
      if (quote == '"' || quote == '\'') {
        Tree.Scalar name = string(quote);
        names.add(new TomlTable.Key(name.value(), name.span()));
      } else {
        while (Character.isLetterOrDigit(sign()) || sign() == '_' || sign() == '-') {
          to(here() + 1);
        }
        names.add(new TomlTable.Key(text.substring(start, here()), new Span(start, here())));
      }
      if (here() == start) {
        throw new MalformedException(start, "it is no TOML");
      }
      skip(BLANKS);
    } while (sign() == '.');
    return names;
  }

  private Tree value(int depth) throws MalformedException {
    int start = here();
    if (depth > DEEPEST) {
      throw new MalformedException(start, "it is nested deeper than can be read");
    }
    char first = sign();
    if (first == '"' || first == '\'') {
      return string(first);
    } else if (first == '[') {
      return items(start, depth);
    } else if (first == '{') {
      return table(start, depth);
    }
    while (here() < text.length() && ",]}#\r\n".indexOf(sign()) < 0) {
      to(here() + 1);
    }
    int end = here();
    while (end > start && BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Tree.Scalar(new Span(start, end), new TomlText(text, false));
  }

  private Tree items(int start, int depth) throws MalformedException {
    List<Tree> items = new ArrayList<>();
    to(start + 1);
    skipLines();
    while (here() < text.length() && sign() != ']') {
      items.add(value(depth + 1));
      skipLines();
      skip(",");
      skipLines();
    }
    to(here() + 1);
    return new Tree.Items(new Span(start, Math.min(text.length(), here())), items);
  }

  private Tree table(int start, int depth) throws MalformedException {
    TomlTable table = new TomlTable(start);
    to(start + 1);
    skipLines();
    while (here() < text.length() && sign() != '}') {
      pair(table, depth + 1);
      skipLines();
      skip(",");
      skipLines();
    }
    to(here() + 1);
    table.end(Math.min(text.length(), here()));
    return table.tree();
  }

  /** A string of any of the four kinds; what stands between its quotation marks. */
  private Tree.Scalar string(char quote) {
    String three = String.valueOf(quote).repeat(QUOTES);
    boolean lines = text.startsWith(three, here());
    String mark = lines ? three : String.valueOf(quote);
    int start = here() + mark.length();
    start +=
        lines && text.startsWith("\r\n", start) ? 2 : lines && text.startsWith("\n", start) ? 1 : 0;
    int end = start;
    while (end < text.length() && !text.startsWith(mark, end)) {
      end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, text.length());
    while (lines && text.startsWith(String.valueOf(quote), end + mark.length())) {
      end++; // quotation marks may stand before those that close
    }
    to(Math.min(text.length(), end + mark.length()));
    return new Tree.Scalar(new Span(start, end), new TomlText(text, quote == '"'));
  }
}
