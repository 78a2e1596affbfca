package dev.shelfcheck.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** arXiv's own addresses and those of its mirrors and readers. */
final class ArxivAddresses {
  /** An id's characters, right or wrong, up to the end of its path segment. */
  private static final String NEW =
      "(?:arxiv[:.])?(\\d[\\d.]*[\\d](?:v\\w*)?|\\d{4}\\.\\d+[a-z]\\w*)";

  private static final String OLD =
      "(?:arxiv:)?([a-z][a-z-]{1,15}(?:\\.[a-z]{2})?/\\d{7}(?:v\\d+)?)";
  private static final String END = "(?:\\.pdf|\\.html)?\\.?(?:$|[/,;%?&<>}\\]) ])";
  private static final Pattern SHAPE =
      Pattern.compile("(?i)\\d{4}\\.\\d{3,6}(?:v?\\w*)?|[a-z.-]+/\\d{7}(?:v\\d+)?");

  static final List<AddressForm> FORMS =
      List.of(
          at("(?:[a-z0-9-]+\\.)*arxiv\\.org", "/(?:abs|pdf|html|format|ps|src|e-print|u)/"),
          at("(?:[a-z0-9-]+\\.)*arxiv\\.org", "/ftp/arxiv/papers/\\d{4}/"),
          at(
              "xxx\\.lanl\\.gov|arxiv\\.dosf\\.top|[a-z.]*xxx\\.itp\\.ac\\.cn",
              "/(?:abs|pdf|html)/"),
          at("alphaxiv\\.org", "/(?:[a-z]{2}/)?(?:abs|pdf|html|overview|resources)/"),
          at("ar5iv\\.org|ar5iv\\.labs\\.arxiv\\.org", "/(?:abs|pdf|html)/"),
          at("(?:huggingface|hf)\\.co", "/papers/"),
          at("arxiv-vanity\\.com", "/papers/"),
          at("scirate\\.com|papers\\.cool|(?:api\\.)?semanticscholar\\.org", "/arxiv[/:]"),
          at("catalyzex\\.com", "/paper/arxiv:"),
          at("emergentmind\\.com", "/papers/"));

  private ArxivAddresses() {}

  private static AddressForm at(String host, String before) {
    return AddressForm.reading(
        host,
        "^/*" + before.substring(1) + "(?:" + NEW + "|" + OLD + ")" + END,
        m -> read(Optional.ofNullable(m.group(1)).orElseGet(() -> m.group(2))));
  }

  /** An id in arXiv's place: an arXiv id, or a reason why it is none. */
  static Recognition read(String text) {
    Optional<ArxivId> id = ArxivId.parse(text);
    if (id.isPresent()) {
      return Recognition.of(id.get());
    }
    return SHAPE.matcher(text).matches()
        ? new Recognition(List.of(), List.of(new InvalidIdentifier("arxiv", text, reason(text))))
        : Recognition.NOTHING;
  }

  private static String reason(String text) {
    return ArxivId.impossibility(text)
        .orElseGet(
            () ->
                text.toLowerCase(Locale.ROOT).matches("[\\d.]+v\\w*")
                    ? "after the v stands the version's number alone"
                    : "an arXiv id has four digits, a dot and four or five digits");
  }
}
