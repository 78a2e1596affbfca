package dev.shelfcheck.model;

import dev.shelfcheck.vocabulary.Recent;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of an arXiv paper or of a DOI as its registry writes it: {@code https://arxiv.org/}
 * after <a href="https://info.arxiv.org/help/arxiv_identifier_for_services.html">arXiv's own
 * page</a>, {@code https://doi.org/} after the <a
 * href="https://www.doi.org/doi-handbook/HTML/index.html">DOI Handbook</a>, 3.8. What it shows of
 * the paper (abs, pdf, html), its version, a question and a fragment are kept as they are, and so
 * is the case of a DOI.
 *
 * @param written with its scheme
 * @param name of what is addressed there: an arXiv id with its version, or a DOI name
 */
public record RegistryAddress(String written, String name) {
  private static final Pattern ARXIV =
      Pattern.compile(
          "(?i)(?:https?:)?//(?:(?:(?:www|export|browse|web\\d*|xxx|de|cn|in|es|fr|jp|uk)\\.)?arxiv\\.org"
              + "|xxx\\.lanl\\.gov|xxx\\.itp\\.ac\\.cn)/+(abs|pdf|html)/+(?:arxiv:)?"
              + "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(v\\d{1,3})?(\\.pdf)?[.,;:/]*"
              + "(\\?[^#]*)?(#.*)?");
  private static final Pattern DOI =
      Pattern.compile(
          "(?i)(?:https?:/{0,2}|//)(?:(?:www\\.|dx\\.)*doi\\.org|doi\\.acm\\.org)/+"
              + "(?:(?:https?:/+)?(?:dx\\.)?doi\\.org/+)?(?:doi:)?"
              + "(10\\.\\d{4,9}(?:\\.\\d+)*(?:/|%2f)\\S+)");
  private static final Pattern SCHEME =
      Pattern.compile(
          "(?i)(?:(?:https?://)?(doi):\\s*(10\\.\\S+)|(arxiv):\\s*((?:[a-z-]+(?:\\.[a-z]{2})?/)?[\\d.]+(?:v\\d{1,3})?))");
  private static final Set<String> SECURE =
      Set.of("arxiv.org", "www.arxiv.org", "export.arxiv.org", "doi.org", "dx.doi.org");

  /** Several rules ask for the same link's. */
  private static final Recent<Optional<RegistryAddress>> READ = new Recent<>(RegistryAddress::read);

  /** Reads a link's target; absent where it is no such address. */
  public static Optional<RegistryAddress> of(String target) {
    return READ.of(target);
  }

  private static Optional<RegistryAddress> read(String target) {
    String address = target.strip();
    return arxiv(address).or(() -> doi(address)).or(() -> scheme(address));
  }

  /** Whether a target is written so, be it with http for https. */
  public boolean isWritten(String target) {
    return target.equals(written) || target.equals(written.replaceFirst("^https", "http"));
  }

  /** Whether a host, in lower case, is a registry's own and known to answer by https. */
  public static boolean answersByHttps(String host) {
    return SECURE.contains(host);
  }

  private static Optional<RegistryAddress> arxiv(String address) {
    Matcher m = ARXIV.matcher(address);
    if (!m.matches() || ArxivId.parse(m.group(2)).isEmpty()) {
      return Optional.empty();
    }
    String view = m.group(1).toLowerCase(Locale.ROOT);
    if (m.group(4) != null && !view.equals("pdf")) {
      return Optional.empty();
    }
    String name = id(m.group(2)) + lower(m.group(3));
    return Optional.of(
        new RegistryAddress(
            "https://arxiv.org/"
                + view
                + "/"
                + name
                + lower(m.group(4))
                + unlessBare(m.group(5))
                + unlessBare(m.group(6)),
            name));
  }

  /** The archive of an old id is written in lower case, its subject class is not. */
  private static String id(String written) {
    int end = written.replaceFirst("[./].*", "").length();
    return written.substring(0, end).toLowerCase(Locale.ROOT) + written.substring(end);
  }

  private static String lower(@Nullable String group) {
    return group == null ? "" : group.toLowerCase(Locale.ROOT);
  }

  /** A question mark or number sign with nothing behind it asks nothing. */
  private static String unlessBare(@Nullable String group) {
    return group == null || group.length() == 1 ? "" : group;
  }

  private static Optional<RegistryAddress> doi(String address) {
    Matcher m = DOI.matcher(address);
    return m.matches() ? named(m.group(1)) : Optional.empty();
  }

  private static Optional<RegistryAddress> named(String doi) {
    String name = doi.replaceAll("(?i)%2f", "/");
    return Doi.identifier(name).map(id -> new RegistryAddress("https://doi.org/" + name, name));
  }

  private static Optional<RegistryAddress> scheme(String address) {
    Matcher m = SCHEME.matcher(address);
    if (!m.matches()) {
      return Optional.empty();
    }
    return m.group(1) != null ? named(m.group(2)) : arxiv("https://arxiv.org/abs/" + m.group(4));
  }
}
