package dev.shelfcheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.RunningClasses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of src/docs/library.md, compiled and run as it stands there. */
class LibraryPageTest {
  private static final Path PAGE = Path.of("src/docs/library.md");
  private static final Pattern PROGRAM =
      Pattern.compile("(?ms)^```java file=(\\w+)\\.java\\n(.*?)^```$");
  private static final Pattern PRINTED = Pattern.compile("(?ms)^```text\\n(.*?)^```$");

  @TempDir private Path folder;

  private static String part(Pattern pattern, int group) {
    try {
      Matcher m = pattern.matcher(Files.readString(PAGE));
      assertTrue(m.find(), () -> PAGE + " has no " + pattern);
      return m.group(group);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theProgramPrintsWhatThePageSays() throws Exception {
    String name = part(PROGRAM, 1);
    Path source = Files.writeString(folder.resolve(name + ".java"), part(PROGRAM, 2));
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    String classes = folder + ":" + RunningClasses.path();
    String[] words = {"-proc:none", "-d", folder.toString(), "-cp", classes, source.toString()};
    int code = ToolProvider.getSystemJavaCompiler().run(null, null, errors, words);
    assertEquals(0, code, errors::toString);
    List<String> command =
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classes);
    ProcessBuilder run =
        new ProcessBuilder(new java.util.ArrayList<>(command)).redirectErrorStream(true);
    run.command().addAll(List.of("-XX:TieredStopAtLevel=1", name));
    Process process = run.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals(part(PRINTED, 1), said);
  }
}
