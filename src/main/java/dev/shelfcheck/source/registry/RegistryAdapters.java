package dev.shelfcheck.source.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The registries that know works by identifier, in the order they are asked. */
final class RegistryAdapters {
  private RegistryAdapters() {}

  static List<RegistryAdapter> byIdentifier(RegistrySettings settings) {
    List<RegistryAdapter> all = new ArrayList<>();
    all.add(new ArxivAdapter(settings.base(RegistryEndpoint.ARXIV)));
    all.add(new CrossrefAdapter(settings.base(RegistryEndpoint.CROSSREF), settings.mail()));
    all.add(new DataCiteAdapter(settings.base(RegistryEndpoint.DATACITE), settings.mail()));
    Optional<Secret> token = settings.key(RegistryEndpoint.OPENREVIEW);
    String review = settings.base(RegistryEndpoint.OPENREVIEW);
    all.add(new OpenReviewAdapter(RegistryEndpoint.OPENREVIEW, review, token));
    all.add(
        new OpenReviewAdapter(
            RegistryEndpoint.OPENREVIEW_V1, settings.base(RegistryEndpoint.OPENREVIEW_V1), token));
    all.add(new EuropePmcAdapter(settings.base(RegistryEndpoint.EUROPE_PMC)));
    all.add(
        new PubMedAdapter(
            settings.base(RegistryEndpoint.PUBMED),
            settings.key(RegistryEndpoint.PUBMED),
            settings.mail()));
    all.add(new OpenLibraryAdapter(settings.base(RegistryEndpoint.OPEN_LIBRARY)));
    all.add(new HalAdapter(settings.base(RegistryEndpoint.HAL)));
    all.add(witness(settings));
    settings
        .key(RegistryEndpoint.OPENALEX)
        .ifPresent(
            key -> all.add(new OpenAlexAdapter(settings.base(RegistryEndpoint.OPENALEX), key)));
    all.add(new OpenReviewForumAdapter(review, token));
    all.add(new AclAdapter(settings.base(RegistryEndpoint.ACL)));
    all.add(new DoiOrgAdapter(settings.base(RegistryEndpoint.DOI_ORG)));
    return all;
  }

  /** The one that takes most kinds of identifiers, and most of them at once. */
  static RegistryAdapter witness(RegistrySettings settings) {
    return new SemanticScholarAdapter(
        settings.base(RegistryEndpoint.SEMANTIC_SCHOLAR),
        settings.key(RegistryEndpoint.SEMANTIC_SCHOLAR));
  }
}
