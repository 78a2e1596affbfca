package dev.shelfcheck.rules.address;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Recurring;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with a link that leads nowhere as it is written, and what to do about it. */
public final class DefectMessage {
  /** An address with a title in quotes behind it. */
  private static final Pattern TITLED = Pattern.compile("(?s)(\\S+)\\s+[\"'].*");

  /** A word before the one scheme there is: {@code urlhttps://...}. */
  private static final Pattern PREFIXED = Pattern.compile("(?i)[a-z]+https?://(?!.*https?://).*");

  private DefectMessage() {}

  /** It in words; absent for a defect of another kind, or one that is said by another. */
  public static Optional<Message> of(Document document, Defect defect) {
    return Optional.ofNullable(message(document, defect))
        .map(m -> new Message(m.what(), why(defect), m.todo()));
  }

  private static @Nullable Message message(Document document, Defect defect) {
    String detail = defect.detail();
    String written = document.slice(defect.span());
    return switch (defect.kind()) {
      case EMPTY_TARGET ->
          Message.of(
              written.strip() + " is a link without a target",
              "write the address, or take the brackets out");
      case REVERSED_LINK ->
          Message.of("the brackets of " + detail + " are reversed", "write [text](address)");
      case UNDEFINED_REFERENCE ->
          Message.of(
              "the reference [" + detail + "] is defined nowhere in the file",
              "add its definition, or write the address in place");
      case UNBALANCED_LINK, SPACE_IN_TARGET -> opened(written.strip(), defect);
      case NESTED_LINK -> nested(written, detail);
      case ENCLOSED_TARGET ->
          Message.of("the address " + detail + " has brackets of its own", "take them out");
      case PARTED_LINK ->
          Message.of(
              "a blank parts "
                  + written.replaceFirst("(?s)\\s*\\(https?:.*", "")
                  + " from its address, so the brackets are shown",
              "take the blank out");
      case JOINED_URLS ->
          PREFIXED.matcher(detail).matches()
              ? unknownScheme(detail)
              : Message.of("two addresses run together: " + detail, "part them into two links");
      case NO_SUCH_SCHEME -> unknownScheme(detail);
      default -> null;
    };
  }

  private static Message unknownScheme(String address) {
    return Message.of("no browser knows the scheme of " + address, "write https://");
  }

  /** A link in the address's place; one without a target of its own is said by that. */
  private static @Nullable Message nested(String written, String detail) {
    boolean alone = written.startsWith("[" + detail) || !written.startsWith("[http");
    return detail.isBlank()
        ? null
        : Message.of(
            "a whole link stands where the address belongs: " + written,
            alone
                ? "write " + detail + " alone"
                : "write the one of the two addresses that is meant, alone");
  }

  private static Message opened(String written, Defect defect) {
    String address = defect.detail();
    if (goesOn(written)) {
      return Message.of(
          "the address " + address + " goes on in the next line", "write it in one line");
    }
    if (defect.kind() != Defect.DefectKind.SPACE_IN_TARGET) {
      return Message.of("the brackets of " + address + " do not close", "close them");
    }
    Matcher titled = TITLED.matcher(address);
    return titled.matches()
        ? Message.of(
            "the title behind the address "
                + titled.group(1)
                + " does not end with quote and bracket",
            "close it")
        : Message.of(
            "the address " + address + " has a space in it", "take the space out, or write %20");
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

  private static String why(Defect defect) {
    return switch (defect.kind()) {
      case PARTED_LINK, NESTED_LINK -> "it is not shown as it was meant";
      default -> "it leads its readers nowhere";
    };
  }

  /**
   * What many of one kind in a file are told as; absent for those that are told one by one.
   *
   * @param written the link as it stands
   */
  public static Optional<Recurring> recurring(Defect defect, String written) {
    return switch (defect.kind()) {
      case EMPTY_TARGET ->
          Optional.of(
              new Recurring(
                  "links have no target",
                  written,
                  "write the addresses, or take the brackets out"));
      case PARTED_LINK ->
          Optional.of(
              new Recurring(
                  "links are parted from their addresses by a blank, so the brackets are shown",
                  written,
                  "take the blanks out"));
      case UNDEFINED_REFERENCE ->
          Optional.of(
              new Recurring(
                  "references are defined nowhere in the file",
                  "[" + defect.detail() + "]",
                  "add their definitions, or write the addresses in place"));
      default -> Optional.empty();
    };
  }
}
