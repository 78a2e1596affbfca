package dev.shelfcheck.read.bibtex;

import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reading of one block, from behind its opening brace. */
final class BlockParts {
  private final String text;
  private final String type;
  private final int start;
  private final int limit;
  private final List<BibtexBlock.FieldSpans> slots = new ArrayList<>();
  private final int[] place;

  BlockParts(String text, String type, int start, int inside, int limit) {
    this.text = text;
    this.type = type;
    this.start = start;
    this.limit = limit;
    this.place = new int[] {inside};
  }

  BibtexBlock read() {
    int inside = place[0];
    Span none = Span.at(inside);
    BibtexBlock shape =
        new BibtexBlock(type, new Span(start, inside), none, List.of(), Optional.empty());
    if (!shape.isEntry()) {
      int end = BlockScan.closing(text, inside - 1, limit).map(i -> i + 1).orElse(lastInk(limit));
      return new BibtexBlock(type, new Span(start, end), none, List.of(), Optional.empty());
    }
    skipSpace();
    int keyStart = place[0];
    skipTo(",}");
    Span key = new Span(keyStart, Math.max(keyStart, lastInk(place[0])));
    Optional<String> flaw = fields();
    int end = flaw.isPresent() ? lastInk(limit) : place[0];
    return new BibtexBlock(type, new Span(start, Math.max(end, inside)), key, slots, flaw);
  }

  /** Reads fields up to the closing brace, and behind it; what is wrong, where something is. */
  private Optional<String> fields() {
    while (true) {
      skip(" \t\r\n,");
      if (comment()) {
        continue;
      }
      if (place[0] >= limit) {
        return Optional.of("it is not closed");
      }
      char c = text.charAt(place[0]);
      if (c == '}' || c == ')') {
        place[0]++;
        return Optional.empty();
      }
      Optional<String> flaw = field();
      if (flaw.isPresent()) {
        return flaw;
      }
    }
  }

  private Optional<String> field() {
    int nameStart = place[0];
    skipTo(" \t\r\n=,{}\"#");
    Span name = new Span(nameStart, place[0]);
    String shown = text.substring(name.start(), name.end());
    skipSpace();
    if (name.isEmpty() || place[0] >= limit || text.charAt(place[0]) != '=') {
      return Optional.of(
          name.isEmpty() ? "a field has no name" : "\"" + shown + "\" is followed by no =");
    }
    place[0]++;
    skipSpace();
    Optional<Span> value = value();
    if (value.isEmpty()) {
      return Optional.of("the value of " + shown + " is not closed");
    }
    slots.add(new BibtexBlock.FieldSpans(name, value.get()));
    skipSpace();
    boolean ends = place[0] < limit && ",})".indexOf(text.charAt(place[0])) >= 0;
    return ends ? Optional.empty() : Optional.of("no comma after the value of " + shown);
  }

  /** One part, or several with number signs between them: the whole expression then. */
  private Optional<Span> value() {
    int from = place[0];
    Optional<Span> only = part();
    skipSpace();
    boolean several = false;
    while (only.isPresent() && place[0] < limit && text.charAt(place[0]) == '#') {
      several = true;
      place[0]++;
      skipSpace();
      only = part();
      skipSpace();
    }
    int end = Math.max(from, lastInk(place[0]));
    return several ? only.map(p -> new Span(from, end)) : only;
  }

  private Optional<Span> part() {
    int from = place[0];
    if (from >= limit) {
      return Optional.empty();
    }
    char c = text.charAt(from);
    if (c == '{') {
      Optional<Integer> close = BlockScan.closing(text, from, limit);
      close.ifPresent(end -> place[0] = end + 1);
      return close.map(end -> new Span(from + 1, end));
    }
    if (c == '"') {
      return quoted(from);
    }
    skipTo(" \t\r\n,}#)");
    return Optional.of(new Span(from, place[0])).filter(s -> !s.isEmpty());
  }

  /** A value in quotation marks; one inside braces does not end it. */
  private Optional<Span> quoted(int from) {
    int depth = 0;
    for (int i = from + 1; i < limit; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '"' && depth == 0) {
        place[0] = i + 1;
        return Optional.of(new Span(from + 1, i));
      }
    }
    return Optional.empty();
  }

  private void skipSpace() {
    do {
      skip(" \t\r\n");
    } while (comment());
  }

  /** Passes over what biber takes for a comment: a percent sign and the rest of its line. */
  private boolean comment() {
    if (place[0] >= limit || text.charAt(place[0]) != '%') {
      return false;
    }
    skipTo("\r\n");
    return true;
  }

  private void skip(String over) {
    while (place[0] < limit && over.indexOf(text.charAt(place[0])) >= 0) {
      place[0]++;
    }
  }

  private void skipTo(String stops) {
    while (place[0] < limit && stops.indexOf(text.charAt(place[0])) < 0) {
      place[0]++;
    }
  }

  /** The end of what stands before an offset, the space behind it left out. */
  private int lastInk(int offset) {
    int end = offset;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
