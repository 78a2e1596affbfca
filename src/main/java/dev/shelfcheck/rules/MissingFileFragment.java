package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rules.entry.LinkPlace;
import dev.shelfcheck.rules.link.DocumentAnchors;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A link leads to a place in a file of the lists that is not there. */
final class MissingFileFragment implements Rule.OfLibrary {
  @Override
  public RuleId id() {
    return new RuleId("missing-file-fragment");
  }

  @Override
  public Stream<Check> check(Library library) {
    Map<String, Document> files =
        library
            .documents()
            .filter(d -> d.kind() == DocumentKind.MARKDOWN)
            .collect(Collectors.toMap(Document::path, Function.identity(), (one, same) -> one));
    Map<String, DocumentAnchors> documentAnchors = new HashMap<>();
    return library
        .documents()
        .flatMap(LinkPlace::of)
        .flatMap(
            place ->
                file(place).map(files::get).stream()
                    .map(
                        there ->
                            check(
                                place,
                                there,
                                documentAnchors.computeIfAbsent(
                                    there.path(), p -> DocumentAnchors.of(there)))));
  }

  /** The path of the file in which a link names a place; nothing for other links. */
  private static Optional<String> file(LinkPlace place) {
    String target = place.link().target();
    int hash = target.indexOf('#');
    boolean relative =
        hash > 0 && !target.startsWith("/") && target.substring(0, hash).indexOf('?') < 0;
    return relative && !target.startsWith(":~:", hash + 1)
        ? MissingFile.file(target).flatMap(f -> beside(place.document(), f))
        : Optional.empty();
  }

  /** A path from the file that links; nothing where it leaves what is checked. */
  private static Optional<String> beside(Document document, String file) {
    Deque<String> folders = new ArrayDeque<>(List.of(document.path().split("/")));
    folders.removeLast();
    for (String name : file.split("/")) {
      if (name.equals("..") && folders.pollLast() == null) {
        return Optional.empty();
      }
      if (!name.equals("..") && !name.equals(".") && !name.isEmpty()) {
        folders.addLast(name);
      }
    }
    return Optional.of(String.join("/", folders));
  }

  private static Check check(LinkPlace place, Document there, DocumentAnchors documentAnchors) {
    String target = place.link().target();
    String fragment = target.substring(target.indexOf('#') + 1);
    if (documentAnchors.lead(fragment)) {
      return Check.holds(place.subject());
    }
    return Check.broken(
        Finding.of(
            place.subject(),
            Message.of(
                "#" + fragment + " leads to no heading and no anchor of " + there.path(),
                documentAnchors.like(fragment).orElse("link the heading that is meant"))));
  }
}
