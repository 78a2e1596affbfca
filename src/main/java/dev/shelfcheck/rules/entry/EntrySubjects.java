package dev.shelfcheck.rules.entry;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.vocabulary.TextCaches;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of the entries that were lately asked about: each rule asks about each entry, and
 * what it came to is kept with its subject. A table of fixed size, which threads share without a
 * lock, since subjects never change.
 */
final class EntrySubjects {
  /** So many entries has a long list. A power of two. */
  private static final int PLACES = 1 << 13;

  private static final @Nullable Subject[] LATEST = new Subject[PLACES];

  static {
    TextCaches.add(() -> Arrays.fill(LATEST, null));
  }

  private EntrySubjects() {}

  /** The subject of an entry, mostly the same one. */
  static Subject of(Document document, Entry entry) {
    int place = (System.identityHashCode(document) ^ entry.index()) & (PLACES - 1);
    Subject known = LATEST[place];
    if (known == null || !isOf(known, document, entry)) {
      known = Subject.of(document, entry);
      LATEST[place] = known;
    }
    return known;
  }

  @SuppressWarnings("ReferenceEquality") // the very same ones are meant; they hold much
  private static boolean isOf(Subject subject, Document document, Entry entry) {
    return subject.entry().orElse(null) == entry && subject.document().orElse(null) == document;
  }
}
