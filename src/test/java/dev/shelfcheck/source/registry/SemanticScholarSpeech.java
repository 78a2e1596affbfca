package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Semantic Scholar: batches aligned with what was asked, and a match by title. */
record SemanticScholarSpeech(Papers papers) implements Speech {
  private static final Map<String, String> HANDLES =
      Map.of("ARXIV", "arxiv", "DOI", "doi", "ACL", "acl");
  private static final Map<String, String> NAMES =
      Map.of("arxiv", "ArXiv", "doi", "DOI", "acl", "ACL");

  @Override
  public Said to(ReceivedRequest asked) {
    return asked.path().endsWith("/paper/batch") ? batch(asked) : match(asked);
  }

  private Said batch(ReceivedRequest asked) {
    ArrayNode reply = JsonNodeFactory.instance.arrayNode();
    try {
      for (JsonNode id : new ObjectMapper().readTree(asked.body()).path("ids")) {
        Optional<Paper> paper = known(id.asText());
        if (paper.isPresent()) {
          reply.add(record(paper.get()));
        } else {
          reply.addNull();
        }
      }
      return Said.json(reply);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(asked.body(), e);
    }
  }

  private Optional<Paper> known(String handle) {
    int colon = handle.indexOf(':');
    String scheme = HANDLES.getOrDefault(handle.substring(0, Math.max(0, colon)), "s2");
    return papers.get(scheme, handle.substring(colon + 1));
  }

  private Said match(ReceivedRequest asked) {
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    ArrayNode data = reply.putArray("data");
    papers.called(asked.parameter("query")).forEach(paper -> data.add(record(paper)));
    return data.isEmpty()
        ? new Said(404, "application/json", "{\"error\":\"Title match not found\"}")
        : Said.json(reply);
  }

  private static ObjectNode record(Paper paper) {
    ObjectNode record = JsonNodeFactory.instance.objectNode().put("paperId", "p");
    record
        .putObject("externalIds")
        .put(NAMES.getOrDefault(paper.scheme(), "CorpusId"), paper.value());
    record.put("title", paper.title()).put("year", paper.year()).put("venue", "NeurIPS");
    ArrayNode authors = record.putArray("authors");
    paper.authors().forEach(name -> authors.addObject().put("name", name));
    return record;
  }
}
