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
 * @param slots what it tells, in order
 */
record Told(Entry entry, Span block, List<String> between, List<Slot> slots) {
  /** The registries of published works, by which a list links them. */
  private static final Set<String> REGISTRIES = Set.of("doi", "acl", "openreview");

  Told {
    between = List.copyOf(between);
    slots = List.copyOf(slots);
  }

  /** An entry that stands alone in its lines. */
  static Optional<Told> of(Document document, Entry entry) {
    return Blocks.alone(document, entry)
        .flatMap(
            block ->
                Marking.of(document, entry, block, Optional.empty())
                    .filter(m -> !m.isTorn())
                    .map(m -> of(entry, block, m)));
  }

  private static Told of(Entry entry, Span block, Marked marked) {
    List<String> between = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < marked.text().length(); i++) {
      if (Marked.isSign(marked.text().charAt(i))) {
        between.add(marked.text().substring(from, i));
        slots.add(marked.slot(marked.text().charAt(i)));
        from = i + 1;
      }
    }
    between.add(marked.text().substring(from));
    return new Told(entry, block, between, slots);
  }

  /** What a slot tells, as one tells what another lacks: its kind, of a link its registry. */
  static String fact(Slot slot) {
    return switch (slot.kind()) {
      case YEAR, VENUE -> slot.kind().name();
      case TARGET -> registry(slot).orElse("");
      default -> "";
    };
  }

  /** The registry that a link's target leads to. */
  static Optional<String> registry(Slot slot) {
    return slot.link().stream()
        .map(Link::identifiers)
        .flatMap(List::stream)
        .map(Identifier::scheme)
        .filter(REGISTRIES::contains)
        .findFirst();
  }

  /** All that it tells. */
  Set<String> facts() {
    Set<String> facts = new HashSet<>();
    slots.forEach(s -> facts.add(fact(s)));
    facts.remove("");
    return facts;
  }

  /** What a slot is to its neighbours; the ends of an entry are neighbours, too. */
  String neighbour(int slot) {
    return slot < 0 || slot >= slots.size() ? "end" : slots.get(slot).kind().name();
  }

  /** Where the text between two slots begins in the list. */
  int offset(int between) {
    int at = block.start();
    for (int i = 0; i < between; i++) {
      at += this.between.get(i).length() + slots.get(i).raw().length();
    }
    return at;
  }

  /** Where a slot stands in the list. */
  Span place(int slot) {
    int start = offset(slot) + between.get(slot).length();
    return new Span(start, start + slots.get(slot).raw().length());
  }

  /** The text of its lines. */
  String raw() {
    StringBuilder raw = new StringBuilder(between.get(0));
    for (int i = 0; i < slots.size(); i++) {
      raw.append(slots.get(i).raw()).append(between.get(i + 1));
    }
    return raw.toString();
  }
}
