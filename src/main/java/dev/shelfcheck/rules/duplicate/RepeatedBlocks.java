package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.rules.entry.EntryPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which works are listed again with their neighbours: lines pasted twice, a script run twice. */
public final class RepeatedBlocks {
  private record At(String path, int entry) {
    static At of(EntryPlace place, int off) {
      return new At(place.document().path(), place.entry().index() + off);
    }

    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof At that && path.equals(that.path) && entry == that.entry;
    }

    @Override
    public int hashCode() {
      return 31 * path.hashCode() + entry;
    }
  }

  private final Map<At, List<EntryPlace>> parties = new HashMap<>();

  /** Of parties that are one work's places each. */
  public RepeatedBlocks(List<List<EntryPlace>> works) {
    works.forEach(w -> w.forEach(p -> parties.put(At.of(p, 0), w)));
  }

  /** Whether the work before or behind is the same at two of its places. */
  public boolean hold(List<EntryPlace> work) {
    return neighbours(work, 1) || neighbours(work, -1);
  }

  private boolean neighbours(List<EntryPlace> work, int off) {
    List<EntryPlace> first = parties.get(At.of(work.get(0), off));
    List<EntryPlace> second = parties.get(At.of(work.get(1), off));
    return first != null && first.equals(second);
  }
}
