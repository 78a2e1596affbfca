package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Answers as one registry does, of the papers it is given; written from the documented shapes. */
final class Speaker implements ResponseDefinitionTransformerV2 {
  static final String NAME = "speaker";
  private final Desk desk;
  private final Map<String, Paper> papers = new ConcurrentHashMap<>();

  Speaker(Desk desk) {
    this.desk = desk;
  }

  void holds(List<Paper> more) {
    more.forEach(paper -> papers.put(paper.id(), paper));
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Request request = event.getRequest();
    String url = URLDecoder.decode(request.getUrl(), StandardCharsets.UTF_8);
    ResponseDefinitionBuilder reply = new ResponseDefinitionBuilder().withStatus(200);
    String type = desk == Desk.ARXIV ? "application/atom+xml" : "application/json";
    return switch (desk) {
      case ARXIV -> reply.withHeader("Content-Type", type).withBody(feed(url)).build();
      case ACL -> acl(url, reply).build();
      default -> reply.withHeader("Content-Type", type).withBody(json(url, request)).build();
    };
  }

  private String json(String url, Request request) {
    return switch (desk) {
      case CROSSREF -> "{\"status\":\"ok\",\"message\":{\"items\":[" + crossref(url) + "]}}";
      case DATACITE -> "{\"data\":[]}";
      case DOI_ORG -> doiOrg(url);
      case SEMANTIC_SCHOLAR -> scholar(url, request.getBodyAsString());
      case OPENREVIEW -> "{\"notes\":[" + notes(url) + "],\"count\":1}";
      case OPENREVIEW_V1 -> "{\"notes\":[],\"count\":0}";
      case EUROPE_PMC -> "{\"resultList\":{\"result\":[]}}";
      case PUBMED -> "{\"result\":{\"uids\":[]}}";
      case DBLP -> "{\"result\":{\"hits\":{\"@total\":\"0\"}}}";
      default -> "{\"results\":[]}";
    };
  }

  private List<Paper> asked(String list, String scheme) {
    return Arrays.stream(list.split(","))
        .map(id -> Optional.ofNullable(papers.get(scheme + ":" + id)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String parameter(String url, String name) {
    int at = url.indexOf(name + "=");
    return at < 0 ? "" : url.substring(at + name.length() + 1).replaceFirst("&.*", "");
  }

  private String feed(String url) {
    List<Paper> found = asked(parameter(url, "id_list"), "arxiv");
    int most = Integer.parseInt("0" + parameter(url, "max_results"));
    String entries =
        found.stream()
            .limit(most == 0 ? 10 : most)
            .map(Speaker::entry)
            .collect(Collectors.joining());
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"
          xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
      <id>https://arxiv.org/api/abc</id>
      <opensearch:totalResults>%d</opensearch:totalResults>
      %s
    </feed>
    """
        .formatted(found.size(), entries);
  }

  private static String entry(Paper paper) {
    String authors =
        paper.authors().stream()
            .map(name -> "<author><name>" + name + "</name></author>")
            .collect(Collectors.joining());
    return "<entry><id>http://arxiv.org/abs/%s</id><title>%s</title><published>%d-05-27T00:00:00Z</published>%s<category term=\"cs.LG\"/></entry>"
        .formatted(paper.value() + "v2", paper.title(), paper.year(), authors);
  }

  private String crossref(String url) {
    String dois = parameter(url, "filter").replace("doi:", "");
    return asked(dois, "doi").stream()
        .map(
            p ->
                "{\"DOI\":\"%s\",\"title\":[\"%s\"],\"issued\":{\"date-parts\":[[%d]]},\"author\":[{\"given\":\"Ada\",\"family\":\"Lovelace\",\"sequence\":\"first\"}],\"container-title\":[\"Proceedings\"]}"
                    .formatted(p.value(), p.title(), p.year()))
        .collect(Collectors.joining(","));
  }

  private String doiOrg(String url) {
    String doi = url.replaceFirst("^.*/api/handles/", "");
    int code = papers.containsKey("doi:" + doi) ? 1 : 100;
    return "{\"responseCode\":" + code + ",\"handle\":\"" + doi + "\"}";
  }

  private String scholar(String url, String body) {
    if (!url.contains("/paper/batch")) {
      return "{\"data\":[]}";
    }
    try {
      JsonNode ids = new ObjectMapper().readTree(body).path("ids");
      StringBuilder papersFound = new StringBuilder("[");
      ids.forEach(id -> papersFound.append(papersFound.length() > 1 ? "," : "").append(paper(id)));
      return papersFound.append("]").toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(body, e);
    }
  }

  private String paper(JsonNode id) {
    Paper paper =
        papers.get(
            id.asText()
                .replace("ARXIV:", "arxiv:")
                .replace("DOI:", "doi:")
                .replace("ACL:", "acl:"));
    if (paper == null) {
      return "null";
    }
    String kind =
        paper.id().startsWith("arxiv") ? "ArXiv" : paper.id().startsWith("acl") ? "ACL" : "DOI";
    return "{\"paperId\":\"p\",\"externalIds\":{\"%s\":\"%s\"},\"title\":\"%s\",\"year\":%d,\"venue\":\"NeurIPS\",\"authors\":[{\"name\":\"A. Lovelace\"}]}"
        .formatted(kind, paper.value(), paper.title(), paper.year());
  }

  private String notes(String url) {
    return asked(parameter(url, "ids"), "openreview").stream()
        .map(
            p ->
                "{\"id\":\"%s\",\"forum\":\"%s\",\"cdate\":1653609600000,\"content\":{\"title\":{\"value\":\"%s\"},\"authors\":{\"value\":[\"Ada Lovelace\"]},\"venue\":{\"value\":\"ICLR %d\"}}}"
                    .formatted(p.value(), p.value(), p.title(), p.year()))
        .collect(Collectors.joining(","));
  }

  private ResponseDefinitionBuilder acl(String url, ResponseDefinitionBuilder reply) {
    Paper paper = papers.get("acl:" + url.replaceFirst("^/", "").replaceFirst("\\.xml$", ""));
    return paper == null
        ? reply.withStatus(404).withHeader("Content-Type", "text/html").withBody("<!doctype html>")
        : reply
            .withHeader("Content-Type", "application/xml")
            .withBody(
                "<?xml version='1.0'?><modsCollection xmlns=\"http://www.loc.gov/mods/v3\"><mods><titleInfo><title>%s</title></titleInfo><originInfo><dateIssued>%d-07</dateIssued></originInfo></mods></modsCollection>"
                    .formatted(paper.title(), paper.year()));
  }
}
