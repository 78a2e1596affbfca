package dev.shelfcheck.cli.run;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.write.Particulars;
import java.util.List;
import java.util.stream.Stream;

/** Where a work is listed already. */
public record Listed(Document document, Entry entry, boolean byIdentifier) {
  /** Every entry with one of the work's identifiers, or with its title. */
  public static List<Listed> in(Library library, Particulars work) {
    Title title = Title.of(work.title());
    return library
        .documents()
        .flatMap(d -> d.entries().stream().flatMap(e -> of(d, e, work, title)))
        .toList();
  }

  private static Stream<Listed> of(Document document, Entry entry, Particulars work, Title title) {
    if (entry.ownIdentifiers().stream().anyMatch(work.identifiers()::contains)) {
      return Stream.of(new Listed(document, entry, true));
    }
    boolean same =
        entry
            .title()
            .map(Title::of)
            .filter(t -> TitleComparison.of(t, title).relation().same())
            .isPresent();
    return same ? Stream.of(new Listed(document, entry, false)) : Stream.empty();
  }

  /** In a line: where, under which title, and what tells. */
  public String words() {
    return Shown.line(document.path())
        + ":"
        + document.position(entry.span().start()).line()
        + ": listed already, "
        + (byIdentifier ? "under the same identifier" : "under the same title")
        + ": "
        + Shown.line(entry.title().orElse(""));
  }
}
