package dev.shelfcheck.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A config says what it means, or where it does not. */
class ConfigReaderTest {
  private static final ConfigReader READER = new ConfigReader(RulePages.builtIn());
  private static final RuleId EMPTY_SECTION = new RuleId("empty-section");

  @TempDir private Path folder;

  private Config config(String text) throws IOException {
    return config(text, Optional.empty());
  }

  private Config config(String text, Optional<String> profile) throws IOException {
    return READER.read(write(".shelfcheck.yml", text), profile);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
    return Files.writeString(file, text);
  }

  /** A config, its lines parted by bars, is refused with a message behind the file's name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "hosts:|  a.org: {acept: 403} ~ :2: unknown key \"acept\" in hosts.a.org; did you mean"
            + " \"accept\"?",
        "hosts:|  a.org:|    verdict: alife ~ :3: hosts.a.org.verdict cannot be \"alife\", only"
            + " alive, unchecked; did you mean \"alive\"?",
        "hosts:|  a.org:|    verdict: alive ~ :3: hosts.a.org has a verdict, which needs a reason"
            + " beside it",
        "hosts:|  a.org: {until: 2027-02-30} ~ :2: hosts.a.org.until: there is no day 2027-02-30",
        "hosts:|  a.org: {until: soon} ~ :2: hosts.a.org.until needs a day such as 2027-01-31, not"
            + " \"soon\"",
        "hosts:|  a.org: {timeout: 30} ~ :2: hosts.a.org.timeout needs a time such as 500ms or 30s,"
            + " not \"30\"",
        "hosts:|  a.org: {rate: fast} ~ :2: hosts.a.org.rate needs a rate such as 2/s or 30/m, not"
            + " \"fast\"",
        "fils: a ~ :1: unknown key \"fils\"; did you mean \"files\"?",
        "# a|rules:|  empty-sektion: off ~ :3: unknown rule \"empty-sektion\" in rules; did you"
            + " mean \"empty-section\"?",
        "rules:|  empty-section: eror ~ :2: rules.empty-section cannot be \"eror\", only off, on,"
            + " error, warning, advice; did you mean \"error\"?",
        "rules:|  empty-section: {severty: error} ~ :2: unknown option \"severty\" in"
            + " rules.empty-section; did you mean \"severity\"?",
        "fail-on: warnings ~ :1: fail-on cannot be \"warnings\", only error, warning, advice,"
            + " never; did you mean \"warning\"?",
        "advice: yes ~ :1: advice needs true or false, not \"yes\"",
        "max-warnings: -1 ~ :1: max-warnings needs a whole number of at least 0, not \"-1\"",
        "max-warnings: many ~ :1: max-warnings needs a whole number of at least 0, not \"many\"",
        "lists:|  - nam: all ~ :2: unknown key \"nam\" in lists; did you mean \"name\"?",
        "overrides:|  - fiels: a ~ :2: unknown key \"fiels\" in overrides; did you mean \"files\"?",
        "overrides:|  - files: a|    rules: {empty-sectio: off} ~ :3: unknown rule \"empty-sectio\""
            + " in overrides.rules; did you mean \"empty-section\"?",
        "profiles:|  ci:|    advise: true ~ :3: unknown key \"advise\" in profiles.ci; did you mean"
            + " \"advice\"?",
        "extends: strickt ~ :1: extends names \"strickt\", which is neither a file nor a preset"
            + " (gentle, strict); did you mean \"strict\"?",
        "sources: {onlin: true} ~ :1: unknown key \"onlin\" in sources; did you mean \"online\"?",
        "sources:|  online: yes ~ :2: sources.online needs true or false, not \"yes\"",
        "sources:|  registries: {dlbp: off} ~ :2: unknown registry \"dlbp\" in sources.registries;"
            + " did you mean \"dblp\"?",
        "sources:|  registries: {openalex: abc} ~ :2: sources.registries.openalex cannot be that,"
            + " only off, on",
        "sources:|  registries: {openalex: {kee: abc}} ~ :2: unknown key \"kee\" in"
            + " sources.registries.openalex; did you mean \"key\"?",
        "sources:|  registries: {openalex: {url: 'http://a.org'}} ~ :2: unknown key \"url\" in"
            + " sources.registries.openalex",
        "catalogue: a ~ :1: unknown key \"catalogue\"; did you mean \"sources.catalogue\"?",
        "rule-pages: nowhere ~ :1: rule-pages names \"nowhere\", which is no folder",
        "rules: off ~ :1: rules needs a mapping of names to values, not \"off\"",
        "- a ~ :1: a config is a mapping of keys to values",
        "a: [ ~ :1: this is no YAML: expected the node content, but found '<stream end>'",
      })
  void whatIsWrongIsNamedWithItsLine(String text, String expected) throws IOException {
    Path file = write(".shelfcheck.yml", text.replace('|', '\n'));
    String said =
        String.valueOf(
            assertThrows(PageException.class, () -> READER.read(file, Optional.empty()))
                .getMessage());
    assertEquals(file.toAbsolutePath() + expected, said);
  }

  @Test
  void aMisspeltProfileGetsItsSuggestion() {
    assertEquals(
        "there is no profile \"hok\", only audit, ci, hook; did you mean \"hook\"?",
        assertThrows(PageException.class, () -> config("files: a\n", Optional.of("hok")))
            .getMessage());
  }

  @Test
  void sourcesAreChosenAndTold() throws IOException {
    SourcesChoice sources =
        config(
                """
                sources:
                  mail: me@example.org
                  registries:
                    dblp: off
                    arxiv: on
                    openalex: {key: abc}
                """)
            .sources();
    assertEquals(Set.of("dblp"), sources.silent());
    assertEquals(Map.of("openalex", "abc"), sources.keys());
    assertEquals(Optional.of("me@example.org"), sources.mail());
  }

  @Test
  void aProfileLaysItsSourcesOverTheOthers() throws IOException {
    String text =
        """
        sources: {online: false, contact: me@example.org}
        profiles:
          nightly: {sources: {online: true}}
        """;
    Config nightly = config(text, Optional.of("nightly"));
    assertEquals(Optional.of(true), nightly.flag("sources.online"));
    assertEquals(Optional.of("me@example.org"), nightly.text("sources.contact"));
    assertEquals(Optional.of(false), config(text).flag("sources.online"));
  }

  @Test
  void rulesAreSwitchedAndWeighed() throws IOException {
    Map<RuleId, RuleChoice> rules =
        config("rules:\n  empty-section: error\n  conflicting-identifier: off\n").rules();
    assertEquals(
        "Optional[ERROR] false",
        choice(rules, "empty-section").severity() + " " + choice(rules, "empty-section").off());
    assertEquals(true, choice(rules, "conflicting-identifier").off());
  }

  private static RuleChoice choice(Map<RuleId, RuleChoice> rules, String id) {
    return Optional.ofNullable(rules.get(new RuleId(id))).orElseThrow();
  }

  @Test
  void theLastOverrideThatFitsWins() throws IOException {
    Config config =
        config(
            """
            overrides:
            - files: '*.md'
              rules: {empty-section: off}
            - files: old/
              rules: {empty-section: warning}
            """);
    assertEquals(true, config.override(EMPTY_SECTION, "a/b.md").orElseThrow().off());
    assertEquals(
        Optional.of(Severity.WARNING),
        config.override(EMPTY_SECTION, "old/b.md").orElseThrow().severity());
    assertEquals(Optional.empty(), config.override(EMPTY_SECTION, "a.bib"));
  }

  @Test
  void filesExcludesAndLists() throws IOException {
    Config config =
        config(
            """
            files: ['*.md', 'refs/**/*.bib']
            exclude: [drafts/, CHANGELOG.md]
            lists:
            - name: all
              files: 'part-?.md'
            """);
    String paths = "a.md x/b.md refs/a.bib refs/y/z.bib drafts/a.md CHANGELOG.md c.bib";
    assertEquals(
        "a.md x/b.md refs/a.bib refs/y/z.bib",
        List.of(paths.split(" ")).stream().filter(config::wants).collect(Collectors.joining(" ")));
    assertEquals(Optional.of("all"), config.list("part-2.md"));
    assertEquals(Optional.empty(), config.list("part-22.md"));
  }

  @Test
  void whatIsExtendedLiesBelow() throws IOException {
    write("up/house.yml", "advice: true\nfail-on: warning\nsources:\n  catalogue: works.jsonl\n");
    Config config = config("extends: [gentle, up/house.yml]\nfail-on: error\n");
    assertEquals("error", config.text("fail-on").orElseThrow());
    assertEquals(Optional.of(true), config.flag("advice"));
    assertEquals(List.of(folder.resolve("up/works.jsonl")), config.paths("sources.catalogue"));
    assertEquals(
        "fail-on: error :2, advice: true :1, sources.catalogue: works.jsonl :4",
        config.resolved().entrySet().stream()
            .map(e -> e.getKey() + " :" + e.getValue().line())
            .sorted(java.util.Comparator.comparing(s -> !s.startsWith("fail")))
            .collect(Collectors.joining(", ")));
  }

  @Test
  void aConfigThatExtendsItselfIsRefused() {
    assertEquals(
        true,
        String.valueOf(
                assertThrows(PageException.class, () -> config("extends: .shelfcheck.yml\n"))
                    .getMessage())
            .endsWith(":1: this config extends itself"));
  }

  @Test
  void aProfileLiesOnTop() throws IOException {
    String text =
        "fail-on: warning\nprofiles:\n  audit:\n    max-warnings: 3\n  night: {strict: true}\n";
    assertEquals("never", config(text, Optional.of("audit")).text("fail-on").orElseThrow());
    assertEquals(Optional.of(3), config(text, Optional.of("audit")).whole("max-warnings"));
    assertEquals(Optional.of(true), config(text, Optional.of("night")).flag("strict"));
    assertEquals("warning", config(text).text("fail-on").orElseThrow());
  }

  @Test
  void theNearestConfigHoldsButNoneBeyondTheRepository() throws IOException {
    Path file = write(".shelfcheck.yml", "advice: true\n");
    Path inner = Files.createDirectories(folder.resolve("x/y"));
    assertEquals(Optional.of(file), ConfigReader.nearest(inner));
    Files.createDirectory(folder.resolve("x/.git"));
    assertEquals(Optional.empty(), ConfigReader.nearest(inner));
    Path other = write("x/shelfcheck.yml", "");
    assertEquals(Optional.of(other), ConfigReader.nearest(inner));
  }
}
