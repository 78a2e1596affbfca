package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** DBLP's search: no {@code hit} where there is none. */
record DblpSpeech(Papers papers) implements Speech {
  @Override
  public Said to(ReceivedRequest asked) {
    List<Paper> found = papers.called(asked.parameter("q"));
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    ObjectNode hits = reply.putObject("result").putObject("hits");
    hits.put("@total", String.valueOf(found.size()));
    if (!found.isEmpty()) {
      ArrayNode list = hits.putArray("hit");
      found.forEach(paper -> info(list.addObject().putObject("info"), paper));
    }
    return Said.json(reply);
  }

  private static void info(ObjectNode info, Paper paper) {
    ArrayNode authors = info.putObject("authors").putArray("author");
    paper.authors().forEach(name -> authors.addObject().put("text", name));
    info.put("title", paper.title() + ".").put("year", String.valueOf(paper.year()));
  }
}
