package dev.shelfcheck.source.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WorkBuilderTest {
  @Test
  void withoutATitleThereIsNoWork() {
    assertEquals(Optional.empty(), new WorkBuilder().title(" \u00a0 ").year(2020).work());
  }

  @Test
  void theLongestCompleteBylineNamesTheAuthors() {
    Work work =
        built(
            new WorkBuilder()
                .authors(List.of("A. Author", "B. Writer", "C. Scribe", "et al."))
                .authors(List.of("Ann  Author", " ", "Ben\nWriter")));
    assertEquals(List.of("Ann Author", "Ben Writer"), work.authors());
    assertTrue(work.authorsComplete());
  }

  @Test
  void aBylineThatLeavesSomeOutIsNotComplete() {
    assertFalse(built(new WorkBuilder().authors(List.of("A", "et al"))).authorsComplete());
    assertFalse(
        built(new WorkBuilder().authors(List.of("A B")).moreAuthors(true)).authorsComplete());
    assertFalse(built(new WorkBuilder().moreAuthors(false)).authorsComplete());
  }

  @Test
  void impossibleYearsAreDroppedAndTheEarliestPostingIsTheFirst() {
    Work work = built(new WorkBuilder().posted(2021).posted(2019).posted(0).year(1300).year(1854));
    assertEquals(List.of(1854, 2019, 2021), work.years());
    assertEquals(OptionalInt.of(2019), work.firstPosted());
  }

  @Test
  void theGravestStandingCounts() {
    WorkBuilder builder = new WorkBuilder().standing(Standing.WITHDRAWN).standing(Standing.STANDS);
    assertEquals(Standing.WITHDRAWN, built(builder).standing());
    assertEquals(Standing.RETRACTED, built(builder.standing(Standing.RETRACTED)).standing());
  }

  private static Work built(WorkBuilder builder) {
    return builder.title("A Title").work().orElseThrow();
  }
}
