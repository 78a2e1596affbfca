package dev.shelfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Numbers have names and origins, and what others may call says what it does. The rooms that read
 * lists still lack some: as many as are said here at most, and never more.
 */
class SourceWordsTest {
  // What the rooms that read lists still lack; whoever gives some lowers these.
  private static final int BARE_NUMBERS_OF_READ = 62;
  private static final int WORDLESS_CONSTANTS_OF_READ = 14;
  private static final int UNTOLD_METHODS_OF_READ = 0;

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
    assertEquals(List.of(), found(BareNumbers::of, unit -> !SourceTrees.reads(unit)));
    bounded(BARE_NUMBERS_OF_READ, found(BareNumbers::of, SourceTrees::reads));
  }

  @Test
  void constantsSayWhatTheirNumbersAre() {
    assertEquals(List.of(), found(WordlessConstants::of, unit -> !SourceTrees.reads(unit)));
    bounded(WORDLESS_CONSTANTS_OF_READ, found(WordlessConstants::of, SourceTrees::reads));
  }

  @Test
  void publicMethodsSayWhatTheyDo() {
    assertEquals(List.of(), found(UntoldMethods::of, unit -> !SourceTrees.reads(unit)));
    bounded(UNTOLD_METHODS_OF_READ, found(UntoldMethods::of, SourceTrees::reads));
  }

  private static List<String> found(
      BiFunction<SourceTrees, CompilationUnitTree, List<String>> look,
      Predicate<CompilationUnitTree> where) {
    List<CompilationUnitTree> units = SOURCES.units().stream().filter(where).toList();
    assertTrue(units.size() > 100, "hardly any source was seen");
    return units.stream().flatMap(unit -> look.apply(SOURCES, unit).stream()).toList();
  }

  private static void bounded(int bound, List<String> found) {
    assertTrue(
        found.size() <= bound,
        () -> found.size() + " of at most " + bound + ":\n" + String.join("\n", found));
  }
}
