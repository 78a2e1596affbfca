package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside a jar, with a Java that says what it was given. */
class LauncherTest {
  private static final String JAVA = "#!/bin/sh\nfor word; do printf '[%s]' \"$word\"; done\n";

  @TempDir private Path folder;
  private Path home;
  private Path lists;

  private record Ran(int code, String said) {}

  @BeforeEach
  void unpack() throws IOException {
    home = Files.createDirectory(folder.resolve("release"));
    lists = Files.createDirectory(folder.resolve("lists"));
    Files.copy(
        Path.of("shelfcheck"), home.resolve("shelfcheck"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(home.resolve("shelfcheck.jar"), "");
    java(JAVA, "17.0.1");
  }

  private void java(String script, String version) throws IOException {
    Path java = folder.resolve("jdk/bin/java");
    Files.createDirectories(java.resolveSibling(""));
    Files.writeString(java, script);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private Ran run(Map<String, String> environment, Path where, String... command)
      throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(List.of("env", "-u", "HOME", "-u", "XDG_CACHE_HOME", "-u", "CI"));
    words.add("JAVA_HOME=" + folder.resolve("jdk"));
    environment.forEach((name, value) -> words.add(name + "=" + value));
    words.addAll(List.of(command));
    Process process =
        new ProcessBuilder(words).directory(where.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), said);
  }

  private Ran run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("shelfcheck").toString()));
    command.addAll(List.of(arguments));
    return run(Map.of("CI", "1"), lists, command.toArray(String[]::new));
  }

  @Test
  void noNameIsAnExpression() throws IOException, InterruptedException {
    for (String name : List.of("-delete", "-exec", "(", "!", "-", "a\nb.md", "--", "-newer")) {
      Files.writeString(lists.resolve(name), "kept");
    }
    Files.createDirectory(lists.resolve("-fprint"));
    Files.writeString(lists.resolve("-fprint/list.md"), "kept");
    Ran ran = run("check", "--", "(", "!", "-delete", "-exec", "-fprint", "a\nb.md", "-newer");
    assertTrue(ran.said().endsWith("[check][--][(][!][-delete][-exec][-fprint][a\nb.md][-newer]"));
    assertEquals(0, ran.code());
    assertEquals("kept", Files.readString(lists.resolve("-fprint/list.md")));
    try (var left = Files.list(lists)) {
      assertEquals(9, left.count());
    }
  }

  @Test
  void longListsGetTheSecondCompilerWhateverTheirName() throws IOException, InterruptedException {
    Files.writeString(lists.resolve("-long.md"), "x".repeat(1_000_000));
    Files.writeString(lists.resolve("-short.md"), "x");
    assertFalse(run("check", "--", "-long.md").said().contains("TieredStopAtLevel"));
    assertFalse(run("check", "--", "-short.md", ".").said().contains("TieredStopAtLevel"));
    assertTrue(run("check", "--", "-short.md").said().contains("TieredStopAtLevel"));
  }

  @Test
  void itIsFoundByAnyNameFromAnywhere() throws IOException, InterruptedException {
    Path dash = Files.createSymbolicLink(folder.resolve("-link"), Path.of("release/shelfcheck"));
    for (String name : List.of("../release/shelfcheck", "../-link", dash.toString())) {
      Ran ran = run(Map.of("CDPATH", folder + ":/"), lists, "bash", name, "rules");
      assertEquals(0, ran.code(), ran::said);
      assertTrue(ran.said().contains("[-jar][" + home.toRealPath()), ran::said);
    }
    Ran ran = run(Map.of("CDPATH", "/:" + lists), folder, "release/shelfcheck", "rules");
    assertEquals(0, ran.code(), ran::said);
  }

  @Test
  void anOwnFailureIsNeverOne() throws IOException, InterruptedException {
    java("#!/bin/sh\nexit 1\n", "11.0.2");
    Ran old = run("check", "a.md");
    assertEquals(ExitCode.USAGE, old.code(), old::said);
    assertTrue(old.said().contains("must be Java 17 or newer"), old::said);
    java("#!/bin/nowhere\n", "17.0.1");
    assertEquals(ExitCode.BUG, run("check", "a.md").code());
    java("#!/bin/sh\nexit 1\n", "17.0.1");
    Ran options =
        run(Map.of("JAVA_TOOL_OPTIONS", "-Xmx1"), lists, home + "/shelfcheck", "check", "a.md");
    assertEquals(ExitCode.USAGE, options.code(), options::said);
    Files.delete(home.resolve("shelfcheck.jar"));
    Ran torn = run("check", "a.md");
    assertEquals(ExitCode.USAGE, torn.code(), torn::said);
    assertTrue(torn.said().contains("unpack the release anew"), torn::said);
  }

  @Test
  void aCheckoutThatCannotBeBuiltSaysSo() throws IOException, InterruptedException {
    Files.writeString(home.resolve("pom.xml"), "");
    Files.writeString(home.resolve("target"), "a file in place of the folder");
    Ran ran = run("check", "a.md");
    assertEquals(ExitCode.USAGE, ran.code(), ran::said);
    assertTrue(ran.said().contains("cannot be written"), ran::said);
  }

  @Test
  void aLocaleWithoutLettersIsMended() throws IOException, InterruptedException {
    java("#!/bin/sh\necho \"locale: $LC_ALL\"\n", "17.0.1");
    for (String locale : List.of("C", "POSIX", "")) {
      Ran ran = run(Map.of("LC_ALL", locale, "LANG", ""), lists, home + "/shelfcheck", "rules");
      assertTrue(ran.said().endsWith("locale: C.UTF-8\n"), ran::said);
    }
    Ran ran = run(Map.of("LC_ALL", "de_DE.utf8"), lists, home + "/shelfcheck", "rules");
    assertTrue(ran.said().endsWith("locale: de_DE.utf8\n"), ran::said);
  }

  /** A java that notes how it is called, and makes an archive where it is told to. */
  private static final String TRAINABLE =
      """
      #!/bin/bash
      echo "$@" >>"$(dirname "$0")/calls"
      for word in "$@"; do
        case $word in
          -XX:SharedArchiveFile=*) case " $* " in *-Xshare:dump*) echo x >"${word#*=}" ;; esac ;;
        esac
      done
      """;

  @Test
  void whoAsksOfTheToolItselfWaitsForNoTraining() throws Exception {
    java(TRAINABLE, "17.0.1");
    Map<String, String> cache = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
    String tool = home.resolve("shelfcheck").toString();
    for (String word : List.of("-V", "--version", "--help", "-h")) {
      assertEquals("", run(cache, lists, tool, word).said());
    }
    assertEquals("", run(cache, lists, tool, "check", "--help").said());
    assertFalse(Files.exists(folder.resolve("cache")));
    Ran first = run(cache, lists, tool, "check", "a.md");
    assertTrue(first.said().startsWith("shelfcheck: making the next starts faster"), first::said);
    assertEquals(1, first.said().lines().count());
    assertEquals("", run(cache, lists, tool, "check", "a.md").said());
  }

  @Test
  void whatIsPreparedBesideTheJarServesEverybody() throws Exception {
    java(TRAINABLE, "17.0.1");
    String tool = home.resolve("shelfcheck").toString();
    assertEquals(0, run(Map.of(), lists, tool, "--prepare").code());
    assertEquals("", run(Map.of(), lists, tool, "check", "a.md").said());
    String calls = Files.readString(folder.resolve("jdk/bin/calls"));
    String last = calls.lines().reduce((a, b) -> b).orElseThrow();
    assertTrue(last.contains("-XX:SharedArchiveFile=" + home.resolve("classes-")), last);
  }
}
