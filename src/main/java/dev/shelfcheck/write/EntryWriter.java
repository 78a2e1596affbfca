package dev.shelfcheck.write;

import dev.shelfcheck.thread.ThreadConfined;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes pieces of a model for another work; what has nothing to say goes with what joined it. */
@ThreadConfined
final class EntryWriter {
  private static final Pattern BADGE = Pattern.compile("(?i)shields\\.io|badge");

  /** From so many words on a text describes. */
  private static final int DESCRIPTION = 3;

  private final SlotValues slotValues;
  private final GivenParts given;

  /** What is still to be said of what the work is about. */
  private Optional<String> description;

  private final Customs customs;
  private final ServerLabel serverLabel;
  private int left;

  /** Whether the title stands before what is written next. */
  private boolean titled;

  EntryWriter(SlotValues slotValues, GivenParts given, Customs customs) {
    this.slotValues = slotValues;
    this.given = given;
    this.description = given.described();
    this.customs = customs;
    this.serverLabel = new ServerLabel(slotValues);
  }

  /** How many pieces were left out so far. */
  int left() {
    return left;
  }

  /** Pieces side by side. */
  Written sequence(List<Piece> pieces, Escape escape) {
    Sequence sequence = new Sequence(customs.joints());
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Optional<String> field = field(pieces, i);
      if (piece instanceof Piece.Gap gap) {
        sequence.gap(gap.text());
      } else if (field.isPresent()) {
        sequence.add(piece, new Written(plain(piece), Written.State.VALUE));
        int value = i + 1;
        if (value < pieces.size() && pieces.get(value) instanceof Piece.Gap gap && !endsLine(gap)) {
          sequence.gap(gap.text());
        }
        i = lineEnd(pieces, value) - 1;
        sequence.add(
            new Piece.FixedText(field.get()), new Written(field.get(), Written.State.VALUE));
      } else if (description.isPresent() && describes(piece)) {
        sequence.add(piece, new Written(description.get(), Written.State.VALUE));
        description = Optional.empty();
        i = lineEnd(pieces, i) - 1;
      } else {
        Optional<String> server = serverLabel.at(pieces, i);
        sequence.add(
            piece,
            server
                .map(s -> new Written(s, Written.State.VALUE))
                .orElseGet(() -> written(piece, escape)));
      }
    }
    Written written = sequence.written();
    left += sequence.left();
    return written;
  }

  /** What was given for a field whose label stands at a place; empty of others. */
  private Optional<String> field(List<Piece> pieces, int at) {
    return !(pieces.get(at) instanceof Piece.Gap) && FieldValues.isLabel(pieces, at)
        ? given.of(plain(pieces.get(at))).filter(v -> !v.isEmpty())
        : Optional.empty();
  }

  /** Whether a piece begins what one entry says of its work in words of its own. */
  private boolean describes(Piece piece) {
    return titled
        && piece instanceof Piece.FixedText words
        && words.text().strip().split("\\s+").length >= DESCRIPTION
        && !customs.has(words);
  }

  private static boolean endsLine(Piece.Gap gap) {
    return gap.text().contains("\n");
  }

  private static int lineEnd(List<Piece> pieces, int from) {
    int to = from;
    while (to < pieces.size() && !(pieces.get(to) instanceof Piece.Gap gap && endsLine(gap))) {
      to++;
    }
    return to;
  }

  /** A label as it stands. */
  private static String plain(Piece piece) {
    if (piece instanceof Piece.FixedText words) {
      return words.text();
    }
    if (piece instanceof Piece.Gap gap) {
      return gap.text();
    }
    return piece instanceof Piece.Group group
        ? group.open()
            + group.inner().stream().map(EntryWriter::plain).collect(Collectors.joining())
            + group.close()
        : "";
  }

  private Written written(Piece piece, Escape escape) {
    if (piece instanceof Piece.FixedText words) {
      return customs.has(words) ? new Written(words.text(), Written.State.CUSTOM) : Written.NOTHING;
    }
    if (piece instanceof Piece.Filled filled) {
      titled |= filled.valueSlot().kind() == ValueSlot.SlotKind.TITLE;
      return slotValues
          .of(filled.valueSlot(), escape)
          .map(
              v ->
                  new Written(
                      v, filled.valueSlot().again() ? Written.State.ECHO : Written.State.VALUE))
          .orElse(Written.NOTHING);
    }
    return piece instanceof Piece.Linked linked
        ? linked(linked, escape)
        : group((Piece.Group) piece, escape);
  }

  private Written group(Piece.Group group, Escape escape) {
    boolean code = group.open().startsWith("`");
    Written inner = sequence(group.inner(), code ? Escape.CODE : escape);
    String text = group.open() + inner.text() + lineBefore(group) + group.close();
    if (inner.stays() && !text.isEmpty()) {
      return new Written(text, inner.state());
    }
    return group.kept() ? new Written(text, Written.State.CUSTOM) : Written.NOTHING;
  }

  /** The line's end before the closing tag of an element that stays. */
  private static String lineBefore(Piece.Group group) {
    return group.kept() ? lineAtEnd(group.inner()) : "";
  }

  private static String lineAtEnd(List<Piece> pieces) {
    int last = pieces.size() - 1;
    boolean own =
        last >= 0
            && pieces.get(last) instanceof Piece.Gap gap
            && gap.text().isBlank()
            && gap.text().contains("\n");
    return own ? ((Piece.Gap) pieces.get(last)).text() : "";
  }

  /** A link to what a maintainer gave the address of; empty of others. */
  private Optional<String> givenLink(Piece.Linked link) {
    String label = link.label().stream().map(EntryWriter::plain).collect(Collectors.joining());
    return link.image()
        ? Optional.empty()
        : given
            .of(label)
            .filter(v -> !v.isEmpty())
            .map(v -> led(link.head(), v) + label + led(link.tail(), v));
  }

  private static String led(List<Piece> pieces, String target) {
    return pieces.stream()
        .map(p -> p instanceof Piece.Filled ? target : plain(p))
        .collect(Collectors.joining());
  }

  private Written linked(Piece.Linked link, Escape escape) {
    Optional<String> own = givenLink(link);
    if (own.isPresent()) {
      return new Written(own.get(), Written.State.VALUE);
    }
    List<Piece.Filled> slots = new ArrayList<>();
    for (Piece piece : joined(link.head(), link.tail())) {
      if (piece instanceof Piece.Filled filled) {
        slots.add(filled);
      }
    }
    boolean leads = slots.stream().anyMatch(s -> s.valueSlot().kind() == ValueSlot.SlotKind.TARGET);
    boolean identifies =
        link.image()
            && slots.stream().anyMatch(s -> s.valueSlot().kind() == ValueSlot.SlotKind.IDENTIFIER);
    boolean unknown = link.image() && !slots.isEmpty() && !isBadge(link);
    if (unknown || (!leads && !identifies && !customs.has(link))) {
      return Written.NOTHING;
    }
    Optional<String> head = verbatim(link.head());
    Optional<String> tail = verbatim(link.tail());
    if (head.isEmpty() || tail.isEmpty()) {
      return customs.has(link) && slots.size() == 1 ? asItIs(link) : Written.NOTHING;
    }
    Written label = leads ? label(link, tail.get(), escape) : sequence(link.label(), escape);
    if (!label.stays() && !link.label().isEmpty() && !link.image()) {
      return Written.NOTHING;
    }
    return new Written(
        head.get() + label.text() + lineAtEnd(link.label()) + tail.get(),
        leads ? Written.State.VALUE : slots.isEmpty() ? Written.State.CUSTOM : Written.State.ECHO);
  }

  /** What a link to the work shows: a venue's name or a picture may be all there is. */
  private Written label(Piece.Linked link, String tail, Escape escape) {
    Written label = sequence(link.label(), escape);
    if (label.stays() || link.label().isEmpty()) {
      return label;
    }
    List<ValueSlot> slots = Slots.of(link.label());
    if (link.label().size() == 1
        && link.label().get(0) instanceof Piece.FixedText words
        && LinkStyle.fits(words.text(), tail)) {
      return new Written(words.text(), Written.State.CUSTOM);
    }
    boolean venue =
        link.label().size() == 1
            && slots.size() == 1
            && slots.get(0).kind() == ValueSlot.SlotKind.VENUE;
    boolean button =
        link.label().size() == 1
            && link.label().get(0) instanceof Piece.Linked image
            && image.image()
            && slots.isEmpty()
            && isBadge(image)
            && LinkStyle.fits(Slots.words(image.label()), tail);
    return venue
        ? slotValues.server().map(s -> new Written(s, Written.State.VALUE)).orElse(label)
        : button ? asItIs((Piece.Linked) link.label().get(0)) : label;
  }

  /** Whether an image is made of its address; of others it is not known that a work has them. */
  private static boolean isBadge(Piece.Linked image) {
    return joined(image.head(), image.tail()).stream()
        .anyMatch(p -> p instanceof Piece.FixedText w && BADGE.matcher(w.text()).find());
  }

  /** A link that several entries have, to one place. */
  private Written asItIs(Piece.Linked link) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : joined(joined(link.head(), link.label()), link.tail())) {
      if (piece instanceof Piece.FixedText words) {
        text.append(words.text());
      } else if (piece instanceof Piece.Gap gap) {
        text.append(gap.text());
      } else if (piece instanceof Piece.Filled filled
          && filled.valueSlot().link().filter(l -> !l.role().leadsToWork()).isPresent()) {
        text.append(filled.valueSlot().raw());
      } else {
        return Written.NOTHING;
      }
    }
    return new Written(text.toString(), Written.State.CUSTOM);
  }

  private static List<Piece> joined(List<Piece> one, List<Piece> other) {
    List<Piece> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /** Words as they are, slots filled; empty where one of them cannot be. */
  private Optional<String> verbatim(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.FixedText words) {
        text.append(words.text());
      } else if (piece instanceof Piece.Filled filled) {
        Optional<String> value = slotValues.of(filled.valueSlot(), Escape.HTML);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        text.append(
            filled.valueSlot().kind() == ValueSlot.SlotKind.TARGET
                ? value.get()
                : plain(value.get()));
      }
    }
    return Optional.of(text.toString());
  }

  /** What may stand in an address or an attribute. */
  private static String plain(String value) {
    return value.replace(' ', '_').replace("\"", "%22").replace(")", "%29").replace("(", "%28");
  }
}
