package dev.shelfcheck.write;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry as what it tells, and what stands between.
 *
 * @param entry the entry
 * @param block where its text stands
 * @param between one more than there are slots: before the first, between each two, behind the last
 * @param valueSlots what it tells, in order
 */
record ParsedEntry(Entry entry, Span block, List<String> between, List<ValueSlot> valueSlots) {
  /** The registries of published works, by which a list links them. */
  private static final Set<String> REGISTRIES = Set.of("doi", "acl", "openreview");

  ParsedEntry {
    between = List.copyOf(between);
    valueSlots = List.copyOf(valueSlots);
  }

  /** An entry that stands alone in its lines. */
  static Optional<ParsedEntry> of(Document document, Entry entry) {
    return Blocks.alone(document, entry)
        .flatMap(
            block ->
                Marking.of(document, entry, block, Optional.empty(), Optional.empty())
                    .filter(m -> !m.isTorn())
                    .map(m -> of(entry, block, m)));
  }

  private static ParsedEntry of(Entry entry, Span block, Marked marked) {
    List<String> between = new ArrayList<>();
    List<ValueSlot> valueSlots = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < marked.text().length(); i++) {
      if (Marked.isSign(marked.text().charAt(i))) {
        between.add(marked.text().substring(from, i));
        valueSlots.add(marked.slot(marked.text().charAt(i)));
        from = i + 1;
      }
    }
    between.add(marked.text().substring(from));
    return new ParsedEntry(entry, block, between, valueSlots);
  }

  /** What a slot tells, as one tells what another lacks: its kind, of a link its registry. */
  static String fact(ValueSlot valueSlot) {
    return switch (valueSlot.kind()) {
      case YEAR, VENUE -> valueSlot.kind().name();
      case TARGET -> registry(valueSlot).orElse("");
      default -> "";
    };
  }

  /** The registry that a link's target leads to. */
  static Optional<String> registry(ValueSlot valueSlot) {
    return valueSlot.link().stream()
        .map(Link::identifiers)
        .flatMap(List::stream)
        .map(Identifier::scheme)
        .filter(REGISTRIES::contains)
        .findFirst();
  }

  /** All that it tells. */
  Set<String> facts() {
    Set<String> facts = new HashSet<>();
    valueSlots.forEach(s -> facts.add(fact(s)));
    facts.remove("");
    return facts;
  }

  /** What a slot is to its neighbours; the ends of an entry are neighbours, too. */
  String neighbour(int slot) {
    return slot < 0 || slot >= valueSlots.size() ? "end" : valueSlots.get(slot).kind().name();
  }

  /** Where the text between two slots begins in the list. */
  int offset(int between) {
    int at = block.start();
    for (int i = 0; i < between; i++) {
      at += this.between.get(i).length() + valueSlots.get(i).raw().length();
    }
    return at;
  }

  /** Where a slot stands in the list. */
  Span place(int slot) {
    int start = offset(slot) + between.get(slot).length();
    return new Span(start, start + valueSlots.get(slot).raw().length());
  }

  /** The text of its lines. */
  String raw() {
    StringBuilder raw = new StringBuilder(between.get(0));
    for (int i = 0; i < valueSlots.size(); i++) {
      raw.append(valueSlots.get(i).raw()).append(between.get(i + 1));
    }
    return raw.toString();
  }
}
