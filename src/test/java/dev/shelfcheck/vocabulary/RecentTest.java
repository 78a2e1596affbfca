package dev.shelfcheck.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was made of a text is kept for a while, and is never another text's. */
class RecentTest {
  private final AtomicInteger made = new AtomicInteger();
  private final Recent<String> recent =
      new Recent<>(
          text -> {
            made.incrementAndGet();
            return text + "!";
          });

  @Test
  void makesItOnceOfATextThatIsAskedAgain() {
    assertEquals("a!", recent.of("a"));
    assertEquals("a!", recent.of(new String("a".toCharArray())));
    assertEquals(1, made.get());
  }

  /** Java gives both the same hash, so that they fall on one place. */
  @Test
  void takesNoTextForAnotherThatFallsOnItsPlace() {
    assertEquals("Aa!", recent.of("Aa"));
    assertEquals("BB!", recent.of("BB"));
    assertEquals("Aa!", recent.of("Aa"));
    assertEquals(3, made.get());
  }

  @Test
  void keepsNoLongText() {
    String longText = "a".repeat(401);
    recent.of(longText);
    recent.of(longText);
    recent.of("a".repeat(400));
    recent.of("a".repeat(400));
    assertEquals(3, made.get());
  }
}
