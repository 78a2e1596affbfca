package dev.shelfcheck.source.work;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawalTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 pages. This paper has been withdrawn by the author",
        "arXiv admin note: This paper has been withdrawn",
        "Paper withdrawn",
        "The authors have withdrawn this paper",
        "We withdraw this paper because Lemma 2 is wrong",
        "Withdrawn",
        "8 pages; withdrawn due to an error in section 3",
        "This arXiv submission is now withdrawn, to be replaced",
        "I have withdrawn my manuscript.",
        "Withdrawn by the authors: the proof has a gap",
        "Article withdrawn from arXiv",
        "This work was temporarily withdrawn"
      })
  void isSaidByACommentOrAnAbstractsBeginning(String text) {
    assertTrue(Withdrawal.said(text, ""), text);
    assertTrue(Withdrawal.said("", text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We study withdrawn drugs and what they have in common",
        "A model of the withdrawal of funds from banks",
        "The drug was withdrawn by its maker",
        "Withdrawn drugs are listed",
        "Drugs withdrawn due to side effects",
        "Replaces a withdrawn paper",
        "We withdraw energy from a battery",
        "The previous version has been withdrawn",
        "12 pages, accepted",
        ""
      })
  void isNotSaidByWordsOfOtherThings(String text) {
    assertFalse(Withdrawal.said(text, ""), text);
    assertFalse(Withdrawal.said("", text), text);
  }

  @Test
  void anAbstractsMiddleIsNotItsStanding() {
    String long80 =
        "We look at what becomes of the many thousand preprints that nobody reads any more.";
    assertFalse(Withdrawal.said("", long80 + " Some say: this paper has been withdrawn."));
  }

  @Test
  void takesNoTimeForHostileTexts() {
    String text =
        ("this paper has been been " + " ".repeat(300) + "the authors have have ").repeat(400);
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Withdrawal.said(text, text));
  }
}
