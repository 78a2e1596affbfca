package dev.shelfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Numbers have names and origins, and what others may call says what it does. */
class SourceWordsTest {
  private static final SourceTrees SOURCES = sources();

  private static SourceTrees sources() {
    try {
      return SourceTrees.parsed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noNumberIsBare() {
    assertEquals(List.of(), found(BareNumbers::new));
  }

  @Test
  void constantsSayWhatTheirNumbersAre() {
    assertEquals(List.of(), found(WordlessConstants::new));
  }

  @Test
  void publicMethodsSayWhatTheyDo() {
    assertEquals(List.of(), found(UntoldMethods::new));
  }

  private static List<String> found(
      BiFunction<SourceTrees, CompilationUnitTree, SourceScanner> look) {
    List<CompilationUnitTree> units = SOURCES.units();
    assertTrue(units.size() > 100, "hardly any source was seen");
    return units.stream().flatMap(unit -> look.apply(SOURCES, unit).found().stream()).toList();
  }
}
