package dev.shelfcheck.model;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * The entries of a document, each made when it is first asked for, and then always the same one. A
 * run over many lists asks for few of those that did not change.
 */
public final class LateEntries extends AbstractList<Entry> implements RandomAccess {
  private final AtomicReferenceArray<Entry> made;
  private final IntFunction<Entry> make;

  /**
   * Entries to come.
   *
   * @param make gives the entry of a place, always an equal one
   */
  public LateEntries(int size, IntFunction<Entry> make) {
    this.made = new AtomicReferenceArray<>(size);
    this.make = make;
  }

  @Override
  public Entry get(int index) {
    Entry known = made.get(index);
    if (known == null) {
      made.compareAndSet(index, null, make.apply(index));
      known = made.get(index);
    }
    return known;
  }

  @Override
  public int size() {
    return made.length();
  }
}
