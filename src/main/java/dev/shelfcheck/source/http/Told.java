package dev.shelfcheck.source.http;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Hears how an exchange ended, and passes on the first it hears: nobody lands twice. */
record Told(Consumer<Landing> to, AtomicBoolean heard) implements Consumer<Landing> {
  Told(Consumer<Landing> to) {
    this(to, new AtomicBoolean());
  }

  @Override
  public void accept(Landing landing) {
    if (heard.compareAndSet(false, true)) {
      pass(landing);
    }
  }

  private void pass(Landing landing) {
    try {
      to.accept(landing);
    } catch (RuntimeException | Error e) { // not passed on, so that another may be
      heard.set(false);
      throw e;
    }
  }
}
