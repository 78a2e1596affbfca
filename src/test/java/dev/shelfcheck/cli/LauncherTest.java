package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.terminal.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void unpack() throws IOException, InterruptedException {
    home = Files.createDirectory(folder.resolve("release"));
    lists = Files.createDirectory(folder.resolve("lists"));
    ProgramFile.copy(Path.of("shelfcheck"), home.resolve("shelfcheck"));
    Files.writeString(home.resolve("shelfcheck.jar"), "");
    java(JAVA, "17.0.1");
  }

  private void java(String script, String version) throws IOException, InterruptedException {
    java(folder.resolve("jdk"), script, version);
  }

  private static void java(Path jdk, String script, String version)
      throws IOException, InterruptedException {
    Path java = jdk.resolve("bin/java");
    Files.createDirectories(java.resolveSibling(""));
    ProgramFile.write(java, script);
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
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
    Path many = Files.createDirectories(lists.resolve("-many/deep"));
    for (int i = 0; i < 19; i++) {
      Files.writeString(many.resolve("-" + i + ".md"), "x".repeat(1_000_000));
    }
    Files.writeString(lists.resolve("-short.md"), "x");
    assertTrue(run("check", "--", "-many").said().contains("TieredStopAtLevel"));
    Files.writeString(many.resolveSibling("(.md"), "x".repeat(1_000_000));
    assertFalse(run("check", "--", "-many").said().contains("TieredStopAtLevel"));
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
  void theJavaThatWasPackedBesideItIsRun() throws IOException, InterruptedException {
    java(home.resolve("runtime"), "#!/bin/sh\necho packed\n", "21.0.1");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("release/shelfcheck"));
    for (String name : List.of(home + "/shelfcheck", link.toString(), "../link")) {
      assertEquals("packed\n", run(Map.of("CI", "1"), lists, "bash", name, "rules").said());
    }
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
  }

  @Test
  void theNextStartsArePreparedBehindTheFirstAnswer() throws Exception {
    java(TRAINABLE, "17.0.1");
    Path kept = folder.resolve("cache/shelfcheck");
    Map<String, String> cache = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
    String tool = home.resolve("shelfcheck").toString();
    assertEquals("", run(cache, lists, tool, "check", "a.md").said());
    List<String> calls = Files.readAllLines(folder.resolve("jdk/bin/calls"));
    assertTrue(calls.get(0).endsWith(" check a.md"), calls::toString); // the answer comes first
    awaits(() -> archives(kept) == 1 && !Files.exists(kept.resolve("classes.lock")));
    assertEquals("", run(cache, lists, tool, "check", "a.md").said());
    assertTrue(lastCall().contains("-XX:SharedArchiveFile=" + kept.resolve("classes-")));
  }

  @Test
  void anEditorsServerIsPreparedByASessionAndBegunWithWhatThereIs() throws Exception {
    java(TRAINABLE, "17.0.1");
    Path kept = folder.resolve("cache/shelfcheck");
    Map<String, String> cache = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
    String tool = home.resolve("shelfcheck").toString();
    assertEquals("", run(cache, lists, tool, "check", "a.md").said());
    awaits(() -> archives(kept) == 1);
    assertEquals("", run(cache, lists, tool, "server", "--stdio").said());
    List<String> calls = Files.readAllLines(folder.resolve("jdk/bin/calls"));
    assertTrue(
        calls.stream()
            .anyMatch(
                c -> c.contains(kept.resolve("classes-").toString()) && c.endsWith("--stdio")),
        calls::toString);
    awaits(() -> archives(kept) == 2);
    assertEquals("", run(cache, lists, tool, "server", "--stdio").said());
    assertTrue(lastCall().contains("-XX:SharedArchiveFile=" + kept.resolve("editor-")));
    assertFalse(lastCall().contains("-XX:TieredStopAtLevel=1"));
  }

  private String lastCall() throws IOException {
    List<String> calls = Files.readAllLines(folder.resolve("jdk/bin/calls"));
    return calls.get(calls.size() - 1);
  }

  private static long archives(Path kept) {
    try (var files = Files.list(kept)) {
      List<String> names = files.map(f -> f.getFileName().toString()).toList();
      return names.stream().allMatch(n -> n.endsWith(".jsa")) ? names.size() : 0;
    } catch (IOException e) {
      return 0; // not made yet
    }
  }

  private static void awaits(java.util.function.BooleanSupplier state) throws InterruptedException {
    for (int i = 0; i < 300 && !state.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
    assertTrue(state.getAsBoolean());
  }

  /** Where the launcher looks for a warm process, and what it takes to be told of one. */
  private Path sign(String port, String key) throws IOException {
    Path room = Files.createDirectories(folder.resolve("cache/shelfcheck/server"));
    Files.setPosixFilePermissions(room, PosixFilePermissions.fromString("rwx------"));
    Path sign = room.resolve(hash(key) + ".server");
    Files.writeString(
        sign,
        "shelfcheck-server 1\n%s\nthe secret\nthe countersign\n1\n%s\n%s\n"
            .formatted(port, home.resolve("shelfcheck"), key));
    return sign;
  }

  /** FNV-1a, as the launcher has it. */
  private static String hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ (text.charAt(i) & 255)) * 0x100000001b3L;
    }
    return "%016x".formatted(hash);
  }

  private String key() {
    return lists + " by " + home.resolve("shelfcheck") + " with " + folder.resolve("jdk/bin/java");
  }

  /** A server that is none: it answers every caller with a line and keeps what he says. */
  private static Thread stranger(ServerSocket door, String answer, ByteArrayOutputStream heard) {
    Thread thread =
        new Thread(
            () -> {
              try (Socket caller = door.accept()) {
                caller.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                byte[] some = new byte[8192];
                for (int n = caller.getInputStream().read(some);
                    n >= 0;
                    n = caller.getInputStream().read(some)) {
                  heard.write(some, 0, n);
                }
              } catch (IOException e) {
                return; // he left
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private Ran called(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("shelfcheck").toString()));
    command.addAll(List.of(arguments));
    return run(
        Map.of("CI", "1", "XDG_CACHE_HOME", folder.resolve("cache").toString(), "TOKEN", "hidden"),
        lists,
        command.toArray(String[]::new));
  }

  @Test
  void aStrangerAtThePortIsToldNothing() throws Exception {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path sign = sign("" + door.getLocalPort(), key());
      Thread stranger = stranger(door, "another countersign\nx 0\n", heard);
      Ran ran = called("check", "a.md");
      assertTrue(ran.said().endsWith("[check][a.md]"), ran::said);
      stranger.join(9000);
      assertEquals("the secret\n", heard.toString(StandardCharsets.UTF_8));
      assertFalse(Files.exists(sign)); // so that nobody is asked in vain again
    }
  }

  @Test
  void whatItIsToldByItsOwnServerItSays() throws Exception {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      sign("" + door.getLocalPort(), key());
      Thread server =
          stranger(door, "the countersign\no 6\nwörd\nO 8\n\\0000\\\\ne 2\nb\nx 3\n", heard);
      Ran ran = called("check", "a b", "");
      assertEquals("wörd\n\0\\nb\n", ran.said());
      assertEquals(3, ran.code());
      server.join(9000);
      assertTrue(
          heard
              .toString(StandardCharsets.UTF_8)
              .startsWith("the secret\nrun\0" + lists + "\0false\0false\0003\0check\0a b\0\0"));
      assertTrue(heard.toString(StandardCharsets.UTF_8).contains("\0TOKEN=hidden\0"));
    }
  }

  @Test
  void aServerThatLeavesIsNotMissed() throws Exception {
    for (String said :
        List.of(
            "",
            "the countersign\n",
            "the countersign\nc no\n",
            "the countersign\ne 9\n",
            "the countersign\no 99\nhalf")) {
      ByteArrayOutputStream heard = new ByteArrayOutputStream();
      try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        sign("" + door.getLocalPort(), key());
        Thread server =
            new Thread(
                () -> {
                  try (Socket caller = door.accept()) {
                    caller.getInputStream().read();
                    caller.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
                    caller.shutdownOutput();
                    caller.getInputStream().readAllBytes();
                  } catch (IOException e) {
                    heard.writeBytes(e.toString().getBytes(StandardCharsets.UTF_8));
                  }
                });
        server.start();
        Ran ran = called("check", "a.md");
        assertEquals(0, ran.code(), ran::said);
        assertTrue(ran.said().endsWith("[check][a.md]"), ran::said);
        assertFalse(ran.said().contains("half"), ran::said);
        server.join(9000);
      }
    }
  }

  @Test
  void aSignOfAnotherFolderOrThroughALinkIsNotHeeded() throws Exception {
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      door.setSoTimeout(1);
      Path sign = sign("" + door.getLocalPort(), key());
      String text = Files.readString(sign);
      for (String other :
          List.of(
              text.replace(lists + " by", folder + " by"),
              text.replace("server 1", "server 2"),
              text.replaceFirst("\n\\d+\n", "\n80; touch x\n"),
              text.substring(0, 40),
              "")) {
        Files.writeString(sign, other);
        assertTrue(called("check", "a.md").said().endsWith("[check][a.md]"));
      }
      Files.writeString(folder.resolve("elsewhere"), text);
      Files.delete(sign);
      Files.createSymbolicLink(sign, folder.resolve("elsewhere"));
      assertTrue(called("check", "a.md").said().endsWith("[check][a.md]"));
      Path room = sign.resolveSibling("");
      Files.delete(sign);
      Files.writeString(sign, text);
      Files.move(room, folder.resolve("moved"));
      Files.createSymbolicLink(room, folder.resolve("moved"));
      assertTrue(called("check", "a.md").said().endsWith("[check][a.md]"));
      assertThrows(SocketTimeoutException.class, door::accept); // nobody had called
    }
  }

  @Test
  void onlyTheUserWantsAServer() throws Exception {
    assertEquals(
        ExitCode.USAGE,
        run(Map.of("SHELFCHECK_SERVER", "yes"), lists, home + "/shelfcheck", "rules").code());
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
