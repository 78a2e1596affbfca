package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files without an end, and files of a size that no list or config has. */
@Timeout(120)
@Tag("slow")
class HostileFilesTest {
  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void start() throws IOException {
    here = new CommandLineHarness(folder);
    here.write("a.md", "# A list\n");
  }

  private void pipe(String name) throws IOException, InterruptedException {
    assertEquals(
        0, new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start().waitFor());
  }

  private void refused(String command, String word) {
    CommandLineHarness.Ran ran = here.run(command);
    assertEquals(2, ran.code(), ran::toString);
    assertTrue(ran.err().contains(word), ran::err);
  }

  @ParameterizedTest
  @CsvSource({
    "pipe.md,check @pipe.md",
    ".shelfcheck.yml,check @a.md",
    "other.yml,check --config @other.yml @a.md",
    ".shelfcheck-baseline.json,check @a.md",
    "known.json,check --baseline @known.json @a.md",
    "x.md,rule test @x.md"
  })
  void pipesAreRefused(String name, String command) throws Exception {
    if (name.equals(".shelfcheck-baseline.json")) {
      here.write(".shelfcheck.yml", "files: '*.md'\n");
    }
    pipe(name);
    refused(command, name);
    refused(command, "is not a regular file");
  }

  @ParameterizedTest
  @CsvSource({
    "/dev/zero,list.md,check @list.md",
    "/dev/zero,.shelfcheck.yml,check @a.md",
    "/dev/full,known.json,check --baseline @known.json @a.md"
  })
  void devicesAreRefused(Path device, String link, String command) throws IOException {
    Files.createSymbolicLink(folder.resolve(link), device);
    refused(command, "is not a regular file");
  }

  @Test
  void filesThatWaitForMoreHaveNoEnd() throws IOException {
    Path waiting = Path.of("/proc/kmsg");
    if (Files.isReadable(waiting)) {
      Files.createSymbolicLink(folder.resolve("list.md"), waiting);
      here.run("check @list.md"); // its end within the time of this class is what is held
    }
  }

  @Test
  void listsAreReadUpToTheSizeThatIsSaid() throws IOException {
    here.write(
        "list.md", "# A list\n\n- [A Title of Words](https://a.example/)\n" + "\n".repeat(1 << 20));
    assertTrue(here.run("check --max-size 1 @list.md").err().contains("is larger than 1 MiB"));
    assertTrue(here.run("entries --max-size 2 @list.md").out().contains("A Title of Words"));
    CommandLineHarness.Ran none = here.run("entries --max-size 0 @list.md");
    assertEquals(2, none.code(), none::toString);
    assertEquals("shelfcheck: --max-size is a number of MiB from 1 to 1024, not 0\n", none.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"check @a.md", "check --config @.shelfcheck.yml @a.md"})
  void hugeConfigsAreRefused(String command) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(".shelfcheck.yml"))) {
      out.write("files: '".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      out.write(new byte[50 << 20]);
    }
    refused(command, ".shelfcheck.yml is larger than 1 MiB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exclude: ['*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b']\n",
        "files: ['**/**/**/**/**/**/**/**/**/**/**/**/**/**/**/**/**/**/**/**/**/b', '*.md']\n"
      })
  void hostileGlobsOfAConfigEnd(String config) throws IOException {
    here.write(".shelfcheck.yml", config);
    here.write("a".repeat(200) + ".md", "# A list\n");
    here.ends(0, "check @");
  }

  @Test
  void globsOfAConfigAreBounded() throws IOException {
    String glob = "'" + "*a".repeat(3_000) + "'";
    String many = "'" + "*a".repeat(2_000) + "', ";
    for (String key : new String[] {"files: ", "exclude: ", "lists:\n- name: x\n  files: "}) {
      here.write(".shelfcheck.yml", key + "[" + glob + "]\n");
      refused("check @a.md", "a glob has at most 4096 characters, this one 6000");
      here.write(".shelfcheck.yml", key + "[" + many.repeat(20) + "]\n");
      refused("check @a.md", "its globs have more than 65536 characters in all");
    }
    here.write(
        ".shelfcheck.yml",
        "overrides:\n" + "- {files: ['*xxxxxx*'], rules: {duplicate-work: off}}\n".repeat(15_000));
    refused("check @a.md", ".shelfcheck.yml:1: its globs have more than");
    CommandLineHarness.Ran said = here.run("check --exclude " + "*a".repeat(3_000) + " @a.md");
    assertEquals(2, said.code(), said::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"findings\":", "\"version\" \"findings\" \u0001"})
  void aBaselineThatIsNoneIsRefused(String piece) throws IOException {
    here.write("known.json", piece.repeat(20_000));
    refused("check --baseline @known.json @a.md", "known.json:1: this is no");
  }

  @Test
  void whatAnErrorQuotesIsBounded() throws IOException {
    here.write(".shelfcheck.yml", "fail-on: " + "e".repeat(900_000) + "\n");
    CommandLineHarness.Ran ran = here.run("check @a.md");
    assertEquals(2, ran.code(), ran::toString);
    assertTrue(ran.err().length() < 2_000, "a megabyte is quoted");
  }

  @Test
  void patternsOfOwnRulesAreBounded() throws IOException {
    assertEquals(0, ownRule("forbids: '(x+x+)+y'").code());
    refusedRule("forbids: 'a(?=b)'", "declares: forbids: \"(?=\" is not understood");
    refusedRule("sections: ['(a)\\1']\n  forbids: x", "declares: sections: \"\\1\"");
    refusedRule("forbids: '((a{999}){999}){999}'", "come to more than 1000 steps");
  }

  private void refusedRule(String patterns, String said) throws IOException {
    CommandLineHarness.Ran ran = ownRule(patterns);
    assertEquals(2, ran.code(), ran::toString);
    assertTrue(ran.err().startsWith("shelfcheck: @pages/own.md:1: "), ran::err);
    assertTrue(ran.err().contains(said), ran::err);
  }

  private CommandLineHarness.Ran ownRule(String patterns) throws IOException {
    here.write(".shelfcheck.yml", "rule-pages: pages\n");
    here.write(
        "pages/own.md",
        "---\nid: own\nsays: an entry is too x\nseverity: error\nsince: 0.1.0\ndeclares:\n  shape:"
            + " pattern\n  field: raw\n  message: too x\n  "
            + patterns
            + "\n---\n## Why it matters\nx\n\n## What to do\nx\n");
    here.write("a.md", "# A list\n\n- [A title of words](https://a.example/) " + "x".repeat(5_000));
    return here.run("check @a.md");
  }

  @Test
  void hugePatchIsRefused() {
    CommandLineHarness.Ran ran =
        here.run("check --patch @a.md", "x".repeat((64 << 20) + 1), Map.of());
    assertEquals("shelfcheck: the patch is larger than 64 MiB\n", ran.err());
  }
}
