package dev.shelfcheck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shelfcheck.engine.PatchLines.LineRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lines a patch brings, and patches that lie. */
class PatchLinesTest {
  private static Map<String, List<LineRange>> read(String patch) {
    return PatchLines.of(patch, UnaryOperator.identity()).changed();
  }

  private static Set<String> files(String before, String after) {
    return read("--- " + before + "\n+++ " + after + "\n@@ -0,0 +1 @@\n+x\n").keySet();
  }

  @Test
  void addedLinesAndGapsCount() {
    String patch = "--- a/x\n+++ b/x\n@@ -1,3 +1,4 @@\n a\n-b\n+B\n+C\n c\n@@ -9 +9,0 @@\n-z\n";
    assertEquals(
        Map.of("x", List.of(LineRange.brought(2, 2), LineRange.brought(3, 3), LineRange.around(9))),
        read(patch));
  }

  @Test
  void aHeaderWithinAHunkIsALineOfIt() {
    String patch = "--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n-- a/y\n+++ b/y\n+\r+++ b/z\n";
    assertEquals(
        Map.of("x", List.of(LineRange.brought(1, 1), LineRange.brought(2, 2))), read(patch));
  }

  @Test
  void namesOfEveryKindAreRead() {
    assertEquals(
        Set.of("a\"b\\c\td\u00e9.md"), files("\"a/x\"", "\"b/a\\\"b\\\\c\\td\\303\\251.md\""));
    assertEquals(Set.of("a b.md"), files("a/a b.md\t", "b/a b.md\t2026-01-01 00:00"));
    assertEquals(Set.of("b/x.md"), files("b/x.md", "b/x.md"));
    assertEquals(Set.of("x.md"), files("i/x.md", "w/x.md"));
    assertEquals(Set.of("x.md", "b/x.md"), files("/dev/null", "b/x.md"));
    assertEquals(Set.of("docs/x.md"), files("docs/x.md", "docs/x.md"));
    assertEquals(Set.of("a\\"), files("a/\"", "\"b/a\\"));
  }

  @Test
  void ofABinaryFileAllLinesCount() {
    List<LineRange> all = List.of(LineRange.brought(1, Integer.MAX_VALUE));
    assertEquals(
        Map.of("x y.md", all),
        read("diff --git a/x y.md b/x y.md\nBinary files a/x y.md and b/x y.md differ\n"));
    assertEquals(
        Map.of("new.md", all),
        read("diff --git a/old b/new.md\nrename to new.md\nGIT binary patch\nliteral 3\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "@@ -1 +99999999999 @@; line 3 of the patch: no file has 999999999... lines",
        "@@ -1,99999999999 +1 @@; line 3 of the patch: no file has 999999999... lines",
        "@@ -1 +1,999999999 @@; line 3 of the patch: the hunk holds fewer lines than it says",
        "@@ -1,5 +1 @@; line 3 of the patch: the hunk holds fewer lines than it says",
        "@@ +1 @@; line 3 of the patch: this begins no hunk of a unified diff",
        "@@@ -1 -1 +1 @@@; line 3 of the patch: a merge held against both its parents is not read"
      })
  void patchesThatLieAreRefused(String hunk, String message) {
    assertEquals(
        message,
        assertThrows(PatchException.class, () -> read("--- a/x\n+++ b/x\n" + hunk + "\n-a\n+b\n"))
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\0",
        "+++ ",
        "+++ \"",
        "+++ \"\\",
        "--- \n+++ \n",
        "diff --git ",
        "rename to "
      })
  void scrapsAreNoLines(String scrap) {
    assertEquals(Map.of(), read(scrap));
  }
}
