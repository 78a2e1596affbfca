package dev.shelfcheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises identifiers in web addresses and in running text. */
public final class Identifiers {
  private static final Pattern ARXIV_PATH =
      Pattern.compile(
          "(?i)^/(?:abs|pdf|html|format|ps|src|e-print)/(?:arxiv:)?((?:[a-z-]+(?:\\.[a-z]{2})?/)?[\\d.]+(?:v\\d+)?)(?:\\.pdf)?/?$");

  private Identifiers() {}

  /** What a web address identifies. */
  public static Recognition inUrl(String target) {
    Optional<WebAddress> web = WebAddress.parse(target);
    if (web.isEmpty()) {
      return Recognition.NOTHING;
    }
    String host = web.get().host();
    String path = web.get().path();
    List<Identifier> found = new ArrayList<>();
    List<ImpossibleIdentifier> impossible = new ArrayList<>();
    if (host.equals("arxiv.org") || host.endsWith(".arxiv.org")) {
      Matcher m = ARXIV_PATH.matcher(path);
      if (m.matches()) {
        ArxivId.parse(m.group(1)).ifPresent(found::add);
        ArxivId.impossibility(m.group(1))
            .ifPresent(r -> impossible.add(new ImpossibleIdentifier("arxiv", m.group(1), r)));
      }
    } else if (host.equals("doi.org") || host.equals("dx.doi.org")) {
      Doi.identifier(path.replaceFirst("^/", "")).ifPresent(found::add);
    } else if (host.equals("openreview.net")) {
      web.get().parameter("id").flatMap(OpenReviewId::parse).ifPresent(found::add);
    }
    return new Recognition(found, impossible);
  }
}
