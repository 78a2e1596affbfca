package dev.shelfcheck.engine;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Whether an entry of a text is the same in the next one, but for where it stands: its lines, what
 * stands between it and its neighbours, what was read in it, and the names of its sections. How
 * many others are written after its layout is none of it.
 */
final class EntryLikeness {
  /** What stands further from an entry belongs to nothing in it. */
  private static final int REACH = 1_000;

  private final Document before;
  private final Document now;

  EntryLikeness(Document before, Document now) {
    this.before = before;
    this.now = now;
  }

  /**
   * Whether two entries are the same.
   *
   * @param earlier the number of one of the text as it was
   * @param present the number of one of the present text
   */
  boolean same(int earlier, int present) {
    Entry one = before.entries().get(earlier);
    Entry other = now.entries().get(present);
    int by = other.span().start() - one.span().start();
    return one.form() == other.form()
        && moved(one.span(), other.span(), by)
        && sameText(one.span(), around(before, earlier), other.span(), around(now, present))
        && same(one.section(), other.section())
        && same(one.claim(), other.claim(), by)
        && all(
            one.links(),
            other.links(),
            (a, b) -> same(a, b, by) && one.span().contains(a.targetSpan()))
        && all(one.fields(), other.fields(), (a, b) -> same(a, b, by))
        && all(one.textIdentifiers(), other.textIdentifiers(), (a, b) -> same(a, b, by));
  }

  private static boolean moved(Span one, Span other, int by) {
    return one.start() + by == other.start() && one.end() + by == other.end();
  }

  /** An entry's lines, and what stands between it and its neighbours. */
  private static Span around(Document document, int at) {
    List<Entry> all = document.entries();
    Span own = all.get(at).span();
    int from = at > 0 ? all.get(at - 1).span().end() : 0;
    int to =
        at + 1 < all.size() ? all.get(at + 1).span().start() : document.source().text().length();
    int line = document.source().lineSpan(document.source().line(own.start())).start();
    int end = document.source().lineSpan(document.source().line(own.end())).end();
    return new Span(
        Math.min(line, Math.max(from, own.start() - REACH)),
        Math.max(end, Math.min(to, own.end() + REACH)));
  }

  private boolean sameText(Span one, Span aroundOne, Span other, Span aroundOther) {
    return aroundOne.length() == aroundOther.length()
        && one.start() - aroundOne.start() == other.start() - aroundOther.start()
        && before
            .source()
            .text()
            .regionMatches(
                aroundOne.start(), now.source().text(), aroundOther.start(), aroundOne.length());
  }

  private static boolean same(Section one, Section other) {
    return one.level() == other.level()
        && one.title().equals(other.title())
        && one.path().equals(other.path());
  }

  private static boolean same(Claim one, Claim other, int by) {
    return maybe(one.title(), other.title(), (a, b) -> same(a, b, by))
        && maybe(one.authors(), other.authors(), (a, b) -> same(a, b, by))
        && maybe(one.year(), other.year(), (a, b) -> same(a, b, by))
        && maybe(one.venue(), other.venue(), (a, b) -> same(a, b, by))
        && same(one.understanding(), other.understanding(), by);
  }

  private static boolean same(Understanding one, Understanding other, int by) {
    return one.doubtful().equals(other.doubtful())
        && all(
            one.alternatives(),
            other.alternatives(),
            (a, b) -> a.slot() == b.slot() && same(a.title(), b.title(), by));
  }

  private static boolean same(AuthorList one, AuthorList other, int by) {
    return one.complete() == other.complete()
        && all(one.names(), other.names(), (a, b) -> same(a, b, by));
  }

  private static boolean same(Stated<?> one, Stated<?> other, int by) {
    return moved(one.span(), other.span(), by) && one.value().equals(other.value());
  }

  private static boolean same(Field one, Field other, int by) {
    return moved(one.span(), other.span(), by)
        && one.label().equals(other.label())
        && one.text().equals(other.text());
  }

  private static boolean same(IdentifierMention one, IdentifierMention other, int by) {
    return moved(one.span(), other.span(), by)
        && one.own() == other.own()
        && one.identifier().equals(other.identifier());
  }

  private static boolean same(Link one, Link other, int by) {
    return moved(one.span(), other.span(), by)
        && moved(one.targetSpan(), other.targetSpan(), by)
        && one.form() == other.form()
        && one.role() == other.role()
        && one.target().equals(other.target())
        && one.text().equals(other.text());
  }

  private static <T> boolean maybe(Optional<T> one, Optional<T> other, BiPredicate<T, T> same) {
    return one.isPresent() == other.isPresent()
        && (one.isEmpty() || same.test(one.get(), other.orElseThrow()));
  }

  private static <T> boolean all(List<T> one, List<T> other, BiPredicate<T, T> same) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same.test(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }
}
