package dev.shelfcheck.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shelfcheck.model.Document;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule is called as its class, in kebab case. */
class RuleIdTest {
  private static final class LostPebble implements Rule.OfDocument {
    @Override
    public Stream<Check> check(Document document) {
      return Stream.empty();
    }
  }

  @Test
  void aRuleTakesTheNameOfItsClass() {
    assertEquals(new RuleId("lost-pebble"), new LostPebble().id());
    assertEquals(RuleId.of(LostPebble.class), new LostPebble().id());
  }

  @Test
  void aClassWithoutANameGivesNone() {
    Rule.OfDocument nameless =
        new Rule.OfDocument() {
          @Override
          public Stream<Check> check(Document document) {
            return Stream.empty();
          }
        };
    assertThrows(IllegalArgumentException.class, nameless::id);
  }
}
