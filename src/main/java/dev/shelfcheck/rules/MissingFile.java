package dev.shelfcheck.rules;

import dev.shelfcheck.ask.FileExists;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Recurring;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.address.MissingScheme;
import dev.shelfcheck.rules.entry.LinkPlace;
import dev.shelfcheck.rules.link.DocumentAnchors;
import dev.shelfcheck.vocabulary.Recent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A relative link leads to a file that is not there. */
final class MissingFile implements Rule.OfDocument {
  private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:.*");

  /** Pages of a forge that stand beside its files and are none. */
  private static final Pattern FORGE =
      Pattern.compile(
          "(?i)(?:\\.\\./)+(?:(?:issues|pulls?|wiki|discussions|releases|actions|projects|graphs|network|stargazers|commits?|compare|tree|blob|raw|fork)(?:/.*)?)?");

  /** A placeholder that something fills in before people read the file. */
  private static final Pattern TEMPLATE = Pattern.compile(".*[{}<>$\\s].*");

  /** What a template says of an address instead of one. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)(?:(?:paper|code|project|github|repo|dataset|pdf|arxiv|your|the|insert)["
              + " _-]?)?(?:urls?|links?|address|href|https?)(?:["
              + " _-]?here)?|\\.\\.\\.+|…|[-–—]+|n/?a|todo|tb[ad]|xxx+");

  private static final Recent<Optional<String>> FILES = new Recent<>(MissingFile::read);

  @Override
  public RuleId id() {
    return new RuleId("missing-file");
  }

  @Override
  public Stream<Check> check(Document document) {
    DocumentAnchors documentAnchors = DocumentAnchors.of(document);
    return LinkPlace.of(document).flatMap(p -> check(p, documentAnchors).stream());
  }

  private static Optional<Check> check(LinkPlace place, DocumentAnchors documentAnchors) {
    return file(place.link().target())
        .map(
            f ->
                new Check.Asking<>(
                    place.subject(),
                    new FileExists(place.document().path(), f),
                    there -> judge(place, f, documentAnchors, there)));
  }

  /** The relative path that a target names; nothing for other targets. */
  static Optional<String> file(String target) {
    return FILES.of(target);
  }

  private static Optional<String> read(String target) {
    if (isPlainlyOfTheWeb(target)) {
      return Optional.empty();
    }
    String path = target.strip().replaceFirst("[?#].*", "");
    boolean relative =
        !path.isEmpty()
            && !path.startsWith("//")
            && !path.startsWith("www.")
            && !SCHEME.matcher(path).matches()
            && !FORGE.matcher(path).matches()
            && !TEMPLATE.matcher(path).matches()
            && MissingScheme.of(path).isEmpty();
    return relative ? Optional.of(decoded(path)) : Optional.empty();
  }

  /** Most are; what is written in one line of ASCII has a scheme where it begins with one. */
  private static boolean isPlainlyOfTheWeb(String target) {
    return (target.startsWith("https://") || target.startsWith("http://"))
        && target.chars().allMatch(c -> c > ' ' && c <= '~');
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return path;
    }
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
                new Recurring(
                    "links lead to files that are not "
                        + (file.contains("/")
                            ? "in " + file.substring(0, file.lastIndexOf('/') + 1)
                            : "beside " + place.document().path()),
                    file,
                    "correct the paths, or add the files"))
            .key(file);
    return Check.broken(
        PLACEHOLDER.matcher(file).matches() ? finding.severity(Severity.ADVICE) : finding);
  }

  private static Message message(LinkPlace place, String file, DocumentAnchors documentAnchors) {
    if (PLACEHOLDER.matcher(file).matches()) {
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
