package dev.shelfcheck.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanIndexTest {
  @Test
  void tellsWhatEverySpanForItselfTells() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Span> spans = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        spans.add(span(random));
      }
      SpanIndex index = new SpanIndex(spans);
      for (int i = 0; i < 50; i++) {
        Span asked = span(random);
        boolean one = spans.stream().anyMatch(asked::overlaps);
        assertEquals(one, index.overlaps(asked), () -> spans + " and " + asked);
      }
    }
  }

  private static Span span(Random random) {
    int start = random.nextInt(60);
    return new Span(start, start + random.nextInt(9));
  }
}
