package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.FileFragment;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.entry.LinkPlace;
import dev.shelfcheck.rules.link.DocumentAnchors;
import dev.shelfcheck.rules.link.RelativePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A link leads to a place in a file beside the list that is not there. */
final class MissingFileFragment implements Rule.ByKeys {
  /** Of other files it is not known here what their places are. */
  private static final Pattern LIST = Pattern.compile("(?i).*\\.(?:md|markdown)");

  /** One where a link names a place in a file, which hardly any list's does; else none. */
  @Override
  public List<String> keys(Document document) {
    return LinkPlace.of(document)
            .anyMatch(p -> RelativePath.ofPlaceIn(p.link().target()).isPresent())
        ? List.of("#")
        : List.of();
  }

  @Override
  public Stream<Check> check(Library library) {
    return check(library, document -> List.of("#"));
  }

  @Override
  public Stream<Check> check(Library library, Function<Document, List<String>> keys) {
    Map<String, Document> files =
        library
            .documents()
            .filter(d -> d.kind() == DocumentKind.MARKDOWN)
            .collect(Collectors.toMap(Document::path, Function.identity(), (one, same) -> one));
    Map<String, DocumentAnchors> read = new HashMap<>();
    Function<String, Optional<DocumentAnchors>> anchors =
        path ->
            Optional.ofNullable(files.get(path))
                .map(there -> read.computeIfAbsent(path, p -> DocumentAnchors.of(there)));
    return library
        .documents()
        .filter(d -> !keys.apply(d).isEmpty())
        .flatMap(LinkPlace::of)
        .flatMap(
            place ->
                RelativePath.ofPlaceIn(place.link().target())
                    .flatMap(f -> check(place, f, anchors))
                    .stream());
  }

  private static Optional<Check> check(
      LinkPlace place, String file, Function<String, Optional<DocumentAnchors>> anchors) {
    Optional<String> path = RelativePath.from(place.document(), file);
    return path.flatMap(p -> anchors.apply(p).map(a -> check(place, p, a)))
        .or(() -> asked(place, file, path.orElse(file)));
  }

  /** A file that nobody named is read where a link asks for a place in it. */
  private static Optional<Check> asked(LinkPlace place, String file, String path) {
    String target = place.link().target();
    String fragment = target.substring(target.indexOf('#') + 1);
    return Optional.of(file)
        .filter(f -> LIST.matcher(f).matches())
        .map(f -> new FileFragment(place.document().path(), f, fragment))
        .map(q -> new Check.Asking<>(place.subject(), q, said -> judge(place, path, said)));
  }

  private static Check judge(LinkPlace place, String path, Witnessed<Landing> said) {
    return switch (said.value()) {
      case MISSING -> {
        Finding finding = finding(place, path, Optional.empty()).evidence(said.evidence());
        yield Check.broken(finding);
      }
      // Where there is no file, missing-file says so.
      case THERE, NO_PAGE -> Check.holds(place.subject());
      case ELSEWHERE, UNREAD, SCRIPTED ->
          new Check.Settled(
              place.subject(),
              new Outcome.Unchecked(Cause.UNDECIDED, path + " could not be read whole"));
    };
  }

  private static Check check(LinkPlace place, String path, DocumentAnchors documentAnchors) {
    String target = place.link().target();
    String fragment = target.substring(target.indexOf('#') + 1);
    return documentAnchors.lead(fragment)
        ? Check.holds(place.subject())
        : Check.broken(finding(place, path, documentAnchors.like(fragment)));
  }

  private static Finding finding(LinkPlace place, String path, Optional<String> advice) {
    String target = place.link().target();
    return Finding.of(
        place.subject(),
        target.substring(target.indexOf('#')) + " leads to no heading and no anchor of " + path,
        advice.orElse("link the heading that is meant"));
  }
}
