package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.api.Sources;
import dev.shelfcheck.cli.run.EditorOutput;
import dev.shelfcheck.cli.run.Publication;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.server.editor.EditorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor's user sees of {@code shelfcheck server}. */
@SuppressWarnings("StringConcatToTextBlock") // a list of one line reads best as one
class EditorServerTest {
  private static final Path WORKS = Path.of("fixtures/catalogue/works.jsonl");
  private static final int RANDOM_EDITS = 150;

  private static final String LIST =
      """
      # Pruning

      ## Papers

      - [SparseGPT: Massive Language Models Can be Accurately Pruned](https://arxiv.org/abs/2303.12712)
      - 😀 [Uni-LoRA: One Vector is All You Need](https://arxiv.org/abs/2506.00799?utm_source=feed)
      """;

  @TempDir private Path folder;

  private EditorSession session(String... encodings) throws IOException {
    Files.copy(WORKS, folder.resolve("works.jsonl"), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(folder.resolve(".shelfcheck.yml"), "sources:\n  catalogue: works.jsonl\n");
    return new EditorSession(folder.resolve("README.md"), folder, encodings);
  }

  private static List<String> codes(List<Diagnostic> problems) {
    return problems.stream().map(p -> p.getCode().getLeft()).toList();
  }

  @Test
  void aWrongLinkIsUnderlinedAsItIsPasted() throws IOException {
    try (EditorSession editor = session()) {
      editor.open("markdown", "# Pruning\n\n");
      assertEquals(List.of(), editor.problems());
      editor.edit(
          Span.at(editor.text().length()), "## Papers\n\n" + LIST.lines().toList().get(4) + "\n");
      List<Diagnostic> problems = editor.problems();
      assertEquals(List.of("wrong-work"), codes(problems));
      assertEquals(DiagnosticSeverity.Error, problems.get(0).getSeverity());
      assertEquals(new Range(new Position(4, 3), new Position(4, 62)), problems.get(0).getRange());
      assertTrue(problems.get(0).getMessage().getLeft().contains("Sparks of Artificial"));
    }
  }

  @Test
  void aProblemLeadsToItsRulesPageWhereTheBuildIsPublished() throws IOException {
    EditorSession published =
        new EditorSession(
            folder.resolve("README.md"),
            folder,
            terminal ->
                EditorServer.serve(
                        new EditorLists(terminal, Publication.of("moss/shelf@v1.2")),
                        "1.2",
                        terminal.in(),
                        new EditorOutput(terminal))
                    ? 0
                    : 1);
    try (published;
        EditorSession unpublished = session()) {
      published.open("markdown", LIST);
      unpublished.open("markdown", LIST);
      assertEquals(
          "https://github.com/moss/shelf/blob/v1.2/rules/wrong-work.md",
          published.problems().get(0).getCodeDescription().getHref());
      assertNull(unpublished.problems().get(0).getCodeDescription());
    }
  }

  @Test
  void onlyARepositoryAndItsMarkArePublished() {
    RuleId own = new RuleId("tidy-titles");
    assertEquals(Optional.empty(), Publication.of("moss/shelf@v1").flatMap(p -> p.page(own)));
    for (String none : List.of("", "${shelfcheck.published}", "moss", "moss/shelf", "a/b/c@d")) {
      assertEquals(Optional.empty(), Publication.of(none), none);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "utf-8"})
  void placesAreToldInTheEditorsUnits(String encoding) throws IOException {
    try (EditorSession editor = session(encoding)) {
      editor.open("markdown", LIST);
      Diagnostic tracked = editor.problems().get(1);
      int emoji = encoding.equals("utf-8") ? 4 : 2;
      int link = "- ".length() + emoji + " [Uni-LoRA: One Vector is All You Need](".length();
      assertEquals(new Position(5, link), tracked.getRange().getStart());
      int query = link + "https://arxiv.org/abs/2506.00799".length();
      editor.change(
          new TextDocumentContentChangeEvent(
              new Range(
                  new Position(5, query), new Position(5, query + "?utm_source=feed".length())),
              ""));
      assertEquals(List.of("wrong-work"), codes(editor.problems()));
    }
  }

  @Test
  void anEntryTellsWhatItIsAndWhoSaidSo() throws IOException {
    try (EditorSession editor = session()) {
      editor.open("markdown", LIST);
      Hover hover =
          EditorSession.answer(
              editor
                  .server()
                  .getTextDocumentService()
                  .hover(new HoverParams(editor.file(), new Position(4, 10))));
      String words = hover.getContents().getRight().getValue();
      assertTrue(words.contains("“SparseGPT: Massive Language Models"), words);
      assertTrue(words.contains("Sparks of Artificial General Intelligence"), words);
      assertTrue(words.contains("catalogue works.jsonl (2026-11-22)"), words);
    }
  }

  @Test
  void aSafeFixIsMadeWithOneKey() throws IOException {
    try (EditorSession editor = session()) {
      editor.open("markdown", LIST);
      editor.problems();
      CodeAction fix =
          editor.actions(new Range(new Position(5, 50), new Position(5, 50))).stream()
              .filter(a -> Boolean.TRUE.equals(a.getIsPreferred()))
              .findFirst()
              .orElseThrow();
      assertEquals("Drop the tracking parameters", fix.getTitle());
      assertEquals(LIST.replace("?utm_source=feed", ""), editor.with(fix));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# L\n\n- [A](https://arxiv.org/abs/2506.00799?utm_source=feed)\n",
        "# L\n\n## S\n\n- Group\n  - [A pebble](https://a.example/x?utm_source=feed) - stones\n"
            + "    and sand\n",
        "# L\n\n## S\n\n| Title | Year |\n|---|---|\n"
            + "| [A pebble](https://a.example/x?utm_source=feed) | 2020 |\n",
        "# L\n\n## S\n\n1. **Pebbles.** [pdf](https://a.example/x?utm_source=feed)\n\n"
            + "   Noor, Birk\n",
        "# L\n\nSee [the pebbles](https://a.example/x?utm_source=feed) of the coast.\n",
        "# L\r\n\r\n- [A pebble](https://a.example/x?utm_source=feed)\r\n",
        "# L\n\n- [A pebble](https://a.example/x?utm_source=feed)",
      })
  void anExceptionIsWrittenWhereItCounts(String list) throws IOException {
    try (EditorSession editor = session()) {
      editor.open("markdown", list);
      List<Diagnostic> problems = editor.problems();
      assertTrue(codes(problems).contains("tracking-parameters"), problems.toString());
      Range at =
          problems.stream()
              .filter(p -> p.getCode().getLeft().equals("tracking-parameters"))
              .findFirst()
              .orElseThrow()
              .getRange();
      List<CodeAction> exceptions =
          editor.actions(at).stream()
              .filter(a -> a.getTitle().endsWith("from tracking-parameters"))
              .toList();
      assertEquals(3, exceptions.size());
      for (CodeAction exception : exceptions) {
        String excepted = editor.with(exception).replace("REASON", "it is ours");
        TreeSet<String> left = new TreeSet<>(codes(problems));
        left.remove("tracking-parameters");
        assertEquals(left, new TreeSet<>(check(excepted)), exception.getTitle() + "\n" + excepted);
      }
    }
  }

  /** What a run finds of a text. */
  private List<String> check(String text) {
    return new Shelfcheck(
            new RulesInForce(LocalDate.of(2026, 11, 22)),
            Sources.none().thenFilesIn(Path.of(""), LocalDate.of(2026, 11, 22)))
        .audit(Map.of(folder.resolve("README.md").toString(), text)).audit().broken().stream()
            .map(b -> b.rule().value())
            .toList();
  }

  @Test
  void sectionsAndEntriesAreTheOutline() throws IOException {
    try (EditorSession editor = session()) {
      editor.open("markdown", LIST);
      List<DocumentSymbol> top =
          EditorSession.answer(
                  editor
                      .server()
                      .getTextDocumentService()
                      .documentSymbol(new DocumentSymbolParams(editor.file())))
              .stream()
              .map(s -> s.getRight())
              .toList();
      DocumentSymbol papers = top.get(0).getChildren().get(0);
      assertEquals("Pruning", top.get(0).getName());
      assertEquals("Papers", papers.getName());
      assertEquals(
          List.of(
              "SparseGPT: Massive Language Models Can be Accurately Pruned",
              "Uni-LoRA: One Vector is All You Need"),
          papers.getChildren().stream().map(DocumentSymbol::getName).toList());
    }
  }

  @Test
  void aDuplicateLeadsToItsOtherPlace() throws IOException {
    try (EditorSession editor = session()) {
      editor.open(
          "markdown",
          LIST + "- [Uni-LoRA: One Vector is All You Need](https://arxiv.org/abs/2506.00799)\n");
      assertTrue(codes(editor.problems()).contains("duplicate-work"));
      var places =
          EditorSession.answer(
                  editor
                      .server()
                      .getTextDocumentService()
                      .definition(new DefinitionParams(editor.file(), new Position(5, 10))))
              .getLeft();
      assertEquals(6, places.get(0).getRange().getStart().getLine());
    }
  }

  @Test
  void aChangedConfigIsHeard() throws IOException {
    try (EditorSession editor = session()) {
      editor.open("markdown", LIST);
      assertEquals(2, editor.problems().size());
      Files.writeString(folder.resolve(".shelfcheck.yml"), "rules:\n  tracking-parameters: off\n");
      editor
          .server()
          .getWorkspaceService()
          .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of()));
      assertEquals(List.of(), editor.problems());
    }
  }

  @Test
  void whatItsUserWaitsForIsShown() throws IOException {
    try (EditorSession editor = session()) {
      editor.open("markdown", LIST);
      assertEquals("reading README.md", editor.progress());
      assertEquals("done", editor.progress());
      Files.writeString(folder.resolve("README.md"), LIST);
      var baseline =
          new ExecuteCommandParams("shelfcheck.baseline", List.of(editor.file().getUri()));
      var unused = editor.server().getWorkspaceService().executeCommand(baseline);
      assertEquals("baseline of README.md", editor.progress());
      assertEquals("done", editor.progress());
    }
  }

  @Test
  void aConfigThatCannotBeMeantIsSaidAndTheServerGoesOn() throws IOException {
    try (EditorSession editor = session()) {
      Files.writeString(folder.resolve(".shelfcheck.yml"), "rules: [\n");
      editor.open("markdown", LIST);
      assertEquals(
          null,
          EditorSession.answer(
              editor
                  .server()
                  .getTextDocumentService()
                  .hover(new HoverParams(editor.file(), new Position(4, 10)))));
      assertTrue(editor.messages().get(0).contains(".shelfcheck.yml"), editor.messages()::toString);
    }
  }

  @Test
  void aBurstOfEditsEndsInOneJudgement() throws IOException {
    try (EditorSession editor = session()) {
      editor.open("markdown", LIST);
      editor.problems();
      for (int i = 0; i < 50; i++) {
        editor.edit(Span.at(editor.text().length()), "x");
      }
      editor.problems();
      assertEquals(0, editor.unheard());
    }
  }

  @Test
  void afterAnyEditsTheProblemsAreThoseOfTheText() throws IOException {
    Random random = new Random(24);
    try (EditorSession editor = session()) {
      editor.open("markdown", LIST);
      for (int i = 0; i < RANDOM_EDITS; i++) {
        int from = random.nextInt(editor.text().length() + 1);
        int to = Math.min(editor.text().length(), from + random.nextInt(12));
        String[] pieces = {"\n", "- ", "[x](http://a.example/b)", "😀", "## S\n", "|", "", " 2020"};
        if (splitsPair(editor.text(), from) || splitsPair(editor.text(), to)) {
          continue;
        }
        editor.edit(new Span(from, to), pieces[random.nextInt(pieces.length)]);
        if (i % 10 == 0) {
          String text = editor.text();
          try (EditorSession other = session()) {
            other.open("markdown", text);
            assertEquals(other.problems(), editor.problems(), text);
          }
        }
      }
    }
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  @Test
  void itEndsAsTheProtocolWants() throws IOException {
    try (EditorSession editor = session()) {
      EditorSession.answer(editor.server().shutdown());
      editor.server().exit();
      assertEquals(ExitCode.CLEAN, editor.exitCode());
    }
    try (EditorSession editor = session()) {
      editor.server().exit();
      assertEquals(ExitCode.BROKEN, editor.exitCode());
    }
    try (EditorSession editor = session()) {
      editor.hangUp();
      assertEquals(ExitCode.BROKEN, editor.exitCode());
    }
  }

  @Test
  void whatWasClosedIsForgotten() throws IOException {
    try (EditorSession editor = session()) {
      editor.open("markdown", LIST);
      assertFalse(editor.problems().isEmpty());
      editor
          .server()
          .getTextDocumentService()
          .didClose(new DidCloseTextDocumentParams(editor.file()));
      assertEquals(
          null,
          EditorSession.answer(
              editor
                  .server()
                  .getTextDocumentService()
                  .hover(new HoverParams(editor.file(), new Position(4, 10)))));
      editor.change(new TextDocumentContentChangeEvent("# After\n")); // of nothing that is open
      assertThrows(
          IllegalStateException.class,
          () -> EditorSession.answer(editor.server().getTextDocumentService().references(null)));
    }
  }
}
