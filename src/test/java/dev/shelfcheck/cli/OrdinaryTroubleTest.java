package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Mishap;
import dev.shelfcheck.cli.terminal.StandardStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Full disks, strange names, short resources: no finding is lost, and none of it is code 1. */
@Tag("slow")
@SuppressWarnings("StringConcatToTextBlock") // a list of one line reads best as one
class OrdinaryTroubleTest {
  private static final String BAD =
      "- [Quest: Query-Aware Sparsity](https://arxiv.org/abs/2406.10774)\n"
          + "- [Alpha study of graph attention](https://arxiv.org/abs/2406.10774)\n";
  private static final Path FULL = Path.of("/dev/full"); // on Linux: it takes nothing

  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void lay() throws IOException {
    here = new CommandLineHarness(folder);
    here.write("list.md", BAD);
  }

  /** A stream that takes some bytes and fails then. */
  private static StandardStream outlet(int room, String trouble) {
    return StandardStream.to(
        new OutputStream() {
          private int written;

          @Override
          public void write(int b) throws IOException {
            written++;
            if (written > room) {
              throw new IOException(trouble);
            }
          }
        });
  }

  private static int ending(int code, StandardStream out, StringWriter err) {
    out.print("a report");
    return Main.settled(code, out, new PrintWriter(err));
  }

  @Test
  void aLostReportIsNoCleanRun() throws IOException, InterruptedException {
    StringWriter err = new StringWriter();
    for (int code : new int[] {ExitCode.CLEAN, ExitCode.BROKEN, ExitCode.UNCHECKED}) {
      assertEquals(ExitCode.USAGE, ending(code, outlet(7, "No space left on device"), err));
    }
    assertEquals(ExitCode.BUG, ending(ExitCode.BUG, outlet(0, "No space left on device"), err));
    assertTrue(err.toString().contains("not whole"), err::toString);
    assertEquals(ExitCode.CLEAN, ending(ExitCode.CLEAN, outlet(8, ""), err));
    assumeTrue(Files.exists(FULL));
    for (String command : List.of("check list.md", "rules", "entries list.md", "--help")) {
      FolderRun run = FolderRun.into(FULL, folder, command.split(" "));
      assertEquals(ExitCode.USAGE, run.code(), command + run.said());
      assertTrue(run.said().contains("standard output could not be written"), run::said);
    }
  }

  @Test
  void aReaderThatLeavesChangesNothing() {
    StringWriter err = new StringWriter();
    assertEquals(ExitCode.CLEAN, ending(ExitCode.CLEAN, outlet(3, "Broken pipe"), err));
    assertEquals(ExitCode.BROKEN, ending(ExitCode.BROKEN, outlet(3, "Broken pipe"), err));
    assertEquals("", err.toString());
  }

  @Test
  void whatCannotBeWrittenKeepsNothingElseFromIt() throws IOException {
    assumeTrue(Files.exists(FULL));
    CommandLineHarness.Ran ran =
        here.run(
            "check --output json=/dev/full --output csv=@no/a.csv --output sarif=@b.sarif"
                + " @list.md");
    assertEquals(ExitCode.USAGE, ran.code(), ran::toString);
    assertTrue(ran.out().contains("[conflicting-identifier]"), "the findings are printed");
    assertTrue(here.read("b.sarif").contains("conflicting-identifier"), "the others are written");
    assertTrue(ran.err().contains("/dev/full could not be read or written: No space"), ran::err);
    assertTrue(ran.err().contains("@no/a.csv"), ran::err);
    here.write("file", "");
    for (String place : List.of("--report @file", "--report @r --history @file/h")) {
      CommandLineHarness.Ran audit = here.run("audit --offline " + place + " @list.md");
      assertEquals(ExitCode.USAGE, audit.code(), audit::toString);
      assertTrue(audit.out().contains("1 errors") || audit.out().contains("health"), audit::out);
      assertTrue(audit.err().contains("@file"), audit::err);
    }
    assertEquals(ExitCode.USAGE, here.run("baseline --baseline @file/b @list.md").code());
    assertEquals(ExitCode.USAGE, here.run("check --record @file/r @list.md").code());
  }

  @Test
  void aCacheThatIsAFileIsDoneWithout() throws IOException {
    here.write("file", "");
    here.write("nearby.md", "- [A](list.md)\n");
    Map<String, String> environment =
        Map.of("XDG_CACHE_HOME", folder.resolve("file").toString(), "SHELFCHECK_OFFLINE", "1");
    CommandLineHarness.Ran ran = here.run("links @nearby.md", "", environment);
    assertEquals(ExitCode.CLEAN, ran.code(), ran::toString);
    assertTrue(ran.out().startsWith("alive"), ran::out);
    assertEquals(1, ran.err().lines().count(), ran::err);
    assertTrue(ran.err().contains("this run is not remembered"), ran::err);
  }

  @Test
  void everyNameIsAnAddressInSarif() throws IOException {
    TreeSet<String> names =
        new TreeSet<>(List.of(":a.md", "b:c.md", "d\ne.md", "[f].md", "%41.md", "ü ?#.md"));
    for (String name : names) {
      Files.writeString(folder.resolve(name), BAD);
    }
    Files.createDirectory(folder.resolve("c:"));
    Files.writeString(folder.resolve("c:/x.md"), BAD);
    names.add("c:/x.md");
    FolderRun run = runHere("check", "--format", "sarif", ".");
    assertEquals(ExitCode.BROKEN, run.code(), run::said);
    TreeSet<String> found = new TreeSet<>();
    for (JsonNode result : new ObjectMapper().readTree(run.said()).at("/runs/0/results")) {
      String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri").asText();
      assertEquals(null, URI.create(uri).getScheme(), uri);
      found.add(URI.create(uri).getPath());
    }
    names.add("list.md");
    assertEquals(names, found);
  }

  private FolderRun runHere(String... arguments) {
    try {
      return FolderRun.in(folder, Map.of("LC_ALL", "C.UTF-8"), arguments);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nope[", "no{pe", "[z-a]", "**[", "none.md", "@none/*.md"})
  void whatNamesNothingIsSaid(String name) {
    CommandLineHarness.Ran ran = here.run("check " + name);
    assertEquals(ExitCode.USAGE, ran.code(), ran::toString);
    assertFalse(ran.err().contains("bug of ours"), ran::err);
  }

  @Test
  void aLocaleWithoutLettersIsNoBug() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("straße.md"), BAD);
    for (String[] command :
        List.of(
            new String[] {"check", "."},
            new String[] {"check", "straße.md"},
            new String[] {"check", "--format", "sarif", "--", "."},
            new String[] {"links", "--offline", "."},
            new String[] {"audit", "--offline", "."})) {
      FolderRun run = FolderRun.in(folder, Map.of("LC_ALL", "C", "LANG", "C"), command);
      assertTrue(run.code() <= ExitCode.USAGE, run::said);
      assertFalse(run.said().contains("bug of ours"), run::said);
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "th-TH-u-nu-thai", "tr-TR", "fa-IR-u-nu-arabext"})
  void numbersAreTheSameForEverybody(String locale) throws IOException, InterruptedException {
    String[] command = {"check", "--statistics", "list.md"};
    String plain = FolderRun.in(folder, Map.of(), command).said();
    java.util.Locale asked = java.util.Locale.forLanguageTag(locale);
    FolderRun run =
        FolderRun.in(
            folder,
            Map.of(
                "JAVA_TOOL_OPTIONS",
                "-Duser.language="
                    + asked.getLanguage()
                    + " -Duser.country="
                    + asked.getCountry()
                    + " -Duser.extensions="
                    + String.join("-", locale.split("-")).replaceFirst("^[^-]+-[^-]+-?", "")),
            command);
    assertEquals(plain, run.said().replaceFirst("Picked up .*\n", ""));
  }

  @Test
  void anIgnoreFileThatIsNoUtf8IsNamed() throws IOException {
    Files.write(
        folder.resolve(".lycheeignore"), "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    FolderRun run = runHere("links", "--offline", "list.md");
    assertEquals(ExitCode.USAGE, run.code(), run::said);
    assertTrue(run.said().contains(".lycheeignore is not UTF-8"), run::said);
  }

  @Test
  void everythingThrownEndsAsTwoOrSeventy() throws IOException {
    for (Throwable thrown :
        List.of(
            new OutOfMemoryError("Java heap space"),
            new StackOverflowError(),
            new NoClassDefFoundError("a.B"),
            new AssertionError("never"),
            new IllegalStateException("ours"))) {
      assertEquals(ExitCode.BUG, Mishap.of(thrown).code());
    }
    assertTrue(Mishap.of(new OutOfMemoryError("x")).lines().get(0).contains("-Xmx2g"));
    here.write(".shelfcheck.yml", "rules: " + "[".repeat(100_000) + "\n");
    CommandLineHarness.Ran deep = here.run("check @list.md");
    assertEquals(ExitCode.USAGE, deep.code(), deep::toString);
    here.write(".shelfcheck.yml", "- ".repeat(100_000) + "\n");
    assertEquals(ExitCode.USAGE, here.run("check @list.md").code());
    here.write(".shelfcheck.yml", "files: \"a\\0b\"\nexclude: ['[', '{', '\\']\n");
    assertTrue(here.run("check @list.md").code() <= ExitCode.USAGE);
  }
}
