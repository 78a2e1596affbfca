package dev.shelfcheck.source.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.FileExists;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTableTest {
  private static final FileTable TABLE =
      new FileTable(
          Set.of("README.md", "docs/guide.md", "./docs/img/a b.png"), LocalDate.of(2026, 11, 22));

  private static Answer<Boolean> answer(String from, String target) {
    FileExists question = new FileExists(from, target);
    assertTrue(TABLE.answers(question));
    return TABLE.answer(List.of(question)).to(question);
  }

  @ParameterizedTest
  @CsvSource({
    "README.md, docs/guide.md, true",
    "README.md, ./docs/guide.md, true",
    "README.md, docs, true",
    "README.md, docs/, true",
    "README.md, docs/img/a b.png, true",
    "README.md, docs/Guide.md, false",
    "README.md, docs/guide, false",
    "README.md, guide.md, false",
    "README.md, docs/none/../guide.md, true",
    "docs/guide.md, img/a b.png, true",
    "docs/guide.md, ../README.md, true",
    "docs/guide.md, .., true",
    "./docs/guide.md, guide.md, true",
    "docs/guide.md, README.md, false",
  })
  void knowsTheFilesOfTheTableAndTheirFolders(String from, String target, boolean there) {
    Answer.Known<?> known = assertInstanceOf(Answer.Known.class, answer(from, target));
    assertEquals(there, known.value());
    assertEquals("files", known.evidence().get(0).source());
  }

  @ParameterizedTest
  @CsvSource({"README.md, ../README.md", "docs/guide.md, ../../x", "none.md, README.md"})
  void whatLiesOutsideIsNotKnown(String from, String target) {
    assertInstanceOf(Answer.Unknown.class, answer(from, target));
  }

  @Test
  void anEmptyTableKnowsNoList() {
    FileExists question = new FileExists("README.md", "README.md");
    assertInstanceOf(
        Answer.Unknown.class,
        new FileTable(Set.of(), LocalDate.of(2026, 11, 22)).answer(List.of(question)).to(question));
  }
}
