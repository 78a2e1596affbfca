package dev.shelfcheck.cli.run;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an entry's first line begins with before its first word, the same for entries that are
 * written alike: a bullet, a number, the sign of a heading or a quotation, a row's bars, a tag.
 *
 * @param bars how many a row has between its cells
 */
record EntryOpening(String sign, int bars) {
  private static final Pattern SIGN =
      Pattern.compile("^([ \\t]*(?:>[ \\t]?)*)(?:[-*+]|\\d+[.)]|\\|+|#{1,6}|<\\w+)?");

  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  /** The bars before a row's first cell and behind its last one, which may be missing. */
  private static final Pattern OUTER = Pattern.compile("^\\||(?<!\\\\)\\|$");

  static EntryOpening of(Document document, Entry entry) {
    String line = document.source().lineText(document.source().line(entry.span().start()));
    Matcher sign = SIGN.matcher(line);
    if (entry.form() == EntryForm.ROW && line.indexOf('|') >= 0) {
      String cells = OUTER.matcher(line.strip()).replaceAll("");
      return new EntryOpening("|", (int) BAR.matcher(cells).results().count());
    }
    String text = sign.find() ? sign.group() : "";
    return new EntryOpening(text.replaceAll("[-*+]", "-").replaceAll("\\d+", "1"), 0);
  }

  /** Whether an entry begins as some other of its section does; one that is alone there does. */
  static boolean isShared(Document document, Entry entry) {
    List<Entry> others =
        document.entries().stream()
            .filter(e -> e.index() != entry.index())
            .filter(e -> e.section().span().equals(entry.section().span()))
            .toList();
    EntryOpening own = of(document, entry);
    return others.isEmpty() || others.stream().anyMatch(e -> of(document, e).equals(own));
  }
}
