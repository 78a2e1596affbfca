package dev.shelfcheck.ask;

import dev.shelfcheck.model.Work;
import java.util.List;

/**
 * Which works bear a title, by what lies on this machine: a catalogue answers, nobody is asked for
 * it over the network. A run without a catalogue gets no answer.
 *
 * @param search what is looked for
 */
public record WorksAtHand(WorksByTitle search) implements Question<List<Work>> {
  @Override
  public String words() {
    return "which work of the catalogue is called \"" + search.title() + "\"";
  }
}
