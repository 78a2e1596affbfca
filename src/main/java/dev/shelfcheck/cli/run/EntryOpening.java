package dev.shelfcheck.cli.run;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an entry's first line begins with before its first word, the same for entries that are
 * written alike: a bullet, a number, the sign of a heading or a quotation, a row's bars, a tag.
 *
 * @param bars how many a row has
 */
record EntryOpening(String sign, int bars) {
  private static final Pattern SIGN =
      Pattern.compile("^([ \\t]*(?:>[ \\t]?)*)(?:[-*+]|\\d+[.)]|\\|+|#{1,6}|<\\w+)?");

  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  static EntryOpening of(Document document, Entry entry) {
    String line = document.source().lineText(document.source().line(entry.span().start()));
    Matcher sign = SIGN.matcher(line);
    String text = sign.find() ? sign.group() : "";
    boolean row = text.endsWith("|");
    return new EntryOpening(
        text.replaceAll("[-*+]", "-").replaceAll("\\d+", "1"),
        row ? (int) BAR.matcher(line).results().count() : 0);
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
