package dev.shelfcheck.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Written pieces side by side, about to be joined. */
final class Sequence {
  private static final Pattern LABEL_ENDS = Pattern.compile("\\s*[:：]?\\s*");
  static final Pattern PREPOSITION = Pattern.compile("(?i)\\s*(?:in|in proceedings of)\\s*");
  private static final Pattern LIST_GOES_ON = Pattern.compile("\\s*[,，、/]\\s*");
  static final Pattern COLON_ENDS = Pattern.compile("[:：][*_]*$");

  /** A piece and what stands before it. */
  record Unit(String gap, Piece piece, Written written) {}

  private final Joints joints;
  private final List<Unit> units = new ArrayList<>();
  private final StringBuilder pending = new StringBuilder();

  Sequence(Joints joints) {
    this.joints = joints;
  }

  /** What stands between the pieces before and behind. */
  void gap(String text) {
    pending.append(text);
  }

  void add(Piece piece, Written written) {
    units.add(new Unit(pending.toString(), piece, written));
    pending.setLength(0);
  }

  /** How many pieces go. */
  int left() {
    return (int) units.stream().filter(u -> !u.written().stays()).count();
  }

  Written written() {
    dropLabels();
    dropRemains();
    dropLines();
    boolean says = has(Written.State.VALUE);
    if (!says && left() > 0) {
      return Written.NOTHING;
    }
    boolean echoes = has(Written.State.ECHO);
    return new Written(
        new JoinedUnits(units, pending.toString(), joints).text(),
        says ? Written.State.VALUE : echoes ? Written.State.ECHO : Written.State.CUSTOM);
  }

  private boolean has(Written.State state) {
    return units.stream().anyMatch(u -> u.written().state() == state);
  }

  /** A label of what goes, goes: {@code Code: [link](...)}, {@code In NeurIPS}. */
  private void dropLabels() {
    for (int i = units.size() - 2; i >= 0; i--) {
      boolean label = isCustomLabel(i) && isBound(i + 1) && gone(i + 1);
      if (label && (!more(i + 2) || isPreposition(i))) {
        drop(i);
      }
    }
  }

  /** A word that says nothing without the name behind it: {@code In}. */
  private boolean isPreposition(int i) {
    return units.get(i).piece() instanceof Piece.FixedText words
        && PREPOSITION.matcher(words.text()).matches();
  }

  /** Whether a label has something left behind what goes: {@code Paper: [a](...), [b](...)}. */
  private boolean more(int from) {
    for (int i = from; i < units.size() && sameLine(i); i++) {
      if (!isBound(i) && !LIST_GOES_ON.matcher(units.get(i).gap()).matches()) {
        return false;
      }
      if (!gone(i)) {
        return true;
      }
    }
    return false;
  }

  /** What is left of a remark that goes: words of custom, and names said once more. */
  private void dropRemains() {
    for (int i = 0; i < units.size(); i++) {
      Written.State state = units.get(i).written().state();
      boolean before = i > 0 && sameLine(i) && gone(i - 1);
      boolean behind = i + 1 < units.size() && sameLine(i + 1) && gone(i + 1);
      boolean first = i == 0 || !sameLine(i);
      boolean last = i + 1 == units.size() || !sameLine(i + 1);
      boolean beside = (before && isWords(i - 1)) || (behind && isWords(i + 1));
      boolean amid = beside && (before || first) && (behind || last);
      boolean hangs = before && last && isBound(i) && isCustomWords(i);
      boolean echo =
          (before && isBound(i) && isWords(i - 1)) || (behind && isBound(i + 1) && isWords(i + 1));
      if ((state == Written.State.CUSTOM && (amid || hangs))
          || (state == Written.State.ECHO && echo)) {
        drop(i);
      }
    }
  }

  /** A line below the first that says nothing of the work any more, goes, and what leads to it. */
  private void dropLines() {
    List<Integer> lines = new ArrayList<>();
    for (int from = line(0); from < units.size(); from = line(from)) {
      lines.add(from);
    }
    boolean below = false;
    for (int n = lines.size() - 1; n >= 0; n--) {
      int from = lines.get(n);
      int to = line(from);
      boolean torn = below;
      boolean says = false;
      for (int i = from; i < to; i++) {
        torn |= gone(i);
        says |= units.get(i).written().state() == Written.State.VALUE;
      }
      for (int i = from; torn && !says && i < to; i++) {
        drop(i);
      }
      below = torn && !says;
    }
  }

  /** Where the next line begins. */
  private int line(int from) {
    int to = from + 1;
    while (to < units.size() && sameLine(to)) {
      to++;
    }
    return to;
  }

  /** Words, or emphasis that ends with a colon: {@code **Code:**}. */
  private boolean isCustomLabel(int i) {
    boolean marked =
        units.get(i).piece() instanceof Piece.Group
            && units.get(i).written().state() == Written.State.CUSTOM
            && COLON_ENDS.matcher(units.get(i).written().text()).find();
    return marked || isCustomWords(i);
  }

  private boolean isCustomWords(int i) {
    return isWords(i) && units.get(i).written().state() == Written.State.CUSTOM;
  }

  private boolean isWords(int i) {
    return units.get(i).piece() instanceof Piece.FixedText;
  }

  private boolean gone(int i) {
    return !units.get(i).written().stays();
  }

  /** Whether nothing but a blank or a colon stands before it. */
  private boolean isBound(int i) {
    return LABEL_ENDS.matcher(units.get(i).gap()).matches() && sameLine(i);
  }

  private boolean sameLine(int i) {
    return !units.get(i).gap().contains("\n");
  }

  private void drop(int i) {
    units.set(i, new Unit(units.get(i).gap(), units.get(i).piece(), Written.NOTHING));
  }
}
