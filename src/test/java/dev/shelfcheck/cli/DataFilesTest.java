package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data files are lists where a config says so, in every command. */
class DataFilesTest {
  private static final String TOOLS =
      """
      - name: Sieve
        url: "http://arxiv.org/abs/2210.09461"
      - name: Scale
        url: 'http://arxiv.org/abs/2205.14135' # weighs
      - name: Spade
        url: https://example.org/spade
      """;

  @TempDir private Path folder;
  private CommandLineHarness shell = new CommandLineHarness(Path.of(""));

  @BeforeEach
  void open() throws IOException {
    shell = new CommandLineHarness(folder);
    Files.createDirectories(folder.resolve(".git"));
    shell.write("data/tools.yml", TOOLS);
  }

  private void declare(String declaration) throws IOException {
    shell.write(".shelfcheck.yml", "data:\n  - " + declaration + "\n");
  }

  @Test
  void aDeclaredFileIsReadWithTheFolderAndByItsName() throws IOException {
    declare("{files: data/*.yml, title: name, link: url}");
    shell.write("data/more.txt.json", "{}\n");
    assertTrue(shell.run("check @.").out().contains("1 file, 3 entries"));
    CommandLineHarness.Ran named = shell.run("check @data/tools.yml");
    assertTrue(
        named.out().contains("tools.yml\n  2:9  warning  arxiv.org is linked by http"),
        named.out());
    assertTrue(shell.run("entries @data/tools.yml").out().contains("\"line\":4,\"column\":"));
    assertTrue(shell.run("links @data/tools.yml").out().contains("https://example.org/spade"));
  }

  @Test
  void aFixChangesTheAddressWithinItsQuotationMarks() throws IOException {
    declare("{files: data/*.yml, title: name, link: url}");
    assertEquals(0, shell.run("fix --write @data/tools.yml").code());
    assertEquals(TOOLS.replace("http:", "https:"), shell.read("data/tools.yml"));
  }

  @Test
  void aDataFileThatIsNamedAndNotDeclaredIsSaidHowToDeclare() throws IOException {
    shell.write("list.md", "- [Sorting Pebbles](https://arxiv.org/abs/2302.98599)\n");
    shell.write("other.json", "[{\"name\": \"Sieve\", \"url\": \"https://example.org\"}]\n");
    CommandLineHarness.Ran said = shell.run("check @data/tools.yml @other.json @list.md");
    assertEquals(2, said.code());
    assertTrue(
        said.err().contains("tools.yml is a data file, and no config says which"), said.err());
    assertTrue(said.err().contains("other.json is a data file"), said.err());
    assertTrue(shell.run("check @.").out().contains("1 file, 1 entry"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {title: name}                                   | :2: data needs files
          {files: a.yml}                                  | :2: data needs title
          {files: a.yml, title: name, links: url}         | unknown key "links" in data; did you mean "link"?
          {files: a.yml, title: $name}                    | data.title: "$name" is no field; $key, $file and $value are
          {files: a.yml, title: '{name}'}                 | data.title: one field stands in braces, in link alone
          {files: a.yml, title: name, link: '{a}/{b}'}    | data.link: one field stands in braces
          {files: a.yml, title: name, header: perhaps}    | data.header needs true or false
          """)
  void whatCannotBeMeantIsSaidWithFileAndLine(String declaration, String says) throws IOException {
    declare(declaration);
    CommandLineHarness.Ran said = shell.run("check @.");
    assertEquals(2, said.code());
    assertTrue(said.err().contains(".shelfcheck.yml:2: "), said.err());
    assertTrue(said.err().contains(says.startsWith(":2: ") ? says.substring(4) : says), said.err());
  }

  @Test
  void aDeclarationThatFindsNothingIsAnError() throws IOException {
    declare("{files: data/*.yml, items: tools, title: name, link: url}");
    CommandLineHarness.Ran said = shell.run("check --fail-on warning @.");
    assertEquals(1, said.code());
    assertTrue(
        said.out().contains("no item stands under tools, as .shelfcheck.yml:2 says"), said.out());
  }

  @Test
  void aFileNotOfItsKindIsSaidWithItsPlace() throws IOException {
    declare("{files: ['*.toml', '*.csv', '*.json'], title: name, link: url}");
    shell.write("a.toml", "name = \"a\n");
    shell.write("b.csv", "name,url\n\"a,b\n");
    shell.write("c.json", "[{\"name\": \"a\" \"url\"}]\n");
    String said = shell.run("check @.").out();
    assertTrue(said.contains("the list was not read: it is no TOML"), said);
    assertTrue(said.contains("the list was not read: a quotation mark is never closed"), said);
    assertTrue(said.contains("the list was not read: it is no JSON"), said);
  }

  @Test
  void initProposesWhatLooksLikeAList() throws IOException {
    shell.write("package.json", "{\"name\": \"x\", \"homepage\": \"https://example.org\"}\n");
    shell.write(
        "awesome.json",
        "{\"items\": ["
            + "{\"title\": \"A\", \"link\": \"https://example.org/a\", \"category\": \"x\"},"
                .repeat(3)
            + "{\"title\": \"B\", \"link\": \"https://example.org/b\", \"category\": \"y\"}]}\n");
    assertEquals(0, shell.run("init --config-only @").code());
    String config = shell.read(".shelfcheck.yml");
    assertTrue(
        config.endsWith(
            "\ndata:\n"
                + "  - {files: 'awesome.json', items: 'items', title: title, link: [link], section:"
                + " category}\n"
                + "  - {files: 'data/tools.yml', title: name, link: [url]}\n"),
        config);
    assertFalse(config.contains("package.json"), config);
    assertTrue(shell.run("check @.").out().contains("2 files, "));
  }

  @Test
  void whatIsStagedOfADeclaredFileCounts() throws IOException, InterruptedException {
    declare("{files: data/*.yml, title: name, link: url}");
    shell.git("init", "-q");
    shell.git("add", "data");
    String said = shell.run("check --staged @").out();
    assertTrue(said.contains("tools.yml\n  2:9  warning  arxiv.org is linked by http"), said);
    shell.write("data/tools.yml", TOOLS.replace("http:", "https:"));
    assertTrue(shell.run("check --staged @").out().contains("arxiv.org is linked by http"));
    shell.git("add", "data");
    assertFalse(shell.run("check --staged @").out().contains("arxiv.org is linked by http"));
  }
}
