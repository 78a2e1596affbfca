package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Unreadable;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file, or an entry in it, could not be read. */
final class UnreadableFile implements Rule.OfLibrary {
  /** The defects of parts, in the order in which they are told. */
  private static final List<Defect.DefectKind> PARTS =
      List.of(
          Defect.DefectKind.BIBTEX,
          Defect.DefectKind.MALFORMED,
          Defect.DefectKind.DECLARED_OTHERWISE);

  @Override
  public Stream<Check> check(Library library) {
    Stream<Check> unread =
        library.unreadable().stream().filter(u -> !u.named()).map(UnreadableFile::unread);
    Stream<Check> foreign =
        library.documents().filter(Document::isForeign).map(UnreadableFile::foreign);
    Stream<Check> read = library.documents().flatMap(d -> read(d, library));
    return Stream.of(unread, foreign, read).flatMap(c -> c);
  }

  private static Check unread(Unreadable file) {
    return Check.broken(
        Finding.of(
            Subject.ofFile(file.path()),
            "the file " + file.reason(),
            "nothing in it was checked",
            "make it a file of UTF-8 text, or leave it out"));
  }

  private static Check foreign(Document document) {
    return Check.broken(
        Finding.of(
            Subject.ofFile(document.path()),
            "the file is not UTF-8; it was read as Windows-1252",
            "other programs show its letters otherwise, and fix leaves it as it is",
            "save it as UTF-8"));
  }

  private static Stream<Check> read(Document document, Library library) {
    Stream<Check> parts =
        PARTS.stream()
            .flatMap(k -> document.defects().stream().filter(d -> d.kind() == k))
            .map(
                d ->
                    Check.broken(
                        Finding.of(Subject.of(document, d.span()), part(d)).key(d.detail())));
    return Stream.of(Stream.of(whole(document)), parts, elsewhere(document, library).stream())
        .flatMap(c -> c);
  }

  private static Check whole(Document document) {
    return document.defects().stream()
        .filter(d -> d.kind() == Defect.DefectKind.NOT_READ_WHOLE)
        .findFirst()
        .map(d -> Check.broken(Finding.of(Subject.of(document, d.span()), cut(d))))
        .orElseGet(
            () ->
                document.isUnread()
                    ? unchecked(
                        document,
                        "no entry was found in it, though it links "
                            + document.looseWorks()
                            + " works")
                    : Check.holds(Subject.ofFile(document.path())));
  }

  /** The parts that stand in files which are not among those looked at. */
  private static Optional<Check> elsewhere(Document document, Library library) {
    return Optional.of(library.elsewhere(document))
        .filter(files -> !files.isEmpty())
        .map(
            files ->
                unchecked(
                    document,
                    "it includes other files, which are read where they are named: "
                        + String.join(", ", files)));
  }

  private static Check unchecked(Document document, String detail) {
    return new Check.Settled(
        Subject.ofFile(document.path()), new Outcome.Unchecked(Cause.NOT_UNDERSTOOD, detail));
  }

  private static Message cut(Defect defect) {
    return new Message(
        "the file could not be read whole: " + defect.detail(),
        "what is missing was not checked",
        "make several paragraphs of it, and take apart what is nested deep");
  }

  private static Message part(Defect defect) {
    return switch (defect.kind()) {
      // an entry that BibTeX itself would stumble over
      case BIBTEX ->
          new Message(
              "an entry could not be read: " + defect.detail(),
              "nothing in it was checked, and BibTeX stumbles over it, too",
              "close what is open, and part its fields by commas");
      // what is not what its name says
      case MALFORMED ->
          new Message(
              defect.detail(),
              "nothing in it was checked, and other programs refuse it, too",
              "mend what stands here");
      // what its declaration does not find in it
      default ->
          new Message(
              defect.detail(),
              "nothing in it was checked",
              "correct the declaration, or leave the file out of it");
    };
  }
}
