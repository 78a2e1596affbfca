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
import dev.shelfcheck.rule.Recurring;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.address.MissingScheme;
import dev.shelfcheck.rules.address.WrappedAddress;
import dev.shelfcheck.rules.edit.Repeats;
import dev.shelfcheck.rules.entry.LinkPlace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A link is written so that it leads nowhere. */
final class MalformedLink implements Rule.OfDocument {
  /** Words by which a list says itself that there is nothing to link yet. */
  private static final Pattern PROMISE =
      Pattern.compile(
          "(?i)\\b(?:soon|tb[ad]|in construction|not (?:yet )?available|unreleased)\\b");

  /** A word before the one scheme there is: {@code urlhttps://...}. */
  /** An address with a title in quotes behind it. */
  private static final Pattern TITLED = Pattern.compile("(?s)(\\S+)\\s+[\"'].*");

  private static final Pattern PREFIXED = Pattern.compile("(?i)[a-z]+https?://(?!.*https?://).*");

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
          case UNBALANCED_LINK, SPACE_IN_TARGET -> opened(document, defect);
          case NESTED_LINK -> // one without a target is said by that
              detail.isBlank()
                  ? null
                  : Message.of(
                      "a whole link stands where the address belongs: "
                          + document.slice(defect.span()),
                      document.slice(defect.span()).startsWith("[" + detail)
                              || !document.slice(defect.span()).startsWith("[http")
                          ? "write " + detail + " alone"
                          : "write the one of the two addresses that is meant, alone");
          case ENCLOSED_TARGET ->
              Message.of("the address " + detail + " has brackets of its own", "take them out");
          case PARTED_LINK ->
              Message.of(
                  "a blank parts "
                      + document.slice(defect.span()).replaceFirst("(?s)\\s*\\(https?:.*", "")
                      + " from its address, so the brackets are shown",
                  "take the blank out");
          case JOINED_URLS ->
              PREFIXED.matcher(detail).matches()
                  ? unknownScheme(detail)
                  : Message.of("two addresses run together: " + detail, "part them into two links");
          case NO_SUCH_SCHEME -> unknownScheme(detail);
          default -> null;
        });
  }

  private static Message unknownScheme(String address) {
    return Message.of("no browser knows the scheme of " + address, "write https://");
  }

  /** Whether a line ends within what stands behind a parenthesis, before any blank there. */
  private static boolean goesOn(String link) {
    boolean inside = false;
    boolean blank = false;
    for (int i = 0; i < link.length(); i++) {
      char c = link.charAt(i);
      if (inside && (c == '\n' || c == '\r')) {
        return true;
      }
      if (c == '(') {
        inside = true;
        blank = false;
      } else if (Character.isWhitespace(c)) {
        blank = true;
      } else if (blank) {
        inside = false;
      }
    }
    return false;
  }

  private static Message opened(Document document, Defect defect) {
    String address = defect.detail();
    if (goesOn(document.slice(defect.span()).strip())) {
      return Message.of(
          "the address " + address + " goes on in the next line", "write it in one line");
    }
    Matcher titled = TITLED.matcher(address);
    if (defect.kind() == Defect.Kind.SPACE_IN_TARGET && titled.matches()) {
      return Message.of(
          "the title behind the address "
              + titled.group(1)
              + " does not end with quote and bracket",
          "close it");
    }
    return defect.kind() == Defect.Kind.SPACE_IN_TARGET
        ? Message.of(
            "the address " + address + " has a space in it", "take the space out, or write %20")
        : Message.of("the brackets of " + address + " do not close", "close them");
  }

  private static Check broken(Document document, Defect defect, Message message) {
    Optional<Entry> entry =
        document.entries().stream().filter(e -> e.span().contains(defect.span())).findFirst();
    Subject subject = Subject.of(document, entry, defect.span());
    Finding finding =
        Finding.of(subject, new Message(message.what(), why(defect), message.todo()))
            .key(defect.kind() + " " + defect.detail());
    Finding weighed = severity(document, defect).map(finding::severity).orElse(finding);
    return Check.broken(
        recurring(defect, document.slice(defect.span()).strip())
            .map(weighed::recurring)
            .orElse(weighed));
  }

  private static Optional<Recurring> recurring(Defect defect, String written) {
    return Optional.ofNullable(
        switch (defect.kind()) {
          case EMPTY_TARGET ->
              new Recurring(
                  "links have no target", written, "write the addresses, or take the brackets out");
          case PARTED_LINK ->
              new Recurring(
                  "links are parted from their addresses by a blank, so the brackets are shown",
                  written,
                  "take the blanks out");
          case UNDEFINED_REFERENCE ->
              new Recurring(
                  "references are defined nowhere in the file",
                  "[" + defect.detail() + "]",
                  "add their definitions, or write the addresses in place");
          default -> null;
        });
  }

  /**
   * Forges make a link of a bare address, so it is followed all the same. An empty target is often
   * a place kept free: it misleads nobody, around a badge or a promise least of all.
   */
  private static Optional<Severity> severity(Document document, Defect defect) {
    if (defect.kind() == Defect.Kind.PARTED_LINK || defect.kind() == Defect.Kind.NESTED_LINK) {
      return Optional.of(Severity.WARNING);
    }
    if (defect.kind() != Defect.Kind.EMPTY_TARGET) {
      return Optional.empty();
    }
    String written = document.slice(defect.span());
    boolean known = written.contains("![") || PROMISE.matcher(written).find();
    return Optional.of(known ? Severity.ADVICE : Severity.WARNING);
  }

  private static String why(Defect defect) {
    return switch (defect.kind()) {
      case PARTED_LINK, NESTED_LINK -> "it is not shown as it was meant";
      default -> "it leads its readers nowhere";
    };
  }

  private static Check scheme(LinkPlace place) {
    String target = place.link().target();
    Optional<MissingScheme> missing =
        place.link().web().isPresent() ? Optional.empty() : MissingScheme.of(target);
    return missing
        .map(m -> finding(place, target, m))
        .or(() -> WrappedAddress.of(place).map(w -> finding(place, w)))
        .<Check>map(Check::broken)
        .orElseGet(() -> Check.holds(place.subject()));
  }

  private static Finding finding(LinkPlace place, WrappedAddress wrapped) {
    String target = place.link().target();
    return Finding.of(
            place.subject(),
            new Message(
                "the address " + target + " goes on in the next line",
                "only its first half is a link",
                "write " + target + wrapped.rest() + " in one line"))
        .key(target + wrapped.rest());
  }

  private static Finding finding(LinkPlace place, String target, MissingScheme missing) {
    Fix fix =
        new Fix(
            "Write " + missing.written(),
            RegistryAddress.of(missing.meant()).isPresent()
                ? Fix.Applicability.SAFE
                : Fix.Applicability.UNSAFE,
            List.of(new Edit(place.document().path(), place.link().targetSpan(), missing.meant())));
    return Finding.of(
            place.subject(),
            new Message(
                target + " " + missing.lacks(),
                "browsers take it for a file of this folder",
                "write " + missing.written() + " before it"))
        .fix(fix)
        .key(target);
  }
}
