package dev.shelfcheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.model.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Works that were joined by keys answer as a catalogue of all of them. */
class WorksTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Path WORKS = Path.of("fixtures/catalogue/works.jsonl");

  /** Words that titles share which are like each other. */
  private static final int ALIKE = 3;

  private static final List<String> SCHEMES = List.of("arxiv");

  private record Work(String line, Works.Keyed keyed) {
    boolean shares(Works.LookupKey wanted) {
      return keyed.titles().stream()
          .anyMatch(t -> t.stream().filter(wanted.words()::contains).count() >= ALIKE);
    }
  }

  /** The join, in memory: what is wanted, titles like those, and one step further. */
  private static List<Works.FoundWork> joined(Library library, List<Work> works) {
    Set<String> known =
        works.stream().flatMap(w -> w.keyed().keys().stream()).collect(Collectors.toSet());
    Map<Work, Set<String>> found = new LinkedHashMap<>();
    for (Works.LookupKey wanted : Works.wanted(library)) {
      for (Work work : works) {
        if (known.contains(wanted.key())
            ? work.keyed().keys().contains(wanted.key())
            : work.shares(wanted)) {
          found.computeIfAbsent(work, w -> new TreeSet<>()).add(wanted.key());
        }
      }
    }
    Set<String> further =
        found.keySet().stream()
            .flatMap(w -> w.keyed().keys().stream())
            .filter(k -> !Works.isTitle(k))
            .collect(Collectors.toSet());
    works.stream()
        .filter(w -> w.keyed().keys().stream().anyMatch(further::contains))
        .forEach(w -> found.putIfAbsent(w, Set.of()));
    return works.stream()
        .filter(found::containsKey)
        .map(w -> found(w.line(), found.getOrDefault(w, Set.of())))
        .toList();
  }

  private static Works.FoundWork found(String line, Set<String> keys) {
    return new Works.FoundWork("arxiv", line, keys.stream().filter(Works::isTitle).toList());
  }

  private static List<String> said(Library library, Sources sources) {
    return new Shelfcheck(new RulesInForce(DAY), sources)
        .audit(library).audit().broken().stream()
            .map(b -> b.rule() + " " + b.finding().subject() + " " + b.finding().message())
            .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"efficient-inference.md", "reference-papers.md"})
  void theSameIsSaid(String list) throws IOException {
    Library library =
        Inputs.content(
            list, Files.readAllBytes(Path.of("fixtures/reading-lists", list)), Project.plain());
    List<Work> works =
        Files.readAllLines(WORKS).stream()
            .map(l -> new Work(l, Works.keyed(l, "arxiv").orElseThrow()))
            .toList();
    List<Works.FoundWork> found = joined(library, works);

    assertTrue(found.size() < works.size(), "a join that finds everything shows nothing");
    assertEquals(
        said(library, Sources.of(List.of(Sources.catalogue(WORKS)))),
        said(library, Sources.of(List.of(Works.source(found, SCHEMES, DAY)))));
  }

  @Test
  void aLineThatIsNoRecordIsPassedOver() {
    assertTrue(Works.keyed("no record", "arxiv").isEmpty());
    assertTrue(Works.keyed("{\"id\":\"beans\",\"title\":\"Growing Beans\"}", "arxiv").isEmpty());
    assertEquals(
        Set.of("arxiv:2401.00001", "title:growingbeans"),
        Works.keyed("{\"id\":\"2401.00001\",\"title\":\"Growing Béans\"}", "arxiv")
            .orElseThrow()
            .keys());
  }
}
