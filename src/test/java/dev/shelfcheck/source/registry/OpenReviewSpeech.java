package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** OpenReview's second interface: every value is wrapped; no note where it shows none. */
record OpenReviewSpeech(Papers papers) implements Speech {
  @Override
  public Said to(ReceivedRequest asked) {
    List<Paper> found = papers.all("openreview", asked.parameter("ids") + asked.parameter("id"));
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    ArrayNode notes = reply.putArray("notes");
    found.forEach(paper -> notes.add(note(paper)));
    return Said.json(reply.put("count", found.size()));
  }

  private static ObjectNode note(Paper paper) {
    ObjectNode note = JsonNodeFactory.instance.objectNode();
    note.put("id", paper.value()).put("forum", paper.value()).put("cdate", 1653609600000L);
    ObjectNode content = note.putObject("content");
    content.putObject("title").put("value", paper.title());
    ArrayNode authors = content.putObject("authors").putArray("value");
    paper.authors().forEach(authors::add);
    content.putObject("venue").put("value", "ICLR " + paper.year());
    return note;
  }
}
