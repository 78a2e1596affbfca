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
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A file, or an entry in it, could not be read. */
final class UnreadableFile implements Rule.OfLibrary {
  @Override
  public RuleId id() {
    return new RuleId("unreadable-file");
  }

  @Override
  public Stream<Check> check(Library library) {
    Stream<Check> unread =
        library.unreadable().stream().filter(u -> !u.named()).map(UnreadableFile::unread);
    Stream<Check> read =
        library
            .documents()
            .flatMap(
                d ->
                    Stream.of(read(d), malformed(d), broken(d), declared(d), included(d, library))
                        .flatMap(c -> c));
    Stream<Check> foreign =
        library.documents().filter(Document::isForeign).map(UnreadableFile::foreign);
    return Stream.of(unread, foreign, read).flatMap(c -> c);
  }

  private static Check unread(Unreadable file) {
    return Check.broken(
        Finding.of(
            Subject.ofFile(file.path()),
            new Message(
                "the file " + file.reason(),
                "nothing in it was checked",
                "make it a file of UTF-8 text, or leave it out")));
  }

  private static Check foreign(Document document) {
    return Check.broken(
        Finding.of(
            Subject.ofFile(document.path()),
            new Message(
                "the file is not UTF-8; it was read as Windows-1252",
                "other programs show its letters otherwise, and fix leaves it as it is",
                "save it as UTF-8")));
  }

  /** The entries of a BibTeX file that BibTeX itself would stumble over. */
  private static Stream<Check> malformed(Document document) {
    return defects(
        document,
        Defect.Kind.BIBTEX,
        what ->
            new Message(
                "an entry could not be read: " + what,
                "nothing in it was checked, and BibTeX stumbles over it, too",
                "close what is open, and part its fields by commas"));
  }

  /** What is not what its name says. */
  private static Stream<Check> broken(Document document) {
    return defects(
        document,
        Defect.Kind.MALFORMED,
        what ->
            new Message(
                what,
                "nothing in it was checked, and other programs refuse it, too",
                "mend what stands here"));
  }

  /** What its declaration does not find in it. */
  private static Stream<Check> declared(Document document) {
    return defects(
        document,
        Defect.Kind.DECLARED_OTHERWISE,
        what ->
            new Message(
                what,
                "nothing in it was checked",
                "correct the declaration, or leave the file out of it"));
  }

  private static Stream<Check> defects(
      Document document, Defect.Kind kind, Function<String, Message> message) {
    return document.defects().stream()
        .filter(d -> d.kind() == kind)
        .map(
            d ->
                Check.broken(
                    Finding.of(Subject.of(document, d.span()), message.apply(d.detail()))
                        .key(d.detail())));
  }

  private static Stream<Check> read(Document document) {
    return document.defects().stream()
        .filter(d -> d.kind() == Defect.Kind.NOT_READ_WHOLE)
        .findFirst()
        .map(
            d ->
                Stream.of(
                    Check.broken(
                        Finding.of(
                            Subject.of(document, d.span()),
                            new Message(
                                "the file could not be read whole: " + d.detail(),
                                "what is missing was not checked",
                                "make several paragraphs of it, and take apart what is nested"
                                    + " deep")))))
        .orElseGet(() -> Stream.of(meant(document)));
  }

  /** The parts that stand in files which are not among those looked at. */
  private static Stream<Check> included(Document document, Library library) {
    List<String> files = library.elsewhere(document);
    return files.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Check.Settled(
                Subject.ofFile(document.path()),
                new Outcome.Unchecked(
                    Cause.NOT_UNDERSTOOD,
                    "it includes other files, which are read where they are named: "
                        + String.join(", ", files))));
  }

  private static Check meant(Document document) {
    Subject subject = Subject.ofFile(document.path());
    return document.isUnread()
        ? new Check.Settled(
            subject,
            new Outcome.Unchecked(
                Cause.NOT_UNDERSTOOD,
                "no entry was found in it, though it links " + document.looseWorks() + " works"))
        : Check.holds(subject);
  }
}
