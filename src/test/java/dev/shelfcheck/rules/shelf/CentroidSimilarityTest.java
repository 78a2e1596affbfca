package dev.shelfcheck.rules.shelf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cosine of an item and of what stands beside it, worked out by hand. */
class CentroidSimilarityTest {
  private static final double EXACT = 1e-9;
  private static final Rack COHERENT =
      Rack.of(
          "the pruning of heads / structured pruning of weights / pruning sparse weights"
              + " / sparse structured heads"
              + " | the distilling of teachers / teachers and students / students of distilling"
              + " / logits of teachers and students");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void eachIsLikerItsOwnThanTheOther(int place) {
    int own = COHERENT.item(place).shelf();
    double[] alike = COHERENT.likeness(place);
    assertTrue(alike[own] > alike[1 - own], Arrays.toString(alike));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void eachMovedToTheOtherIsLikerItsOwnStill(int place) {
    int home = COHERENT.item(place).shelf();
    double[] alike = COHERENT.moving(place, 1 - home).likeness(place);
    assertTrue(alike[home] > alike[1 - home], Arrays.toString(alike));
  }

  @ParameterizedTest
  @CsvSource({
    "a b / a b | c d / c d, 1, 0",
    "a b | a b / a b, 0, 1",
    "a b / c d | a b / c d, 0, 0.707106781",
    "a b / a b | a b / a b, 1, 1",
    "a / b | c / d, 0, 0",
  })
  void anItemIsLeftOutOfItsOwnShelf(String shelves, double own, double other) {
    assertArrayEquals(new double[] {own, other}, Rack.of(shelves).likeness(0), EXACT);
  }

  @Test
  void aWordThatAllSayWeighsLittle() {
    double all = Math.log(5 / 4.5);
    double half = Math.log(5 / 2.5);
    double[] alike = Rack.of("the prune / the prune | the distill / the distill").likeness(0);
    assertArrayEquals(new double[] {1, all * all / (all * all + half * half)}, alike, EXACT);
    assertTrue(alike[1] < 0.025, Arrays.toString(alike));
  }

  @Test
  void aWordThatOneAloneSaysWeighsNothing() {
    assertArrayEquals(
        new double[] {1, 0}, Rack.of("prune zebra / prune | distill / distill").likeness(0), EXACT);
  }

  @Test
  void whatMoreIsKnownOfAnItemIsComparedAndNotCounted() {
    Rack rack = Rack.of("a b / a b | c d / c d");
    double half = Math.sqrt(0.5);
    assertArrayEquals(
        new double[] {half, half},
        rack.likeness().of(Rack.item("a b c d", 0), rack.item(0)),
        EXACT);
  }

  @Test
  void theWordsThatSpeakForAnotherShelfDecideTheStrongestFirst() {
    Rack rack = Rack.of("the tree / the prune / prune tree | the logit / rare logit / rare logit");
    Item stray = Rack.item("the tree logit", 0);
    assertEquals(List.of("logit"), rack.likeness().deciding(stray, rack.item(1), 1, 0));
    assertEquals(List.of("tree", "the"), rack.likeness().deciding(stray, rack.item(1), 0, 1));
  }
}
