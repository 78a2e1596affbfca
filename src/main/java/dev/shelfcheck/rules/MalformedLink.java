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
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
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
  public RuleId id() {
    return new RuleId("malformed-link");
  }

  @Override
  public Stream<Check> check(Document document) {
    Stream<Check> defects =
        document.defects().stream()
            .flatMap(d -> message(document, d).stream().map(m -> broken(document, d, m)));
    return Stream.concat(
        Repeats.joined(defects, MalformedLink::fault),
        LinkPlace.of(document).map(MalformedLink::scheme));
  }

  /** Placeholders that read alike are one fault, however many lines were made from the template. */
  private static String fault(Finding finding) {
    return finding.key().startsWith(Defect.Kind.EMPTY_TARGET.name())
        ? finding.message().what().toLowerCase(Locale.ROOT)
        : finding.key() + " " + finding.subject().span();
  }

  private static Optional<Message> message(Document document, Defect defect) {
    String detail = defect.detail();
    return Optional.ofNullable(
        switch (defect.kind()) {
          case EMPTY_TARGET ->
              Message.of(
                  document.slice(defect.span()).strip() + " is a link without a target",
                  "write the address, or take the brackets out");
          case REVERSED_LINK ->
              Message.of("the brackets of " + detail + " are reversed", "write [text](address)");
          case UNDEFINED_REFERENCE ->
              Message.of(
                  "the reference [" + detail + "] is defined nowhere in the file",
                  "add its definition, or write the address in place");
          case UNBALANCED_LINK ->
              Message.of("the brackets of " + detail + " do not close", "close them");
          case JOINED_URLS ->
              Message.of("two addresses run together: " + detail, "part them into two links");
          case SPACE_IN_TARGET ->
              Message.of(
                  "the address " + detail + " has a space in it",
                  "take the space out, or write %20");
          case NO_SUCH_SCHEME ->
              Message.of("no browser knows the scheme of " + detail, "write https://");
          default -> null;
        });
  }

  private static Check broken(Document document, Defect defect, Message message) {
    Optional<Entry> entry =
        document.entries().stream().filter(e -> e.span().contains(defect.span())).findFirst();
    Subject subject = new Subject(document.path(), Optional.of(document), entry, defect.span());
    Finding finding =
        Finding.of(
                subject,
                new Message(message.what(), "it leads its readers nowhere", message.todo()))
            .key(defect.kind() + " " + defect.detail());
    return Check.broken(severity(document, defect).map(finding::severity).orElse(finding));
  }

  /**
   * An empty target is often a place kept free: it misleads nobody, around a badge or a promise
   * least of all.
   */
  private static Optional<Severity> severity(Document document, Defect defect) {
    if (defect.kind() != Defect.Kind.EMPTY_TARGET) {
      return Optional.empty();
    }
    String written = document.slice(defect.span());
    boolean known = written.contains("![") || PROMISE.matcher(written).find();
    return Optional.of(known ? Severity.ADVICE : Severity.WARNING);
  }

  private static Check scheme(LinkPlace place) {
    String target = place.link().target();
    if (place.link().web().isPresent() || !MissingScheme.looksLikeHost(target)) {
      return Check.holds(place.subject());
    }
    Fix fix =
        new Fix(
            "Write https://",
            RegistryAddress.of("//" + target).isPresent()
                ? Fix.Applicability.SAFE
                : Fix.Applicability.UNSAFE,
            List.of(
                new Edit(place.document().path(), place.link().targetSpan(), "https://" + target)));
    return Check.broken(
        Finding.of(
                place.subject(),
                new Message(
                    target + " has no scheme",
                    "browsers take it for a file of this folder",
                    "write https:// before it"))
            .fix(fix)
            .key(target));
  }
}
