package dev.shelfcheck.source.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shelfcheck.ask.Evidence;

/** Who said something and when, as JSON; how it reached the run is for the reader to say. */
final class EvidenceForm {
  private EvidenceForm() {}

  static ObjectNode write(Evidence evidence) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("source", evidence.source()).put("when", evidence.when().toString());
    Fields.put(node, "differs", evidence.differs());
    return node;
  }

  static Evidence read(JsonNode node) {
    return new Evidence(
        Fields.required(node, "source"),
        Fields.day(Fields.required(node, "when")),
        Evidence.Provenance.REMEMBERED,
        Fields.text(node, "differs"));
  }
}
