package dev.shelfcheck.rules.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Members that are joined in pairs, and the parties that come of it (union-find). */
public final class UnionFind<T> {
  private final List<T> members;
  private final int[] leader;

  /** Members that are joined to nobody yet. */
  public UnionFind(List<T> members) {
    this.members = List.copyOf(members);
    this.leader = IntStream.range(0, members.size()).toArray();
  }

  /** Joins two by their places among the members, and all that were joined to either. */
  public void join(int one, int other) {
    int first = Math.min(leader(one), leader(other));
    leader[Math.max(leader(one), leader(other))] = first;
  }

  private int leader(int member) {
    int at = member;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }

  /** The parties by their first member, each in the members' order. */
  public Collection<List<T>> parties() {
    Map<Integer, List<T>> parties = new LinkedHashMap<>();
    for (int i = 0; i < members.size(); i++) {
      parties.computeIfAbsent(leader(i), k -> new ArrayList<>()).add(members.get(i));
    }
    return parties.values();
  }
}
