package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor's user has done by name, and what he set. */
class EditorErrandsTest {
  private static final String TRACKED =
      "# L\n\n- [A pebble](https://a.example/x?utm_source=feed)\n";

  /** Nothing in it can be asked. */
  private static final String MUTE = "# L\n\n- Pebbles, by hand\n";

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("README.md");
  }

  private EditorSession session(String saved) throws IOException {
    Files.writeString(file(), saved);
    return new EditorSession(file(), folder);
  }

  private static Object run(EditorSession editor, String command, List<Object> arguments) {
    return EditorSession.answer(
        editor
            .server()
            .getWorkspaceService()
            .executeCommand(new ExecuteCommandParams(command, arguments)));
  }

  private static void set(EditorSession editor, String settings) {
    editor
        .server()
        .getWorkspaceService()
        .didChangeConfiguration(new DidChangeConfigurationParams(JsonParser.parseString(settings)));
  }

  private static void save(EditorSession editor) {
    editor.server().getTextDocumentService().didSave(new DidSaveTextDocumentParams(editor.file()));
  }

  @Test
  void aBaselineIsKeptBesideAConfigAlone() throws IOException {
    try (EditorSession editor = session(TRACKED)) {
      editor.open("markdown", TRACKED);
      Object said = run(editor, "shelfcheck.baseline", List.of(editor.file().getUri()));
      assertTrue(said.toString().contains("beside a config"), said.toString());
    }
  }

  @Test
  void aBaselineQuietensWhatIsKnown() throws IOException {
    Files.writeString(folder.resolve(".shelfcheck.yml"), "rules: {}\n");
    try (EditorSession editor = session(TRACKED)) {
      editor.open("markdown", TRACKED);
      assertFalse(editor.problems().isEmpty());
      Object said = run(editor, "shelfcheck.baseline", List.of(editor.file().getUri()));
      assertTrue(said.toString().contains("known finding"), said.toString());
      assertTrue(Files.exists(folder.resolve(".shelfcheck-baseline.json")));
      assertEquals(
          List.of(),
          editor.problems().stream()
              .filter(p -> p.getCode().getLeft().equals("tracking-parameters"))
              .toList());
    }
  }

  @Test
  void anAuditTellsWhatCameOfIt() throws IOException {
    try (EditorSession editor = session(MUTE)) {
      editor.open("markdown", MUTE);
      Object said = run(editor, "shelfcheck.audit", List.of(editor.file().getUri()));
      assertTrue(said.toString().contains("checks hold"), said.toString());
      assertTrue(editor.logged().startsWith("audit: "));
    }
  }

  @Test
  void whatIsNoCommandOrNoFileIsSaidSo() throws IOException {
    try (EditorSession editor = session(MUTE)) {
      assertTrue(run(editor, "shelfcheck.moss", List.of()).toString().contains("no command"));
      assertTrue(run(editor, "shelfcheck.audit", List.of()).toString().contains("saved"));
      assertTrue(
          run(editor, "shelfcheck.audit", List.of("file:///gone/README.md"))
              .toString()
              .contains("saved"));
    }
  }

  @Test
  void theNetworkIsAskedOnSaveOnlyWhereTheUserSaysSo() throws IOException {
    try (EditorSession editor = session(MUTE)) {
      editor.open("markdown", MUTE);
      editor.problems();
      save(editor);
      set(editor, "{\"shelfcheck\": {\"online\": \"never\"}}");
      save(editor);
      run(editor, "shelfcheck.baseline", List.of(editor.file().getUri())); // behind them
      assertTrue(editor.logged().startsWith("baseline: "));
      assertTrue(editor.isLogEmpty());
      set(editor, "{\"shelfcheck\": {\"online\": \"onSave\"}}");
      save(editor);
      assertTrue(editor.logged().startsWith("audit: "));
    }
  }

  @Test
  void whatTheChecksCameToIsToldWhereTheEditorWantsIt() throws IOException {
    try (EditorSession editor = session(TRACKED)) {
      editor.open("markdown", TRACKED);
      int problems = editor.problems().size();
      set(editor, "{\"shelfcheck\": {\"outcomes\": true}}");
      JsonObject told = editor.outcomes();
      assertEquals(
          problems, told.get("broken").getAsInt() + told.get("advice").getAsInt(), told::toString);
      assertTrue(told.get("holds").getAsInt() > 0);
      assertTrue(told.get("unasked").getAsBoolean());
      assertEquals(editor.file().getUri(), told.get("uri").getAsString());
    }
  }
}
