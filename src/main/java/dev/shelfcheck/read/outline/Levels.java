package dev.shelfcheck.read.outline;

import dev.shelfcheck.thread.ThreadConfined;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The items that are open at a line, innermost last. An item holds what is indented to its text; a
 * line indented less, yet more than the item's marker, is its child too if its own marker is of
 * another kind: so authors mean it, though CommonMark starts a new list there.
 */
@ThreadConfined
final class Levels {
  /** Details in details, more than any page has; chosen. */
  private static final int MOST_DETAILS = 20;

  /** Deeper than any list is meant; what is deeper still stands beside the deepest. */
  private static final int DEEPEST = 50;

  /** How much deeper than the text around it code is indented. */
  private static final int CODE = 4;

  private record Level(int indent, int content, char kind) {}

  private record Saved(int floor, List<Level> open) {
    /** Whether an item of that indent stands beside or outside the one that details stand in. */
    boolean holdsBack(int indent) {
      return !open.isEmpty() && indent <= open.get(open.size() - 1).indent();
    }
  }

  private final Deque<Level> open = new ArrayDeque<>();
  private final Deque<Saved> outside = new ArrayDeque<>();
  private int floor;
  private final boolean lax;

  /**
   * Nothing is open.
   *
   * @param lax whether details are left open in this document: then an item beside theirs ends them
   */
  Levels(boolean lax) {
    this.lax = lax;
  }

  /** How many items are open. */
  int depth() {
    return floor + open.size();
  }

  /** Opens an item and says how many items it stands in. */
  int open(int indent, int content, char kind) {
    while (lax && !outside.isEmpty() && outside.getLast().holdsBack(indent)) {
      leave();
    }
    while (!open.isEmpty() && !holds(open.getLast(), indent, kind)) {
      open.removeLast();
    }
    while (open.size() >= DEEPEST) {
      open.removeLast();
    }
    int depth = depth();
    open.addLast(new Level(indent, content, kind));
    return depth;
  }

  private static boolean holds(Level level, int indent, char kind) {
    return indent >= level.content
        || (indent > level.indent && (kind != level.kind || indent >= level.indent + 2));
  }

  /** Closes the items that a paragraph of this indent, after a blank line, does not stand in. */
  int paragraph(int indent) {
    while (!open.isEmpty()
        && indent < Math.min(open.getLast().content, open.getLast().indent + 2)) {
      open.removeLast();
    }
    return depth();
  }

  /**
   * Whether text of this indent, after a blank line, is code (<a
   * href="https://spec.commonmark.org/0.31.2/#indented-code-blocks">CommonMark 4.4</a>).
   */
  boolean isCode(int indent) {
    return open.isEmpty() ? floor == 0 && indent >= CODE : indent >= open.getLast().content + CODE;
  }

  boolean inItem() {
    return !open.isEmpty();
  }

  void clear() {
    open.clear();
    outside.clear();
    floor = 0;
  }

  /** Enters details: what follows stands one deeper, whatever its indent. */
  void enter() {
    if (outside.size() > MOST_DETAILS) {
      return;
    }
    outside.addLast(new Saved(floor, List.copyOf(open)));
    floor = depth() + 1;
    open.clear();
  }

  void leave() {
    if (!outside.isEmpty()) {
      Saved saved = outside.removeLast();
      floor = saved.floor;
      open.clear();
      open.addAll(saved.open);
    }
  }
}
