package dev.shelfcheck.source.registry;

/** How a registry answers, of the papers it knows. */
interface Speech {
  Said to(ReceivedRequest asked);

  /**
   * A reply.
   *
   * @param type its content type
   */
  record Said(int status, String type, String body) {
    static Said json(Object node) {
      return new Said(200, "application/json", node.toString());
    }
  }

  static Speech of(RegistryEndpoint endpoint, Papers papers) {
    return switch (endpoint) {
      case ARXIV -> new ArxivSpeech(papers);
      case ACL -> new AclSpeech(papers);
      case CROSSREF -> new CrossrefSpeech(papers);
      case SEMANTIC_SCHOLAR -> new SemanticScholarSpeech(papers);
      case OPENREVIEW, OPENREVIEW_V1 -> new OpenReviewSpeech(papers);
      case DBLP -> new DblpSpeech(papers);
      case DOI_ORG -> asked -> doiOrg(asked, papers);
      case DATACITE -> asked -> empty("{\"data\":[]}");
      case EUROPE_PMC -> asked -> empty("{\"resultList\":{\"result\":[]}}");
      case HAL -> asked -> empty("{\"response\":{\"numFound\":0,\"start\":0,\"docs\":[]}}");
      case PUBMED -> asked -> empty("{\"result\":{\"uids\":[]}}");
      case OPENALEX, OPEN_LIBRARY -> asked -> empty("{\"results\":[]}");
    };
  }

  private static Said empty(String body) {
    return new Said(200, "application/json", body);
  }

  private static Said doiOrg(ReceivedRequest asked, Papers papers) {
    String doi = asked.path().replaceFirst("^.*/api/handles/", "");
    int code = papers.get("doi", doi).isPresent() ? 1 : 100;
    return empty("{\"responseCode\":" + code + ",\"handle\":\"" + doi + "\"}");
  }
}
