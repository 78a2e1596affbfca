package dev.shelfcheck.source.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One error makes these words of a word. */
class MisspellingsTest {
  private static Set<Integer> hashes(String word) {
    return Arrays.stream(Misspellings.hashes(word)).boxed().collect(Collectors.toSet());
  }

  private static int hash(String word) {
    return ShelfFormat.hash(word.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLetterIsLostAddedChangedOrSwapped() {
    for (String other :
        List.of(
            "ravel", "grvel", "grave", "agravel", "gra7vel", "gravels", "xravel", "gravol",
            "grave9", "rgavel", "gravle")) {
      assertTrue(hashes("gravel").contains(hash(other)), other);
    }
    for (String other : List.of("gravel", "gavl", "gravelxx", "grlvea", "Gravels")) {
      assertFalse(hashes("gravel").contains(hash(other)), other);
    }
  }

  @Test
  void lettersOfSeveralBytesAreOneLetter() {
    for (String other : List.of("łód", "łd", "łódx", "lód", "łóda", "ółd", "łdó")) {
      assertEquals(!other.equals("łód"), hashes("łód").contains(hash(other)), other);
    }
  }

  @Test
  void ofOneLetterAndOfNoneThereAreFew() {
    assertEquals(36, hashes("").size());
    assertTrue(hashes("a").containsAll(Set.of(hash(""), hash("b"), hash("ab"), hash("ba"))));
  }
}
