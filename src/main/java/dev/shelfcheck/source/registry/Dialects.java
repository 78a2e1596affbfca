package dev.shelfcheck.source.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The registries that know works by identifier, in the order they are asked. */
final class Dialects {
  private Dialects() {}

  static List<Dialect> byIdentifier(RegistrySettings settings) {
    List<Dialect> all = new ArrayList<>();
    all.add(new ArxivDialect(settings.base(Desk.ARXIV)));
    all.add(new CrossrefDialect(settings.base(Desk.CROSSREF), settings.mail()));
    all.add(new DataCiteDialect(settings.base(Desk.DATACITE), settings.mail()));
    Optional<Secret> token = settings.key(Desk.OPENREVIEW);
    String review = settings.base(Desk.OPENREVIEW);
    all.add(new OpenReviewDialect(Desk.OPENREVIEW, review, token));
    all.add(new OpenReviewDialect(Desk.OPENREVIEW_V1, settings.base(Desk.OPENREVIEW_V1), token));
    all.add(new EuropePmcDialect(settings.base(Desk.EUROPE_PMC)));
    all.add(
        new PubMedDialect(settings.base(Desk.PUBMED), settings.key(Desk.PUBMED), settings.mail()));
    all.add(new OpenLibraryDialect(settings.base(Desk.OPEN_LIBRARY)));
    all.add(new HalDialect(settings.base(Desk.HAL)));
    all.add(witness(settings));
    settings
        .key(Desk.OPENALEX)
        .ifPresent(key -> all.add(new OpenAlexDialect(settings.base(Desk.OPENALEX), key)));
    all.add(new OpenReviewForumDialect(review, token));
    all.add(new AclDialect(settings.base(Desk.ACL)));
    all.add(new DoiOrgDialect(settings.base(Desk.DOI_ORG)));
    return all;
  }

  /** The one that takes most kinds of identifiers, and most of them at once. */
  static Dialect witness(RegistrySettings settings) {
    return new SemanticScholarDialect(
        settings.base(Desk.SEMANTIC_SCHOLAR), settings.key(Desk.SEMANTIC_SCHOLAR));
  }
}
