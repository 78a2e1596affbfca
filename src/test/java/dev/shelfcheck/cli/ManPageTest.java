package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The manual page tells of every command and option there is, in marks that roff knows. */
class ManPageTest {
  private final String page = CommandRun.of("generate-man").out();

  @Test
  void everyOptionIsInIt() throws IOException {
    EveryOptionTest.rows()
        .map(EveryOptionTest.Row::tested)
        .forEach(
            tested -> {
              String command = tested.replaceFirst(" --.*", "");
              String option = tested.replaceFirst(".* --", "--").replace("-", "\\-");
              int at = page.indexOf(".SS \"shelfcheck " + command + "\"");
              assertTrue(at > 0, command);
              int end = page.indexOf("\n.S", at + 1);
              assertTrue(page.substring(at, end).contains("\\fB" + option + "\\fR"), tested);
            });
  }

  @Test
  void itsMacrosAreKnown() {
    assertEquals(
        List.of(".B", ".I", ".SH", ".SS", ".TH", ".TP"),
        page.lines()
            .filter(l -> l.startsWith("."))
            .map(l -> l.split(" ", 2)[0])
            .distinct()
            .sorted()
            .toList());
    assertTrue(page.startsWith(".TH SHELFCHECK 1 "));
    assertTrue(page.contains(".SH EXIT STATUS\n"));
  }
}
