package dev.shelfcheck.model;

import dev.shelfcheck.vocabulary.ReservedAccounts;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/** The addresses of forums, indexes, bookshops and forges. */
final class ShelfAddresses {
  /** Hexadecimal digits of SHA-1, by which Semantic Scholar's pages name a paper. */
  private static final int SHA_1 = 40;

  private static final String AMAZON =
      "amazon\\.(?:com|ca|de|fr|it|es|in|cn|co\\.uk|co\\.jp|com\\.[a-z]{2})";

  /**
   * The archive's own hosts, its portals, and those that institutions keep under names of theirs.
   */
  private static final String HAL =
      "(?:[a-z\\d-]+\\.)*(?:hal\\.science|archives-ouvertes\\.fr|ccsd\\.cnrs\\.fr)"
          + "|hal\\.[a-z\\d.-]+\\.fr";

  static final List<AddressForm> FORMS =
      List.of(
          digits(Registry.PUBMED, "pubmed\\.ncbi\\.nlm\\.nih\\.gov", "^/(\\d{1,8})(?:/|$)"),
          digits(Registry.PUBMED, "ncbi\\.nlm\\.nih\\.gov", "^/(?:m/)?pubmed/(\\d{1,8})(?:/|$)"),
          digits(
              Registry.PUBMED, "europepmc\\.org", "^/(?:article|abstract)/med/(\\d{1,8})(?:/|$)"),
          pmc("(?:pmc\\.)?ncbi\\.nlm\\.nih\\.gov", "^/(?:pmc/)?articles/(PMC\\d{1,9})(?:/|$)"),
          pmc("europepmc\\.org", "^/(?:article/pmc|articles)/(PMC\\d{1,9})(?:/|$)"),
          s2("(?:api\\.)?semanticscholar\\.org", "^/paper/(?:[^/]+/)?([0-9a-f]{40})(?:/|$)"),
          s2("(?:api\\.)?semanticscholar\\.org", "^/(?:paper/)?CorpusID:(\\d+)$"),
          AddressForm.reading(
              "pdfs\\.semanticscholar\\.org",
              "^/([0-9a-f]{4})/([0-9a-f]{36})\\.pdf$",
              m -> registry(Registry.SEMANTIC_SCHOLAR, m.group(1) + m.group(2))),
          AddressForm.reading(
              HAL,
              "^/([a-z][a-z\\d]{1,11}[-_]\\d{8})(?:v\\d{1,3})?(?:/|$)",
              m -> registry(Registry.HAL, m.group(1).toLowerCase(Locale.ROOT))),
          AddressForm.of(
              AMAZON, "/(?:dp|gp/product|gp/aw/d)/(?:product/)?(\\d{9}[\\dX])(?:/|$)", Isbn::parse),
          AddressForm.of(
              "openlibrary\\.org|isbnsearch\\.org|worldcat\\.org|(?:books\\.)?google\\.com",
              "/isbn/([\\dX-]{10,17})(?:/|$)",
              Isbn::parse),
          AddressForm.of("link\\.springer\\.com", "^/book/(97[89]\\d{10})(?:/|$)", Isbn::parse),
          AddressForm.reading(
              "github\\.com",
              "^/([a-z0-9](?:[a-z0-9-]{0,38}))/([\\w.-]+?)(?:\\.git)?(?:/|$)",
              ShelfAddresses::github),
          AddressForm.reading(
              "(?:huggingface|hf)\\.co",
              "^/datasets/([\\w.-]+/[\\w.-]+)(?:/|$)",
              m -> registry(Registry.HF_DATASET, m.group(1))),
          AddressForm.reading(
              "(?:huggingface|hf)\\.co", "^/([\\w.-]+)/([\\w.-]+)(?:/|$)", ShelfAddresses::model));

  private ShelfAddresses() {}

  private static Recognition registry(Registry registry, String value) {
    return Recognition.of(new RegistryId(registry, value));
  }

  private static AddressForm digits(Registry registry, String host, String path) {
    return AddressForm.reading(host, path, m -> registry(registry, m.group(1)));
  }

  private static AddressForm pmc(String host, String path) {
    return AddressForm.reading(
        host, path, m -> registry(Registry.PMC, m.group(1).toUpperCase(Locale.ROOT)));
  }

  private static AddressForm s2(String host, String path) {
    return AddressForm.reading(
        host,
        path,
        m ->
            registry(
                Registry.SEMANTIC_SCHOLAR,
                (m.group(1).length() == SHA_1 ? "" : "CorpusID:")
                    + m.group(1).toLowerCase(Locale.ROOT)));
  }

  private static Recognition github(Matcher m) {
    String owner = m.group(1).toLowerCase(Locale.ROOT);
    return ReservedAccounts.GITHUB.contains(owner)
        ? Recognition.NOTHING
        : registry(Registry.GITHUB, owner + "/" + m.group(2).toLowerCase(Locale.ROOT));
  }

  private static Recognition model(Matcher m) {
    return ReservedAccounts.HUGGINGFACE.contains(m.group(1))
        ? Recognition.NOTHING
        : registry(Registry.HF_MODEL, m.group(1) + "/" + m.group(2));
  }
}
