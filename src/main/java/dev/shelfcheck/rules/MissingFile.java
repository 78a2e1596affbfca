package dev.shelfcheck.rules;

import dev.shelfcheck.ask.FileExists;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.entry.LinkPlace;
import dev.shelfcheck.rules.link.DocumentAnchors;
import dev.shelfcheck.rules.link.RelativePath;
import java.util.Optional;
import java.util.stream.Stream;

/** A relative link leads to a file that is not there. */
final class MissingFile implements Rule.OfDocument {
  @Override
  public Stream<Check> check(Document document) {
    DocumentAnchors documentAnchors = DocumentAnchors.of(document);
    return LinkPlace.of(document).flatMap(p -> check(p, documentAnchors).stream());
  }

  private static Optional<Check> check(LinkPlace place, DocumentAnchors documentAnchors) {
    return RelativePath.of(place.link().target())
        .map(
            f ->
                new Check.Asking<>(
                    place.subject(),
                    new FileExists(place.document().path(), f),
                    there -> judge(place, f, documentAnchors, there)));
  }

  private static Check judge(
      LinkPlace place, String file, DocumentAnchors documentAnchors, Witnessed<Boolean> there) {
    if (there.value()) {
      return Check.holds(place.subject());
    }
    Finding finding =
        Finding.of(place.subject(), message(place, file, documentAnchors))
            .evidence(there.evidence())
            .recurring(
                "links lead to files that are not "
                    + (file.contains("/")
                        ? "in " + file.substring(0, file.lastIndexOf('/') + 1)
                        : "beside " + place.document().path()),
                file,
                "correct the paths, or add the files")
            .key(file);
    return Check.broken(
        RelativePath.isPlaceholder(file) ? finding.severity(Severity.ADVICE) : finding);
  }

  private static Message message(LinkPlace place, String file, DocumentAnchors documentAnchors) {
    if (RelativePath.isPlaceholder(file)) {
      return Message.of(
          file + " stands where an address belongs",
          "write the address; a line that shows how entries are written goes into backticks");
    }
    if (documentAnchors.bear(file)) {
      return Message.of(
          file + " is a heading of this file, linked without its number sign", "link #" + file);
    }
    return Message.of(
        "there is no file "
            + file
            + (file.startsWith("/") ? " below the repository's root, linked in " : " beside ")
            + place.document().path(),
        "correct the path, or add the file");
  }
}
