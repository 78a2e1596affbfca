package dev.shelfcheck.rules;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Unreadable;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import java.util.stream.Stream;

/** A file could not be read, or not whole. */
final class UnreadableFile implements Rule.OfLibrary {
  @Override
  public RuleId id() {
    return new RuleId("unreadable-file");
  }

  @Override
  public Stream<Check> check(Library library) {
    Stream<Check> unread =
        library.unreadable().stream().filter(u -> !u.named()).map(UnreadableFile::unread);
    return Stream.concat(unread, library.documents().flatMap(UnreadableFile::read));
  }

  private static Check unread(Unreadable file) {
    return Check.broken(
        Finding.of(
            Subject.ofFile(file.path()),
            new Message(
                "the file " + file.reason(),
                "nothing in it was checked",
                "save it as UTF-8 text, or leave it out")));
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
                                "take apart what is nested so deep")))))
        .orElseGet(() -> Stream.of(Check.holds(Subject.ofFile(document.path()))));
  }
}
