package dev.shelfcheck.read.tree;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.thread.ThreadConfined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of TOML while it is read: its parts may stand in several places. */
@ThreadConfined
final class TomlTable {
  /** A name, where it stands. */
  record Key(String name, Span place) {}

  /** What stands under a name: a value, a table, or tables in a row. */
  private record TomlValue(Span key, List<Tree> value, List<TomlTable> tables, boolean row) {}

  private final int start;
  private int end;
  private final Map<String, TomlValue> slots = new LinkedHashMap<>();

  TomlTable(int start) {
    this.start = start;
    this.end = start;
  }

  void end(int place) {
    end = Math.max(end, place);
  }

  void put(Key key, Tree value, int behind) {
    slots.putIfAbsent(
        key.name(), new TomlValue(key.place(), List.of(value), new ArrayList<>(), false));
    end(Math.min(behind, value.span().end() + 1));
  }

  /**
   * The table that names lead to; of a row its last one.
   *
   * @param item whether the last name adds one to a row
   */
  TomlTable opened(List<Key> names, boolean item, int at) {
    TomlTable table = this;
    for (int i = 0; i < names.size(); i++) {
      boolean adds = item && i == names.size() - 1;
      Key key = names.get(i);
      TomlValue slot =
          table.slots.computeIfAbsent(
              key.name(), n -> new TomlValue(key.place(), List.of(), new ArrayList<>(), adds));
      if (adds || slot.tables().isEmpty()) {
        slot.tables().add(new TomlTable(at));
      }
      table = slot.tables().get(slot.tables().size() - 1);
    }
    return table;
  }

  Tree.Pairs tree() {
    List<Tree.Pair> pairs = new ArrayList<>();
    int last = end;
    for (Map.Entry<String, TomlValue> entry : slots.entrySet()) {
      TomlValue slot = entry.getValue();
      Tree value = value(slot);
      pairs.add(new Tree.Pair(entry.getKey(), slot.key(), value));
      last = Math.max(last, value.span().end());
    }
    return new Tree.Pairs(new Span(start, last), pairs);
  }

  private static Tree value(TomlValue slot) {
    if (!slot.value().isEmpty()) {
      return slot.value().get(0);
    }
    List<Tree> tables = slot.tables().stream().<Tree>map(TomlTable::tree).toList();
    Tree first = tables.get(0);
    Tree last = tables.get(tables.size() - 1);
    return slot.row() ? new Tree.Items(first.span().union(last.span()), tables) : first;
  }
}
