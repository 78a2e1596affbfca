package dev.shelfcheck.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers' patterns may say, and how long they may take. */
class ForeignPatternTest {
  private static final long TWO_SECONDS = 2_000_000_000L;

  private static String refusal(String pattern) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> ForeignPattern.of(pattern))
            .getMessage());
  }

  private static long processor(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return threads.getCurrentThreadCpuTime() - before;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(x+x+)+y",
        "(x|x)*y",
        "(x|xx)+$",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "x*x*x*x*x*x*x*y"
      })
  void hostilePatternsTakeLinearTime(String pattern) {
    ForeignPattern hostile = ForeignPattern.of(pattern);
    String text = "x".repeat(50_000) + "!";
    assertTrue(processor(() -> hostile.finds(text)) < TWO_SECONDS);
    assertTrue(processor(() -> hostile.fits(text)) < TWO_SECONDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a(?=b)", "(?<!a)b", "(a)\\1", "a++", "(?>a)", "[a-z&&[^b]]", "a\\h", "("})
  void whatTheEngineCannotDoIsRefused(String pattern) {
    assertTrue(refusal(pattern).contains("without lookaround, backreferences"), refusal(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a{1000}){1000}){1000}",
        "(a{100}){100}",
        "((a{0,40}){40})",
        "(((a{9}){9}){9}){9}",
        "(a|b{900}){2}",
        "([x]{,}{900}){900}"
      })
  void repeatsThatFillMemoryAreRefused(String pattern) {
    assertTrue(refusal(pattern).contains("steps") || refusal(pattern).contains("understood"));
  }

  @Test
  void longPatternsAreRefused() {
    assertTrue(refusal("a".repeat(1_001)).startsWith("a pattern has at most 1000 characters"));
    assertTrue(ForeignPattern.of("(".repeat(400) + "a" + ")".repeat(400)).fits("a"));
  }

  @Test
  void realPatternsAreUnderstood() {
    for (String pattern :
        List.of(
            "^https?://(www\\.)?linkedin\\.com/.*",
            "\\d{4}\\.\\d{4,5}",
            "(?i)tba|tbd",
            "^\\s*\\[.{0,300}\\]",
            "\\p{Lu}\\p{L}+",
            "example\\.(com|org)/[^/]+/?$",
            "a{,3}",
            "\\{x\\}")) {
      ForeignPattern.of(pattern);
    }
    assertTrue(ForeignPattern.of("b+").finds("abc") && !ForeignPattern.of("b+").fits("abc"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "*.md a.md true",
        "*.md a/b.md true",
        "a/*.md a/b.md true",
        "a/*.md a/b/c.md false",
        "a/**/c.md a/c.md true",
        "a/**/c.md a/b/b/c.md true",
        "/a a/b/c true",
        "a b/a/c true",
        "/a b/a false",
        "{a,b}.md b.md true",
        "{a,b}.md c.md false",
        "{a,{b,c}}x/y cx/y true",
        "a? ab true",
        "a? a/ false",
        "a[1].md a[1].md true",
        "**/x y/x true",
        "**/x x true",
        "** a/b true",
        "{a,}b b true",
        "docs/** docs/a/b true",
        "a{b a{b true"
      })
  void globsFitPaths(String glob, String path, boolean fits) {
    Glob read =
        glob.contains("/") ? Glob.fromTop(glob.replaceFirst("^/", "")) : Glob.atAnyDepth(glob);
    assertEquals(fits, read.fits(path));
  }

  @Test
  void commandLineGlobsHaveClasses() {
    assertTrue(Glob.of("l[0-2x].md").fits("l1.md") && Glob.of("l[!0-2].md").fits("l3.md"));
    assertFalse(Glob.of("l[0-2].md").fits("l3.md"));
    assertTrue(Glob.of("nope[").fits("nope["));
    assertFalse(Glob.of("*.md").fits("a/b.md"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a*a*a*a*a*a*a*a*a*a*b",
        "**/**/**/**/**/b",
        "{a,aa}{a,aa}{a,aa}{a,aa}b",
        "{*,*{*,*{*,*}}}b"
      })
  void hostileGlobsTakeLinearTime(String glob) {
    Glob hostile = Glob.atAnyDepth(glob);
    String path = "a/a".repeat(10_000);
    assertTrue(processor(() -> hostile.fits(path)) < TWO_SECONDS);
  }
}
