package dev.shelfcheck.write;

import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Some facts that stand side by side in one entry, with what stands around them, as a pattern for
 * an entry that lacks them.
 *
 * @param model the entry
 * @param first the first of its slots that tells such a fact
 * @param last the last
 */
record GapFill(ParsedEntry model, int first, int last) implements Fill {
  /** The places of an entry in which nothing but facts of some kinds is told. */
  static List<Fill> of(ParsedEntry model, Set<String> lacking) {
    List<Fill> fills = new ArrayList<>();
    int first = -1;
    for (int i = 0; i <= model.valueSlots().size(); i++) {
      boolean fact =
          i < model.valueSlots().size()
              && lacking.contains(ParsedEntry.fact(model.valueSlots().get(i)));
      if (fact && first < 0) {
        first = i;
      } else if (!fact && first >= 0) {
        fills.add(new GapFill(model, first, i - 1));
        first = -1;
      }
    }
    return fills;
  }

  @Override
  public List<ValueSlot> slots() {
    return model.valueSlots().subList(first, last + 1);
  }

  @Override
  public String form() {
    StringBuilder form = new StringBuilder(model.neighbour(first - 1));
    for (int i = first; i <= last; i++) {
      form.append(model.between().get(i))
          .append('{')
          .append(ParsedEntry.fact(model.valueSlots().get(i)));
      form.append('}');
    }
    return form.append(model.between().get(last + 1)).append(model.neighbour(last + 1)).toString();
  }

  @Override
  public Optional<Replacement> in(ParsedEntry entry, List<String> written) {
    List<Replacement> replacements = new ArrayList<>();
    for (int i = 0; i < entry.between().size(); i++) {
      boolean place =
          entry.neighbour(i - 1).equals(model.neighbour(first - 1))
              && entry.neighbour(i).equals(model.neighbour(last + 1));
      if (place) {
        put(entry, i, written).ifPresent(replacements::add);
      }
    }
    return replacements.size() == 1 ? Optional.of(replacements.get(0)) : Optional.empty();
  }

  /** Where the entry's text is the pattern's beginning and its end, what is missing amid. */
  private Optional<Replacement> put(ParsedEntry entry, int between, List<String> written) {
    String before = model.between().get(first);
    String behind = model.between().get(last + 1);
    String there = entry.between().get(between);
    int kept = common(before, there);
    for (int split = kept; split >= 0; split--) {
      if (behind.endsWith(there.substring(split))) {
        StringBuilder text = new StringBuilder(before.substring(split));
        for (int i = 0; i < written.size(); i++) {
          text.append(i == 0 ? "" : model.between().get(first + i)).append(written.get(i));
        }
        text.append(behind, 0, behind.length() - (there.length() - split));
        int at = entry.offset(between) + split;
        return Optional.of(new Replacement(Span.at(at), text.toString()));
      }
    }
    return Optional.empty();
  }

  private static int common(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }
}
