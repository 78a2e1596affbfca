package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The completions for fish tell of every command and option there is. */
class FishCompletionTest {
  private final List<String> lines =
      CommandRun.of("generate-fish-completion").out().lines().toList();

  @Test
  void everyOptionIsInIt() throws IOException {
    EveryOptionTest.rows()
        .map(EveryOptionTest.Row::tested)
        .forEach(
            tested -> {
              String where =
                  Arrays.stream(tested.replaceFirst(" --.*", "").split(" "))
                      .map(name -> "__fish_seen_subcommand_from " + name)
                      .collect(Collectors.joining("; and "));
              String option = " -l " + tested.replaceFirst(".* --", "") + " ";
              assertTrue(
                  lines.stream()
                      .anyMatch(
                          l ->
                              l.startsWith("complete -c shelfcheck -n '" + where + "'")
                                  && l.contains(option)),
                  tested);
            });
  }

  @Test
  void wordsToChooseFromAreOffered() {
    assertEquals(
        List.of(
            "complete -c shelfcheck -n '__fish_seen_subcommand_from check' -l fail-on -x -a 'error"
                + " warning advice never' -d 'The mildest severity that makes the exit code 1'"),
        lines.stream().filter(l -> l.contains("from check'") && l.contains("-l fail-on")).toList());
  }

  @Test
  void rulesAndFormatsAreOffered() {
    for (String option : List.of("select", "ignore")) {
      assertTrue(
          lines.stream()
              .anyMatch(
                  l ->
                      l.contains("from check'")
                          && l.contains(" -l " + option + " -x -a '(__fish_complete_list , \"")
                          && l.contains(" wrong-work ")),
          option);
    }
    assertTrue(
        lines.stream()
            .anyMatch(l -> l.contains("from check'") && l.contains(" sarif text' -d 'format'")));
    assertTrue(
        lines.stream()
            .anyMatch(l -> l.contains("from explain' -a '") && l.contains(" wrong-work ")));
    String bash = CommandRun.of("generate-completion").out();
    assertTrue(bash.contains("\"wrong-work\"") && bash.contains("\"sarif\""));
  }
}
