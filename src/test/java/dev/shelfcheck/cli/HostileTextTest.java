package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers' text is inert in every format. */
class HostileTextTest {
  private static final String LIST =
      """
      ## Papers <script>alert(1)</script>

      - [<script>alert('x')</script> \u202Eevil\u202C \u001b[31mred @octocat =cmd|' /C calc'!A0](https://arxiv.org/abs/2301.00774)
      - [=HYPERLINK("https://evil.example","a quite different title")](https://arxiv.org/abs/2301.00774)
      - [A wholly other <img src=x onerror=alert(2)> work](https://bob:secret@arxiv.org/abs/2301.00774)
      - [Click](javascript:alert(3)) and a [last one of its own](https://arxiv.org/abs/2301.00774)
      """;

  private static final Pattern SENT =
      Pattern.compile(
          "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u202A-\\u202E\\u2066-\\u2069]");

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "markdown", "csv"})
  void nothingIsSentAsItIs(String format) {
    CommandRun run =
        CommandRun.fed(
            LIST, "check", "-", "--stdin-filename", "list.md", "--format", format, "--advice");
    assertTrue(run.out().contains("conflicting-identifier"), run.out());
    assertFalse(SENT.matcher(run.out()).find(), "a control character or override was sent");
    assertFalse(run.out().contains("bob:secret@"), "a password was shown");
  }

  @Test
  void markdownHoldsNoMarkupOfStrangers() {
    CommandRun run =
        CommandRun.fed(
            LIST, "check", "-", "--stdin-filename", "list.md", "--format", "markdown", "--advice");
    assertFalse(run.out().contains("<script"), run.out());
    assertFalse(run.out().contains("<img"), run.out());
    assertFalse(run.out().contains("@octocat"), run.out());
  }

  @Test
  void noCellIsAFormula() {
    CommandRun run =
        CommandRun.fed(
            LIST, "check", "-", "--stdin-filename", "list.md", "--format", "csv", "--advice");
    List<String> formulas =
        Stream.of(run.out().split("\",\"|\"\r\n\""))
            .filter(c -> c.matches("\"?[=+@\\-].*"))
            .toList();
    assertTrue(formulas.isEmpty(), formulas::toString);
  }

  @Test
  void thePageRunsNoScriptButItsOwn(@TempDir Path folder) throws IOException {
    Path list = folder.resolve("list.md");
    Files.writeString(list, LIST);
    CommandRun.of("audit", list.toString(), "--report", folder.resolve("out").toString());
    String page = Files.readString(folder.resolve("out/index.html"));
    assertTrue(page.contains("conflicting-identifier"), "the finding is shown");
    assertFalse(SENT.matcher(page).find(), "a control character or override was sent");
    assertFalse(page.contains("bob:secret@"), "a password was shown");
    assertFalse(page.contains("<script>alert"), "a stranger's script");
    assertFalse(page.contains("<img"), "a stranger's image");
    assertFalse(Pattern.compile("(?i)href=\"javascript:").matcher(page).find(), "a script link");
    assertFalse(
        Pattern.compile("(?i)(?:src|href)=\"https?://[^\"]*\\.(?:css|js)\"").matcher(page).find());
    assertTrue(page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"));
  }
}
