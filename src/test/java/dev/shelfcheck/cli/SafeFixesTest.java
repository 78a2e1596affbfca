package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.api.Audited;
import dev.shelfcheck.api.Inputs;
import dev.shelfcheck.api.Project;
import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.api.Sources;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.fix.Mended;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.ReadOptions;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Fix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All safe fixes of a file: they change their spans alone, break nothing, and are done at once. */
class SafeFixesTest {
  private static final Shelfcheck SHELFCHECK =
      new Shelfcheck(new RulesInForce(LocalDate.of(2026, 11, 22)), Sources.none());

  static Stream<Path> fixtures() throws IOException {
    return lists(Path.of("fixtures"));
  }

  private static Stream<Path> lists(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(p -> p.toString().toLowerCase(java.util.Locale.ROOT).matches(".*\\.(md|bib|txt)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void ofEveryFixture(Path file) {
    mends(file);
  }

  @Test
  void thereIsSomethingToMend() throws IOException {
    assertTrue(fixtures().mapToInt(f -> mends(f).size()).sum() > 0);
  }

  /**
   * Two files at a time; every edit is written to {@code target/safe-fixes.tsv} to be looked at.
   */
  @Test
  @EnabledIfEnvironmentVariable(named = "SAFE_FIXES_LISTS", matches = ".+")
  void ofEveryRealList() throws IOException {
    List<Path> files = lists(Path.of(System.getenv("SAFE_FIXES_LISTS"))).toList();
    assertFalse(files.isEmpty());
    List<ReportedFinding> applied = files.parallelStream().flatMap(f -> mends(f).stream()).toList();
    List<String> edits = applied.stream().flatMap(SafeFixesTest::edits).sorted().toList();
    Files.write(Path.of("target/safe-fixes.tsv"), edits);
    Map<String, Long> byRule =
        applied.stream()
            .collect(
                Collectors.groupingBy(b -> b.rule().value(), TreeMap::new, Collectors.counting()));
    System.err.printf(
        "%d safe fixes of %d edits in %d of %d files: %s%n",
        applied.size(),
        edits.size(),
        applied.stream().map(b -> b.finding().subject().path()).distinct().count(),
        files.size(),
        byRule);
  }

  /** An edit to look at: rule, place, the line before, the line after. */
  private static Stream<String> edits(ReportedFinding broken) {
    Document document = broken.finding().subject().document().orElseThrow();
    SourceText source = document.source();
    return broken.finding().fix().orElseThrow().edits().stream()
        .map(
            e -> {
              int line = source.line(e.span().start());
              Span whole = source.lineSpan(line);
              int end = Math.max(whole.end(), e.span().end());
              return String.join(
                  "\t",
                  broken.rule().value(),
                  e.path() + ":" + line,
                  source
                      .text()
                      .substring(whole.start(), end)
                      .replace("\n", "\\n")
                      .replace("\t", " "),
                  (source.text().substring(whole.start(), e.span().start())
                          + "\u27e6"
                          + e.replacement()
                          + "\u27e7"
                          + source.text().substring(e.span().end(), end))
                      .replace("\n", "\\n")
                      .replace("\t", " "));
            });
  }

  /** Holds a file to all the properties; the findings whose fixes it took. */
  private static List<ReportedFinding> mends(Path file) {
    Library library = read(file);
    Audited before = SHELFCHECK.audit(library);
    Mended mended = before.fixes();
    assertTrue(mended.settled(), () -> file + " is never done");
    if (mended.applied().isEmpty()) {
      assertEquals(Map.of(), mended.after(), file::toString);
      return List.of();
    }
    for (Document document : library.documents().toList()) {
      String path = document.path();
      String was = document.source().text();
      assertEquals(
          replayed(was, path, mended.applied()), mended.after().getOrDefault(path, was), path);
    }
    Audited after =
        SHELFCHECK.audit(Inputs.revising(library, Project.plain()).with(mended.after()));
    assertEquals(prints(mended.audit()), prints(after.audit()), () -> file + " judged anew");
    noneIsNew(before.audit(), after.audit());
    assertEquals(Map.of(), again(mended, after).after(), file::toString);
    return mended.applied();
  }

  private static Library read(Path file) {
    return Inputs.files(List.of(file.toString()), ReadOptions.in(Path.of("")), Project.plain());
  }

  private static List<String> prints(Audit audit) {
    return audit.broken().stream()
        .map(b -> b.rule() + " " + b.fingerprint() + " " + b.finding().subject().start())
        .toList();
  }

  private static boolean safe(ReportedFinding broken) {
    return broken
        .finding()
        .fix()
        .map(f -> f.applicability() == Fix.Applicability.SAFE)
        .orElse(false);
  }

  private static Mended again(Mended first, Audited after) {
    List<String> refused = first.refused().stream().map(ReportedFinding::fingerprint).toList();
    return after.fixes(b -> safe(b) && !refused.contains(b.fingerprint()));
  }

  /** The text with nothing but the spans of the fixes changed, pass by pass. */
  private static String replayed(String text, String path, List<ReportedFinding> applied) {
    String now = text;
    List<ReportedFinding> open = new ArrayList<>(applied);
    while (!open.isEmpty()) {
      String current = now;
      List<ReportedFinding> pass = open.stream().filter(b -> readFrom(b, path, current)).toList();
      if (pass.isEmpty()) {
        return now;
      }
      open.removeAll(pass);
      StringBuilder next = new StringBuilder(now);
      pass.stream()
          .flatMap(b -> b.finding().fix().stream())
          .flatMap(f -> f.edits().stream())
          .filter(e -> e.path().equals(path))
          .sorted(Comparator.comparing(Edit::span).reversed())
          .forEach(e -> next.replace(e.span().start(), e.span().end(), e.replacement()));
      now = next.toString();
    }
    return now;
  }

  private static boolean readFrom(ReportedFinding broken, String path, String text) {
    return broken.finding().subject().path().equals(path)
        && broken
            .finding()
            .subject()
            .document()
            .map(d -> d.source().text().equals(text))
            .orElse(false);
  }

  private static void noneIsNew(Audit before, Audit after) {
    Map<String, Long> had = byRule(before);
    List<String> stems = before.broken().stream().map(ReportedFinding::stem).toList();
    Map<String, Long> has = byRule(after);
    after.broken().stream()
        .filter(b -> !stems.contains(b.stem()))
        .map(b -> b.rule().value())
        .forEach(r -> assertTrue(has.getOrDefault(r, 0L) <= had.getOrDefault(r, 0L), "new: " + r));
  }

  private static Map<String, Long> byRule(Audit audit) {
    return audit.broken().stream()
        .collect(Collectors.groupingBy(b -> b.rule().value(), Collectors.counting()));
  }
}
