package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Crossref's lists of works, by a filter of DOIs or by words. */
record CrossrefSpeech(Papers papers) implements Speech {
  @Override
  public Said to(ReceivedRequest asked) {
    String dois = asked.parameter("filter").replace("doi:", "");
    List<Paper> found =
        dois.isEmpty()
            ? papers.called(asked.parameter("query.bibliographic"))
            : papers.all("doi", dois);
    ObjectNode reply = JsonNodeFactory.instance.objectNode().put("status", "ok");
    ArrayNode items = reply.putObject("message").putArray("items");
    found.forEach(paper -> items.add(item(paper)));
    return Said.json(reply);
  }

  private static ObjectNode item(Paper paper) {
    ObjectNode item = JsonNodeFactory.instance.objectNode().put("DOI", paper.value());
    item.putArray("title").add(paper.title());
    item.putObject("issued").putArray("date-parts").addArray().add(paper.year());
    ArrayNode authors = item.putArray("author");
    for (String name : paper.authors()) {
      int space = name.lastIndexOf(' ');
      authors
          .addObject()
          .put("given", name.substring(0, Math.max(0, space)))
          .put("family", name.substring(space + 1))
          .put("sequence", authors.size() == 1 ? "first" : "additional");
    }
    item.putArray("container-title").add("Proceedings");
    return item;
  }
}
