package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands one step further in than something else: a tool's paper below the tool. */
public final class Nesting {
  private static final Pattern ITEM =
      Pattern.compile("([ \\t]*)(?:[-*+]|\\d{1,4}[.)])[ \\t]+(\\S.*)");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s.*");

  /** An item that leads to a program, as its text shows. */
  private static final Pattern PROGRAM =
      Pattern.compile(
          "https?://(?:www\\.)?(?:github\\.com|gitlab\\.[\\w.]+|bitbucket\\.org|codeberg\\.org"
              + "|sourceforge\\.net|(?:cran|bioconductor)\\.[\\w.]+|pypi\\.org|[\\w-]+\\.github\\.io)\\b");

  /** So far up an item is looked for: a list made to cost time does not. */
  private static final int REACH = 30;

  private Nesting() {}

  /** Whether each stands below an item of its own. */
  public static boolean part(EntryPlace one, EntryPlace other) {
    String mine = parent(one);
    String theirs = parent(other);
    return !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
  }

  /** Whether each is the paper below a program of its own, which readers of that program cite. */
  public static boolean citedApart(EntryPlace one, EntryPlace other) {
    String mine = parent(one);
    String theirs = parent(other);
    return !mine.equals(theirs)
        && !TitleLinks.isSoftware(one.entry())
        && !TitleLinks.isSoftware(other.entry())
        && PROGRAM.matcher(mine).find()
        && PROGRAM.matcher(theirs).find();
  }

  /** Whether one program stands twice because each time another paper stands below it. */
  public static boolean citesApart(EntryPlace one, EntryPlace other) {
    Set<Identifier> mine = below(one);
    Set<Identifier> theirs = below(other);
    return !mine.isEmpty() && !theirs.isEmpty() && Collections.disjoint(mine, theirs);
  }

  /** The item that an entry's own item stands in; empty for one of the outermost. */
  private static String parent(EntryPlace place) {
    SourceText source = place.document().source();
    int line = source.line(place.entry().span().start());
    int depth = depth(source.lineText(line));
    for (int above = line - 1; depth > 0 && above > 0 && above >= line - REACH; above--) {
      String text = source.lineText(above);
      Matcher item = ITEM.matcher(text);
      if (item.matches() && depth(text) < depth) {
        return item.group(2);
      }
      if (HEADING.matcher(text).matches()) {
        return "";
      }
    }
    return "";
  }

  /** What the entries right below name, as far as they stand further in. */
  private static Set<Identifier> below(EntryPlace place) {
    SourceText source = place.document().source();
    List<Entry> all = place.document().entries();
    int depth = depth(line(source, place.entry().span()));
    return IntStream.range(place.entry().index() + 1, all.size())
        .limit(REACH)
        .mapToObj(all::get)
        .takeWhile(e -> depth(line(source, e.span())) > depth)
        .flatMap(e -> e.identifiers().stream())
        .map(IdentifierMention::identifier)
        .filter(Identifier::namesWork)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String line(SourceText source, Span span) {
    return source.lineText(source.line(span.start()));
  }

  /** How far in an item stands; a tab is as good as four blanks. */
  private static int depth(String line) {
    Matcher item = ITEM.matcher(line);
    return item.matches() ? item.group(1).replace("\t", "    ").length() : 0;
  }
}
