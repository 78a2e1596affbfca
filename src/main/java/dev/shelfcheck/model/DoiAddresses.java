package dev.shelfcheck.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The DOI resolver and the publishers' pages whose address carries the DOI. */
final class DoiAddresses {
  private static final String NAME = "(10\\.\\d{4,9}(?:\\.\\d+)*/\\S+)";

  /**
   * What stands at the resolver in a DOI's place and is none: a publisher's item identifier,
   * another prefix, a suffix alone. The resolver knows short names and handles too (20. and 21. are
   * those of repositories), so nothing else is said to be none.
   */
  private static final String NO_NAME =
      "S\\d{4}-?\\d{3}[\\dX]\\(\\d{2}\\)\\S+"
          + "|(?!10\\.|20\\.|21\\.)\\d{1,3}\\.\\d{4,9}/\\S+"
          + "|(?!10\\.)\\d{6,8}\\.\\d{6,8}"
          + "|(?:arxiv|[a-z]{2,20}\\.[a-z]{2,20}|[a-z]{3,20}\\.\\d{4})\\.\\d{4,7}\\S*";

  private static final Pattern VERSION = Pattern.compile("v\\d+(?:\\.[a-z-]+)*$");
  private static final Pattern VIEW =
      Pattern.compile(
          "(?i)(?:\\.pdf|\\.epdf|\\.epub|\\.html?|/full|/pdf|/pdfft|/epdf|/epub|/abstract|/fulltext|/meta|/summary|/references|/tab-pdf)+$");
  private static final Pattern ACL = Pattern.compile("10\\.18653/v1/(.+)");

  static final List<AddressForm> FORMS =
      List.of(
          AddressForm.reading(
              "(?:dx\\.)?doi\\.org|doi\\.acm\\.org",
              "^/+(?:doi:\\s*)?(10\\.\\S*|https?:.*)$",
              m -> read(m.group(1))),
          AddressForm.reading(
              "(?:dx\\.)?doi\\.org", "^/+(?:doi:\\s*)?(" + NO_NAME + ")$", m -> read(m.group(1))),
          AddressForm.reading("hdl\\.handle\\.net", "^/" + NAME + "$", m -> read(m.group(1))),
          AddressForm.reading(
              "academic\\.oup\\.com", "/doi/(10\\.1093/[\\w.-]+/[\\w.-]+)", m -> read(m.group(1))),
          AddressForm.reading(
              "(?:[a-z-]+\\.)*(?:biorxiv|medrxiv)\\.org",
              "/content/(?:[a-z]+/early/[\\d/]*)?" + NAME,
              m -> read(view(VERSION.matcher(view(m.group(1))).replaceFirst("")))),
          landing("link\\.springer\\.com", "/(?:[a-z-]+/)*(?:pdf/|epub/)?"),
          landing("(?!academic\\.oup\\.com).*", "/doi/(?:[a-z]+/)*"),
          landing("frontiersin\\.org", "/(?:journals/[a-z-]+/)?articles/"),
          landing("iopscience\\.iop\\.org", "/article/"),
          landing("journals\\.aps\\.org", "/[a-z]+/(?:abstract|pdf)/"),
          landing("(?:[a-z]+\\.)?jamanetwork\\.com", "/fullarticle/"),
          AddressForm.of(
              "nature\\.com",
              "^/articles/((?!s41599)(?:[sd]\\d{5}-\\d{3}-\\d{4,5}-[0-9a-z]|[a-z]+\\d+|[a-z]+\\.\\d{4}\\.\\d+))(?:\\.e?pdf|/|$)",
              id -> Doi.parse("10.1038/" + id)),
          AddressForm.of(
              "elifesciences\\.org",
              "^/articles/(\\d{5,6})(?:$|[v/.])",
              id -> Doi.parse("10.7554/elife." + id)));

  /**
   * The resolver's address written before itself, as programs do that take an address for a name.
   */
  private static final Pattern AGAIN =
      Pattern.compile("(?i)^(?:https?:/+)?(?:dx\\.)?doi\\.org/+(?:doi:)?(?=10\\.)");

  private DoiAddresses() {}

  private static AddressForm landing(String host, String before) {
    return AddressForm.reading(host, before + NAME, m -> read(view(m.group(1))));
  }

  private static String view(String name) {
    return VIEW.matcher(Tail.cut(name, "/")).replaceFirst("");
  }

  /** A DOI name in a DOI's place; one of the Anthology's identifies its paper there as well. */
  static Recognition read(String text) {
    String name = AGAIN.matcher(Tail.cut(text, ".,;/")).replaceFirst("");
    Optional<Identifier> found = Doi.identifier(name);
    if (found.isEmpty()) {
      return impossible(name);
    }
    Matcher acl = ACL.matcher(name);
    Optional<AclId> paper = acl.matches() ? AclId.parse(acl.group(1)) : Optional.empty();
    return paper
        .map(p -> Recognition.of(found.get(), p))
        .orElseGet(() -> Recognition.of(found.get()));
  }

  private static Recognition impossible(String name) {
    String prefix = "(?i)10\\.48550/arxiv\\.";
    if (name.matches(prefix + ".*")) {
      return ArxivAddresses.read(name.replaceFirst(prefix, ""));
    }
    return new Recognition(
        List.of(),
        List.of(
            new InvalidIdentifier(
                "doi",
                name,
                "a DOI is 10., a registrant's number of four digits or more, a slash and a"
                    + " suffix")));
  }
}
