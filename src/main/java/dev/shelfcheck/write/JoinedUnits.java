package dev.shelfcheck.write;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Written pieces joined: what goes takes with it what stood between, and what stays keeps the
 * stronger of the signs around what went.
 *
 * @param pending what stands behind the last piece
 * @param joints what stands between pieces that meet in other entries
 */
record JoinedUnits(List<Sequence.Unit> units, String pending, Joints joints) {
  // What parts more than a blank (1) or nothing (0) does; only their order counts.
  private static final int STOP = 2;
  private static final int LINE = 3;

  private static final String STOPS = ".。!?";

  /** A stop that ends no sentence: {@code et al.}. */
  private static final Pattern ABBREVIATED = Pattern.compile("\\bal\\.[*_]*$");

  private static final String CLOSERS = "*_\"”)]`";

  JoinedUnits {
    units = List.copyOf(units);
  }

  /** The text of what stays. */
  String text() {
    StringBuilder text = new StringBuilder();
    String gap = "";
    boolean dropped = false;
    boolean begun = false;
    boolean numbered = false;
    boolean remark = false;
    @Nullable Piece kept = null;
    for (Sequence.Unit unit : units) {
      boolean opens = Sequence.COLON_ENDS.matcher(text).find() || numbered;
      boolean first = dropped && opens && !unit.gap().contains("\n");
      Optional<String> met =
          dropped && kept != null && !(gap + unit.gap()).contains("\n")
              ? joints.between(kept, unit.piece()).filter(weaker(gap, unit.gap()))
              : Optional.empty();
      boolean glued = dropped && (gap + unit.gap()).isEmpty() && isEmphasis(kept, unit.piece());
      gap =
          met.isPresent() && unit.written().stays()
              ? met.get()
              : glued ? " " : first ? gap : dropped ? left(gap, unit) : unit.gap();
      boolean behind = dropped;
      dropped = !unit.written().stays();
      remark = dropped && (behind ? remark : isRemark(unit));
      if (!dropped) {
        append(text, begun || units.get(0).equals(unit) ? gap : "", behind);
        text.append(unit.written().text());
        numbered = isNumber(unit.piece());
        kept = unit.piece();
        begun = true;
      }
    }
    append(text, remark ? "" : dropped ? ending(gap) : end(), dropped);
    return text.toString();
  }

  /** What ends a sentence around what went ends it still. */
  private static Predicate<String> weaker(String one, String other) {
    boolean stop = strength(stronger(one, other)) == 2;
    return met -> !stop || strength(met) == 2;
  }

  /** What is left of the gaps around what went: before a link behind a blank no sign is. */
  private static String left(String gap, Sequence.Unit unit) {
    boolean led = unit.gap().isBlank() && !unit.gap().isEmpty() && strength(gap) == 1;
    return led && isLink(unit.piece()) ? unit.gap() : stronger(gap, unit.gap());
  }

  /** Whether a piece is a link, or brackets around one. */
  private static boolean isLink(Piece piece) {
    return piece instanceof Piece.Linked
        || (piece instanceof Piece.Group group
            && group.open().equals("[")
            && group.inner().stream().anyMatch(p -> p instanceof Piece.Linked));
  }

  /** Whether two pieces are emphasis, whose signs would be taken for one. */
  private static boolean isEmphasis(@Nullable Piece one, Piece other) {
    return one instanceof Piece.Group before
        && other instanceof Piece.Group behind
        && (before.close() + behind.open()).matches("[*_]+");
  }

  /** Whether words are a text of their own: its stop is not the entry's. */
  private static boolean isRemark(Sequence.Unit unit) {
    return unit.piece() instanceof Piece.FixedText && unit.gap().isBlank() && !unit.gap().isEmpty();
  }

  /** Whether a piece is the entry's number, and brackets or bold letters around it. */
  private static boolean isNumber(Piece piece) {
    List<ValueSlot> slots = Slots.of(List.of(piece));
    return slots.size() == 1 && slots.get(0).kind() == ValueSlot.SlotKind.NUMBER;
  }

  /** A line that ends in nothing has been broken by hand for what stood there. */
  private String end() {
    String end = pending;
    return end.isBlank() && end.contains("\n") ? "" : end;
  }

  /** What ends a text whose end goes: its stop, or the one before what went. */
  private String ending(String gap) {
    String end = pending;
    if (gap.startsWith(".")) {
      return end.startsWith(".") ? end : ".";
    }
    boolean sentence =
        !units.isEmpty()
            && units.get(units.size() - 1).piece() instanceof Piece.FixedText
            && !gap.startsWith(",");
    return gap.contains("\n") || sentence ? "" : end;
  }

  /** A stop behind what ends with one is one too many; so is a comma. */
  private static void append(StringBuilder text, String gap, boolean dropped) {
    int last = text.length() - 1;
    while (last >= 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    boolean stopped = last >= 0 && STOPS.indexOf(text.charAt(last)) >= 0;
    boolean shortened = ABBREVIATED.matcher(text).find();
    boolean again = gap.startsWith(".") || (dropped && gap.startsWith(",") && !shortened);
    String rest = stopped && again ? gap.substring(1) : gap;
    text.append(rest.isEmpty() && gap.startsWith(",") ? " " : rest);
  }

  private static String stronger(String one, String other) {
    return strength(other) > strength(one) ? other : one;
  }

  private static int strength(String gap) {
    if (gap.contains("\n")) {
      return LINE;
    }
    if (gap.chars().anyMatch(c -> STOPS.indexOf(c) >= 0)) {
      return STOP;
    }
    return gap.isBlank() ? 0 : 1;
  }
}
