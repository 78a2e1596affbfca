package dev.shelfcheck.rule;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import java.util.stream.Stream;

/** A statement about reading lists. It looks, asks and judges; it never does I/O. */
public sealed interface Rule {
  RuleId id();

  /** A rule whose subjects each stand in one document. */
  non-sealed interface OfDocument extends Rule {
    Stream<Check> check(Document document);
  }

  /** A rule that holds the entries of one list side by side. */
  non-sealed interface OfList extends Rule {
    Stream<Check> check(ReadingList list);
  }

  /** A rule that holds several lists side by side. */
  non-sealed interface OfLibrary extends Rule {
    Stream<Check> check(Library library);
  }

  /** A rule about the exceptions written into a document: it judges when all others have. */
  non-sealed interface OfExceptions extends Rule {
    Stream<Check> check(Document document, Hindsight hindsight);
  }
}
