package dev.shelfcheck.vocabulary;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All that is remembered of texts in tables of fixed size. A process that works for hours on texts
 * that change has them emptied now and then: what they hold is mostly of texts that are gone.
 */
public final class TextCaches {
  private static final List<Runnable> TABLES = new CopyOnWriteArrayList<>();

  private TextCaches() {}

  /**
   * Names a table that lives as long as the program does.
   *
   * @param empty empties it
   */
  public static void add(Runnable empty) {
    TABLES.add(empty);
  }

  /** Empties all tables. */
  public static void forget() {
    TABLES.forEach(Runnable::run);
  }
}
