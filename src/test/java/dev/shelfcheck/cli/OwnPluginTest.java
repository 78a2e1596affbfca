package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.RunningClasses;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of src/docs/own-plugin.md, built as it stands there and run. */
@SuppressWarnings("StringConcatToTextBlock") // a list of one line reads best as one
class OwnPluginTest {
  private static final Pattern FILE = Pattern.compile("(?ms)^```\\w+ file=(\\S+)\\n(.*?)^```$");
  private static final String LIST =
      """
      # List

      ## Papers

      - [SPARSEGPT: PRUNED IN ONE SHOT](https://arxiv.org/abs/2406.02070)
      - [Graph attention networks for molecules and proteins](https://arxiv.org/abs/2301.00774)
      """;

  @TempDir private Path folder;
  private CommandLineHarness here;

  @BeforeEach
  void build() throws IOException {
    here = new CommandLineHarness(folder);
    here.write("list.md", LIST);
    Matcher m = FILE.matcher(Files.readString(Path.of("src/docs/own-plugin.md")));
    List<String> compiler = new ArrayList<>(List.of("-proc:none", "-d", folder + "/classes"));
    compiler.addAll(List.of("-cp", RunningClasses.path()));
    while (m.find()) {
      boolean source = m.group(1).endsWith(".java");
      here.write((source ? "source/" : "classes/") + m.group(1), m.group(2));
      if (source) {
        compiler.add(folder + "/source/" + m.group(1));
      }
    }
    int code =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, compiler.toArray(new String[0]));
    assertEquals(0, code);
    pack(folder.resolve("classes"), folder.resolve("house.jar"));
    pack(Files.createDirectory(folder.resolve("nothing")), folder.resolve("empty.jar"));
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
        Files.copy(path, out);
        out.closeEntry();
      }
    }
  }

  @Test
  void itsRuleItsSourceAndItsFormat() {
    CommandLineHarness.Ran ran =
        here.run("check --plugin @house.jar --catalogue @none.jsonl --format titles @list.md");
    assertEquals(2, ran.code(), "a catalogue that is not there is said");
    ran = here.run("check --plugin @house.jar --format titles @list.md");
    assertTrue(ran.out().startsWith("no-shouting\tSPARSEGPT: PRUNED IN ONE SHOT\n"), ran::toString);
    ran = here.run("check --plugin @house.jar --advice @list.md");
    assertTrue(ran.out().contains("house shelf"), ran::toString);
    assertTrue(!here.run("check @list.md").out().contains("shout"));
  }

  @Test
  void aConfigKnowsItsRuleOnlyWithIt() throws IOException {
    here.write(".shelfcheck.yml", "rules: {no-shouting: off}\n");
    String said = here.run("check --plugin @house.jar @list.md").out();
    assertTrue(!said.contains("no-shouting"), said);
    assertTrue(here.run("check @list.md").err().contains("unknown rule \"no-shouting\""));
  }

  @Test
  void whatCannotBeLoadedIsSaid() {
    assertEquals(
        "shelfcheck: --plugin @nowhere.jar does not exist\n",
        here.run("check --plugin @nowhere.jar @list.md").err());
    assertEquals(
        "shelfcheck: --plugin @empty.jar names no service in"
            + " META-INF/services/dev.shelfcheck.cli.plugin.Plugin\n",
        here.run("check --plugin @empty.jar @list.md").err());
    assertTrue(
        here.run("check --plugin @house.jar --format titels @list.md")
            .err()
            .contains("did you mean 'titles'?"));
  }
}
