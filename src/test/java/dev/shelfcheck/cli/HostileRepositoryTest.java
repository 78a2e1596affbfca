package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository's settings, attributes and folders run nothing and hide nothing. */
class HostileRepositoryTest {
  private static final String FAULT = "# A list\n\n" + AdoptedList.NEW;

  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void start() throws Exception {
    here = new CommandLineHarness(folder);
    here.write(".shelfcheck.yml", "files: '**/*.md'\n");
    here.write("README.md", "# A list\n");
    here.git("init", "-q");
    here.git("add", ".");
    here.git("commit", "-qm", "one");
  }

  /** A program that leaves a trace and passes its input on. */
  private String trap(String name) throws IOException, InterruptedException {
    Path script = folder.resolve(".git").resolve(name);
    ProgramFile.write(script, "#!/bin/sh\ntouch " + trace() + "\ncat\n");
    return script.toString();
  }

  private Path trace() {
    return folder.resolve(".git").resolve("it-ran");
  }

  private void nothingRan() {
    assertFalse(Files.exists(trace()), "a stranger's program ran");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check @docs/list.md",
        "check --since HEAD @docs/list.md",
        "check --staged @docs/list.md",
        "audit --report @report @docs/list.md",
        "fix @docs/list.md",
        "init @docs"
      })
  void embeddedRepositoryRunsNothing(String command) throws IOException {
    here.write("docs/HEAD", "ref: refs/heads/main\n");
    here.write("docs/objects/keep", "");
    here.write("docs/refs/keep", "");
    here.write(
        "docs/config",
        "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ..\n\tfsmonitor ="
            + " \"touch "
            + trace()
            + "; false\"\n");
    here.write("docs/.shelfcheck.yml", "files: '*.md'\n");
    here.write("docs/list.md", "# A list\n");
    here.run(command);
    nothingRan();
    assertEquals(0, here.run("check @docs/list.md").code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "core.fsmonitor",
        "diff.external",
        "diff.x.command",
        "diff.x.textconv",
        "filter.x.clean",
        "filter.x.process",
        "filter.a=b.clean",
        "core.pager",
        "pager.diff"
      })
  void noSettingRunsAProgram(String setting) throws Exception {
    here.write(".gitattributes", "*.md diff=x filter=" + (setting.contains("=") ? "a=b" : "x"));
    here.git("add", ".");
    here.git("commit", "-qm", "two");
    Path config = folder.resolve(".git/config");
    int dot = setting.lastIndexOf('.');
    String section = setting.substring(0, dot).replaceFirst("\\.(.*)", " \"$1\"");
    Files.writeString(
        config,
        Files.readString(config)
            + "["
            + section
            + "]\n\t"
            + setting.substring(dot + 1)
            + " = "
            + trap("trap")
            + "\n");
    here.write("README.md", FAULT);
    for (String command : List.of("check @", "check --since HEAD @", "check --staged @")) {
      here.run(command);
      nothingRan();
    }
    assertEquals(1, here.run("check --since HEAD @").code(), "what is new is still seen");
  }

  @Test
  void noHookRuns() throws Exception {
    Files.createDirectories(folder.resolve(".git/hooks"));
    Files.move(Path.of(trap("trap")), folder.resolve(".git/hooks/post-index-change"));
    here.write("README.md", FAULT);
    here.run("check --since HEAD @");
    here.run("check --staged @");
    nothingRan();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "diff.noprefix=true",
        "diff.mnemonicPrefix=true",
        "diff.interHunkContext=99",
        "diff.context=99",
        "diff.relative=true",
        "color.ui=always",
        "diff.orderFile=nowhere",
        "core.quotePath=true",
        "diff.wsErrorHighlight=all",
        "diff.renames=copies",
        "diff.algorithm=patience",
        "diff.colorMoved=zebra",
        "log.showSignature=true"
      })
  void noSettingChangesWhatIsNew(String setting) throws Exception {
    here.write("ä \"b\\c.md", "# A list\n");
    here.git("add", ".");
    here.git("commit", "-qm", "two");
    here.git("config", setting.split("=")[0], setting.split("=")[1]);
    here.ends(0, "check --since HEAD @");
    here.write("ä \"b\\c.md", FAULT);
    here.ends(1, "check --since HEAD @");
    here.ends(0, "check --staged @");
    here.git("add", ".");
    here.ends(1, "check --staged @");
  }

  @Test
  void attributesHideNoLine() throws Exception {
    here.write(".gitattributes", "*.md binary\n");
    here.write("README.md", FAULT);
    here.ends(1, "check --since HEAD @");
    here.git("add", ".");
    here.ends(1, "check --staged @");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--output=@it-ran", "-h", "HEAD --ext-diff", "--", "HEAD\u0000", "", "@{-1}"})
  void revisionIsNoOption(String revision) {
    CommandLineHarness.Ran ran =
        here.run("check --since=" + revision.replace(" ", "\u00a0") + " @");
    assertEquals(2, ran.code(), ran::toString);
    assertTrue(
        ran.err().contains("there is no revision") || ran.err().contains("Expected parameter"),
        ran::err);
    assertFalse(Files.exists(folder.resolve("it-ran")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE-BOM", "UTF-16", "UTF-32BE", "nonsense"})
  void anotherEncodingHidesNoLine(String encoding) throws Exception {
    here.write(".gitattributes", "*.md working-tree-encoding=" + encoding + "\n");
    here.write("docs/new.md", FAULT);
    here.git("-c", "core.attributesFile=/dev/null", "add", ".gitattributes");
    here.ends(1, "check --since HEAD @");
    here.write("docs/new.md", "# A list\n");
    for (String end : List.of("", "\n", "\n\n", "\n\n\n")) { // characters of two and of four bytes
      here.write("README.md", FAULT + end);
      here.ends(1, "check --since HEAD @");
    }
  }

  @Test
  void replacedObjectsHideNoLine() throws Exception {
    here.write("README.md", FAULT);
    here.git("commit", "-qam", "two");
    here.git("replace", "HEAD~:README.md", "HEAD:README.md");
    here.ends(1, "check --since HEAD~ @");
    here.git("replace", "HEAD~", "HEAD");
    here.ends(1, "check --since HEAD~ @");
  }

  @Test
  void troubleOfGitsOwnIsSaid() throws Exception {
    here.git("config", "core.quotePath", "perhaps");
    here.git("config", "core.bare", "perhaps");
    CommandLineHarness.Ran since = here.run("check --since HEAD @");
    assertEquals(2, since.code(), since::toString);
    assertTrue(since.err().contains("cannot be told: fatal: bad boolean"), since::err);
    CommandLineHarness.Ran plain = here.run("check @");
    assertTrue(plain.err().contains("what git ignores is read too, for fatal: bad"), plain::err);
  }
}
