package dev.shelfcheck.source.registry;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a registry is asked, and at what pace: its published limit or, where it publishes none, one
 * that troubles nobody. One request at a time at each.
 */
public enum RegistryEndpoint {
  /** One request every three seconds, one connection (arXiv API terms of use). */
  ARXIV("arXiv", "https://export.arxiv.org", 3000),
  /** Lists: three a second in the polite pool, about one without an address. */
  CROSSREF("Crossref", "https://api.crossref.org", 1000),
  /** 500 requests in five minutes without an address. */
  DATACITE("DataCite", "https://api.datacite.org", 650),
  /** The proxy of the DOI system, which knows every DOI there is. */
  DOI_ORG("doi.org", "https://doi.org", 250),
  /** One a second with a key; without one a pool shared by everybody. */
  SEMANTIC_SCHOLAR("Semantic Scholar", "https://api.semanticscholar.org", 1100),
  /** Nobody without a key since February 2026. */
  OPENALEX("OpenAlex", "https://api.openalex.org", 150),
  OPENREVIEW("OpenReview", "https://api2.openreview.net", 1000),
  /** Venues before 2023. */
  OPENREVIEW_V1("OpenReview v1", "https://api.openreview.net", 1000),
  ACL("ACL Anthology", "https://aclanthology.org", 500),
  EUROPE_PMC("Europe PMC", "https://www.ebi.ac.uk/europepmc/webservices/rest", 300),
  /** Three a second without a key. */
  PUBMED("PubMed", "https://eutils.ncbi.nlm.nih.gov", 400),
  OPEN_LIBRARY("Open Library", "https://openlibrary.org", 1000),
  HAL("HAL", "https://api.archives-ouvertes.fr", 1000),
  /** One or two seconds between requests. */
  DBLP("DBLP", "https://dblp.org", 2000);

  private final String title;
  private final String base;
  private final Duration interval;

  RegistryEndpoint(String title, String base, int milliseconds) {
    this.title = title;
    this.base = base;
    this.interval = Duration.ofMillis(milliseconds);
  }

  /** Its name, as evidence prints it. */
  public String title() {
    return title;
  }

  String base() {
    return base;
  }

  /** The least time between two requests. */
  public Duration interval() {
    return interval;
  }

  /** The environment variable that holds its key. */
  public String keyVariable() {
    return "SHELFCHECK_" + name() + "_KEY";
  }

  /** The environment variable that sets another address, of a mirror or a test server. */
  String addressVariable() {
    return "SHELFCHECK_" + name() + "_URL";
  }

  /**
   * The endpoints that a config's name stands for: {@code semantic-scholar}, {@code openreview}.
   */
  public static List<RegistryEndpoint> named(String name) {
    String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values())
        .filter(d -> d.name().equals(constant) || d.name().equals(constant + "_V1"))
        .toList();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
