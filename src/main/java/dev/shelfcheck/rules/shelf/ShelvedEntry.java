package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.rules.entry.Surroundings;
import dev.shelfcheck.vocabulary.Years;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An entry that stands under a year. */
public record ShelvedEntry(Document document, Entry entry, ShelfYear shelf) {
  /** So many years after its posting no other date explains the shelf. */
  private static final int CLEAR = 2;

  /** All 7 findings at two years on 16 unseen lists read as late publications, not looked up. */
  private static final int LATE = 3;

  private static final Set<String> POSTING_OR_CODE =
      Set.of("arxiv.org", "www.arxiv.org", "github.com");

  /**
   * Why an entry belongs under another year.
   *
   * @param words it, as the second half of a sentence
   * @param year the other year
   * @param stated whether the entry itself says so
   */
  public record Reason(String words, int year, boolean stated) {}

  /**
   * Why the entry belongs under another year, if it does: of a work's dates, its posting's and its
   * publication's, any one may have shelved it.
   */
  public Optional<Reason> reason() {
    List<Integer> posted = posted();
    if (posted.contains(shelf.year()) || isSaidAround()) {
      return Optional.empty();
    }
    Optional<Integer> stated = entry.claim().year().map(Stated::value);
    if (stated.isPresent()) {
      return stated
          .filter(y -> y != shelf.year() && !(shelf.isVenue() && isOfOtherVenue()))
          .map(y -> new Reason("says " + y, y, true));
    }
    return posted.stream()
        .findFirst()
        .filter(y -> isClear(y - shelf.year()))
        .map(y -> new Reason("was first posted in " + y, y, false));
  }

  /** Whether the entry says its shelf's year. */
  public boolean saysIt() {
    return entry.claim().year().filter(y -> y.value() == shelf.year()).isPresent();
  }

  private List<Integer> posted() {
    return entry.ownIdentifiers().stream()
        .filter(ArxivId.class::isInstance)
        .map(id -> ((ArxivId) id).posted().getYear())
        .toList();
  }

  /** Whether the shelf's year stands in the entry, or in lines below it that were not read. */
  private boolean isSaidAround() {
    return Years.in(Surroundings.after(document, entry)).contains(shelf.year());
  }

  /** Whether an entry names a venue that its shelf does not: it stands there for another reason. */
  private boolean isOfOtherVenue() {
    return entry.claim().venue().filter(v -> !shelf.names(v.value())).isPresent();
  }

  /**
   * The year of a publication may follow the posting by years, by two even where none is named; it
   * cannot precede it by two.
   */
  private boolean isClear(int later) {
    return later >= CLEAR || (later <= -LATE && !shelf.isVenue() && !isPublishedElsewhere());
  }

  /** Whether an entry leads to anything but its posting and its code: a publication, perhaps. */
  private boolean isPublishedElsewhere() {
    return entry.ownIdentifiers().size() > 1
        || entry.claim().venue().isPresent()
        || entry.links().stream()
            .flatMap(l -> l.web().stream())
            .anyMatch(w -> !POSTING_OR_CODE.contains(w.host()));
  }
}
