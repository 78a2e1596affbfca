package dev.shelfcheck.server.editor;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Document;
import java.util.List;
import java.util.Optional;

/**
 * A file and what was found of it.
 *
 * @param document absent where the config leaves the file out, or it could not be read
 */
record CheckedFile(
    OpenFile file,
    Audit audit,
    Optional<Document> document,
    ListChecks.FileCheck check,
    PositionEncoding encoding) {
  /** What is broken in the file itself. */
  List<ReportedFinding> findings() {
    return document.isEmpty()
        ? List.of()
        : audit.broken().stream()
            .filter(b -> b.finding().subject().path().equals(check.path()))
            .toList();
  }

  /** The places of the file's text. */
  Optional<TextPlaces> places() {
    return document.map(d -> new TextPlaces(d.source(), encoding));
  }
}
