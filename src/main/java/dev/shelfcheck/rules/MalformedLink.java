package dev.shelfcheck.rules;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.RegistryAddress;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.address.DefectMessage;
import dev.shelfcheck.rules.address.MissingScheme;
import dev.shelfcheck.rules.address.WrappedAddress;
import dev.shelfcheck.rules.edit.Repeats;
import dev.shelfcheck.rules.entry.LinkPlace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A link is written so that it leads nowhere. */
final class MalformedLink implements Rule.OfDocument {
  /** Words by which a list says itself that there is nothing to link yet. */
  private static final Pattern PROMISE =
      Pattern.compile(
          "(?i)\\b(?:soon|tb[ad]|in construction|not (?:yet )?available|unreleased)\\b");

  @Override
  public Stream<Check> check(Document document) {
    Stream<Check> defects =
        document.defects().stream()
            .flatMap(d -> DefectMessage.of(document, d).stream().map(m -> broken(document, d, m)));
    return Stream.concat(
        Repeats.joined(defects, MalformedLink::fault),
        LinkPlace.of(document).map(MalformedLink::scheme));
  }

  /** Placeholders that read alike are one fault, however many lines were made from the template. */
  private static String fault(Finding finding) {
    return finding.key().startsWith(Defect.DefectKind.EMPTY_TARGET.name())
        ? finding.message().what().toLowerCase(Locale.ROOT)
        : finding.key() + " " + finding.subject().span();
  }

  private static Check broken(Document document, Defect defect, Message message) {
    Optional<Entry> entry =
        document.entries().stream().filter(e -> e.span().contains(defect.span())).findFirst();
    Finding finding =
        Finding.of(Subject.of(document, entry, defect.span()), message)
            .key(defect.kind() + " " + defect.detail());
    String written = document.slice(defect.span());
    Finding weighed = severity(defect, written).map(finding::severity).orElse(finding);
    return Check.broken(
        DefectMessage.recurring(defect, written.strip()).map(weighed::recurring).orElse(weighed));
  }

  /**
   * Forges make a link of a bare address, so it is followed all the same. An empty target is often
   * a place kept free: it misleads nobody, around a badge or a promise least of all.
   */
  private static Optional<Severity> severity(Defect defect, String written) {
    return switch (defect.kind()) {
      case PARTED_LINK, NESTED_LINK -> Optional.of(Severity.WARNING);
      case EMPTY_TARGET ->
          Optional.of(
              written.contains("![") || PROMISE.matcher(written).find()
                  ? Severity.ADVICE
                  : Severity.WARNING);
      default -> Optional.empty();
    };
  }

  private static Check scheme(LinkPlace place) {
    Optional<MissingScheme> missing =
        place.link().web().isPresent() ? Optional.empty() : MissingScheme.of(place.link().target());
    return Check.of(
        place.subject(),
        missing
            .map(m -> finding(place, m))
            .or(() -> WrappedAddress.of(place).map(w -> finding(place, w))));
  }

  private static Finding finding(LinkPlace place, WrappedAddress wrapped) {
    String target = place.link().target();
    return Finding.of(
            place.subject(),
            "the address " + target + " goes on in the next line",
            "only its first half is a link",
            "write " + target + wrapped.rest() + " in one line")
        .key(target + wrapped.rest());
  }

  private static Finding finding(LinkPlace place, MissingScheme missing) {
    String target = place.link().target();
    Fix fix =
        new Fix(
            "Write " + missing.written(),
            RegistryAddress.of(missing.meant()).isPresent()
                ? Fix.Applicability.SAFE
                : Fix.Applicability.UNSAFE,
            List.of(new Edit(place.document().path(), place.link().targetSpan(), missing.meant())));
    return Finding.of(
            place.subject(),
            target + " " + missing.lacks(),
            "browsers take it for a file of this folder",
            "write " + missing.written() + " before it")
        .fix(fix)
        .key(target);
  }
}
