package dev.shelfcheck.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was made of a thing is kept for a while, and is never another's that is equal. */
class RecentOfTest {
  private final AtomicInteger made = new AtomicInteger();
  private final RecentOf<List<String>, Integer> recent =
      new RecentOf<>(list -> made.incrementAndGet());

  @Test
  void makesItOnceOfTheVerySameThing() {
    List<String> one = new ArrayList<>(List.of("a"));
    assertEquals(recent.of(one), recent.of(one));
    assertEquals(2, recent.of(new ArrayList<>(one)));
  }

  @Test
  void takesNoThingForAnotherThatFallsOnItsPlace() {
    for (int i = 1; i <= 20_000; i++) {
      assertEquals(i, recent.of(new ArrayList<>()));
    }
  }

  @Test
  void forgetsAllWhenToldTo() {
    List<String> one = new ArrayList<>();
    assertEquals(1, recent.of(one));
    TextCaches.forget();
    assertEquals(2, recent.of(one));
  }
}
