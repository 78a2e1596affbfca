package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.engine.Asker;
import dev.shelfcheck.engine.Auditor;
import dev.shelfcheck.fix.Mended;
import dev.shelfcheck.fix.Mending;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All safe fixes of a file: they change their spans alone, break nothing, and are done at once. */
class SafeFixesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

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
    assertTrue(fixtures().mapToInt(SafeFixesTest::mends).sum() > 0);
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "SAFE_FIXES_LISTS", matches = ".+")
  void ofEveryRealList() throws IOException {
    List<Path> files = lists(Path.of(System.getenv("SAFE_FIXES_LISTS"))).toList();
    assertFalse(files.isEmpty());
    int first = Integer.getInteger("corpus.first", files.size());
    int fixes = files.stream().limit(first).mapToInt(SafeFixesTest::mends).sum();
    System.err.printf("%d safe fixes in %d files%n", fixes, Math.min(first, files.size()));
  }

  /** Holds a file to all the properties; how many fixes it took. */
  private static int mends(Path file) {
    Library library = Inputs.reader().read(List.of(file.toString()), ReadOptions.in(Path.of("")));
    Auditor auditor = new Auditor(new RulesInForce(TODAY).active(), new Asker(List.of()));
    Audit before = auditor.audit(library);
    Mending mending =
        new Mending(t -> auditor.audit(Inputs.reader().reread(library, t)), SafeFixesTest::safe);
    Mended mended = mending.mend(before);
    assertTrue(mended.settled(), () -> file + " is never done");
    for (Document document : library.documents().toList()) {
      String path = document.path();
      String was = document.source().text();
      assertEquals(
          replayed(was, path, mended.applied()), mended.after().getOrDefault(path, was), path);
    }
    Audit after = auditor.audit(Inputs.reader().reread(library, mended.after()));
    noneIsNew(before, after);
    assertEquals(Map.of(), again(auditor, library, mended, after).after(), file::toString);
    return mended.applied().size();
  }

  private static boolean safe(Broken broken) {
    return broken
        .finding()
        .fix()
        .map(f -> f.applicability() == Fix.Applicability.SAFE)
        .orElse(false);
  }

  private static Mended again(Auditor auditor, Library library, Mended first, Audit after) {
    List<String> refused = first.refused().stream().map(Broken::fingerprint).toList();
    return new Mending(
            t -> {
              Map<String, String> texts = new java.util.HashMap<>(first.after());
              texts.putAll(t);
              return auditor.audit(Inputs.reader().reread(library, texts));
            },
            b -> safe(b) && !refused.contains(b.fingerprint()))
        .mend(after);
  }

  /** The text with nothing but the spans of the fixes changed, pass by pass. */
  private static String replayed(String text, String path, List<Broken> applied) {
    String now = text;
    List<Broken> open = new ArrayList<>(applied);
    while (!open.isEmpty()) {
      String current = now;
      List<Broken> pass = open.stream().filter(b -> readFrom(b, path, current)).toList();
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

  private static boolean readFrom(Broken broken, String path, String text) {
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
    List<String> stems = before.broken().stream().map(Broken::stem).toList();
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
