package dev.shelfcheck.write;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.EntryForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entries whose lines are broken by hand where they grow too long.
 *
 * @param width of the longest line
 * @param indent of the lines that go on
 * @param line what ends a line
 */
record LineWrapping(int width, String indent, String line) {
  /** Lines broken later than this are paragraphs with a meaning of their own. */
  private static final int WIDEST = 130;

  /** A line break that Markdown shows as a blank. */
  private static final Pattern SOFT =
      Pattern.compile(
          "(?<! {2})(?<!\\\\)(?<!>)(?<![\\r\\n])\\r?\\n([ \\t]*)(?![-*+>#|<\\s]|\\d+[.)] )");

  private static final Pattern LINE = Pattern.compile("\\r?\\n");

  /** How a list breaks its lines; empty where it does not. */
  static Optional<LineWrapping> of(Document document, List<Model> models) {
    String line = document.source().text().contains("\r\n") ? "\r\n" : "\n";
    int width = 0;
    for (Model model : models) {
      for (String each : LINE.split(document.slice(model.block()))) {
        width = Math.max(width, each.length());
      }
    }
    List<String> indents = new ArrayList<>();
    for (Model model : models) {
      boolean prose =
          model.entry().form() == EntryForm.ITEM || model.entry().form() == EntryForm.PARAGRAPH;
      String text = document.slice(model.block());
      Matcher soft = SOFT.matcher(text);
      while (prose && soft.find()) {
        if (isForced(text, soft, width)) {
          indents.add(soft.group(1));
        }
      }
    }
    return width > WIDEST || indents.isEmpty()
        ? Optional.empty()
        : Optional.of(new LineWrapping(width, indents.get(0), line));
  }

  /** Whether the next word would not have fitted. */
  private static boolean isForced(String text, Matcher soft, int width) {
    int start = text.lastIndexOf('\n', soft.start() - 1) + 1;
    String next = text.substring(soft.end()).split("\\s", 2)[0];
    return soft.start() - start + 1 + next.length() > width;
  }

  /** A text with its lines so broken. */
  String of(String text) {
    StringBuilder wrapped = new StringBuilder();
    for (String part : SOFT.matcher(text).replaceAll(" ").split(line, -1)) {
      if (!wrapped.isEmpty()) {
        wrapped.append(line);
      }
      fill(part, wrapped);
    }
    return wrapped.toString();
  }

  private void fill(String part, StringBuilder wrapped) {
    int length = 0;
    for (String word : part.split("(?<=\\S) +(?=\\S)")) {
      boolean fits = length == 0 || length + 1 + word.length() <= width;
      if (length > 0) {
        wrapped.append(fits ? " " : line + indent);
      }
      length =
          fits ? length + (length == 0 ? 0 : 1) + word.length() : indent.length() + word.length();
      wrapped.append(word);
    }
  }
}
