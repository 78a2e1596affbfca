package dev.shelfcheck.ask;

/** Which registries' works are at hand in a catalogue. A run without one gets no answer. */
public record Stocktaking() implements Question<Stock> {
  @Override
  public String words() {
    return "which registries' works does the catalogue hold";
  }
}
