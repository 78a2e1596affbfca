package dev.shelfcheck.rule;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A statement about reading lists. It looks, asks and judges; it never does I/O. */
public sealed interface Rule {
  /** Its name, which is its page's, too: its class's in kebab case, where it takes no other. */
  default RuleId id() {
    return RuleId.of(getClass());
  }

  /** A rule whose subjects each stand in one document. */
  non-sealed interface OfDocument extends Rule {
    /** Looks at a document. */
    Stream<Check> check(Document document);
  }

  /**
   * A rule that judges each entry by itself: by what stands in it, in its lines and between it and
   * its neighbours. Faults that entries have in common it may say once.
   */
  interface OfEntries extends OfDocument {
    /**
     * Looks at some entries, and at all that stands outside any.
     *
     * @param entries of the document; the others are in order
     */
    Stream<Check> check(Document document, List<Entry> entries);

    @Override
    default Stream<Check> check(Document document) {
      return check(document, document.entries());
    }
  }

  /** A rule that holds the entries of one list side by side. */
  non-sealed interface OfList extends Rule {
    /** Looks at a list. */
    Stream<Check> check(ReadingList list);
  }

  /** A rule that holds several lists side by side. */
  non-sealed interface OfLibrary extends Rule {
    /** Looks at all lists of a run. */
    Stream<Check> check(Library library);
  }

  /** A rule that holds several lists side by side by what it makes of each document by itself. */
  interface ByKeys extends OfLibrary {
    /** What it makes of a document, of each of its entries say; the same each time. */
    List<String> keys(Document document);

    /** Holds lists side by side by the keys of their documents. */
    Stream<Check> check(Library library, Function<Document, List<String>> keys);

    @Override
    default Stream<Check> check(Library library) {
      return check(library, this::keys);
    }
  }

  /** A rule about the exceptions written into a document: it judges when all others have. */
  non-sealed interface OfExceptions extends Rule {
    /** Looks at a document, and at what the other rules made of it. */
    Stream<Check> check(Document document, Hindsight hindsight);
  }
}
