package dev.shelfcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.cli.command.CheckCommand;
import dev.shelfcheck.cli.option.PlainLine;
import dev.shelfcheck.cli.terminal.Terminal;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** A plain line is read as picocli reads it, or not at all. */
class PlainLineTest {
  private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());
  private static final Terminal TERMINAL =
      new Terminal(
          InputStream.nullInputStream(), NOWHERE, NOWHERE, Map.of(), Clock.systemUTC(), false);

  private static final List<String> WORDS =
      List.of(
          "list.md",
          "a b.md",
          "*.md",
          "-",
          "--",
          "",
          "hook",
          "check",
          "=x",
          "--staged",
          "--staged=true",
          "--no-config",
          "--profile",
          "--profile=hook",
          "--profile=",
          "--config",
          "--config=c.yml",
          "--catalogue",
          "--catalogue=works",
          "--format",
          "--format=json",
          "--format=",
          "--today=2026-11-01",
          "--today",
          "2026-11-31",
          "--color",
          "--advice",
          "--prof",
          "-q",
          "@file",
          "'q'",
          "${sys:user.home}");

  /** Every option's value, by the places of its fields. */
  private static Map<String, String> values(Object command, String path)
      throws ReflectiveOperationException {
    Map<String, String> values = new TreeMap<>();
    for (Field field : command.getClass().getDeclaredFields()) {
      field.setAccessible(true);
      Object value = field.get(command);
      String place = path + "." + field.getName();
      if (field.isAnnotationPresent(Mixin.class)) {
        values.putAll(values(value, place));
      } else if (!Modifier.isStatic(field.getModifiers()) && !(value instanceof Terminal)) {
        values.put(place, String.valueOf(value));
      }
    }
    return values;
  }

  private static Optional<CheckCommand> byPicocli(String... arguments) {
    CommandLine line = Main.commands(TERMINAL).wanted(arguments);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false);
    try {
      return Optional.of(
          line.parseArgs(arguments).subcommand().commandSpec().userObject()
                  instanceof CheckCommand c
              ? c
              : new CheckCommand(TERMINAL));
    } catch (ParameterException e) {
      return Optional.empty();
    }
  }

  private static boolean same(String... arguments) throws ReflectiveOperationException {
    Optional<CheckCommand> plain = CheckCommand.plain(TERMINAL, arguments);
    if (plain.isPresent()) {
      String said = String.join(" ", arguments);
      Optional<CheckCommand> full = byPicocli(arguments);
      assertTrue(full.isPresent(), "only picocli refuses: " + said);
      assertEquals(values(full.get(), ""), values(plain.get(), ""), said);
    }
    return plain.isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "check list.md other.md",
        "check --profile hook --staged list.md",
        "check --profile=hook list.md other.md",
        "check --staged -- --list.md -",
        "check list.md --format json --no-config",
        "check --config c.yml --catalogue works --format=github list.md",
        "check --today 2026-11-01 list.md"
      })
  void plainLinesAreTaken(String line) throws ReflectiveOperationException {
    assertTrue(same(line.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit list.md",
        "check -",
        "check --help",
        "check --advice list.md",
        "check --profile",
        "check --profile --staged list.md",
        "check --profile hook --profile ci",
        "check --staged --staged",
        "check --staged=true",
        "check --profil hook",
        "check --output json=x",
        "check --today soon list.md"
      })
  void othersAreLeftToPicocli(String line) {
    assertFalse(CheckCommand.plain(TERMINAL, line.split(" ")).isPresent());
  }

  @Test
  void aNameThatNoFileCanHaveIsLeftToPicocli() {
    assertFalse(CheckCommand.plain(TERMINAL, "check", "--config", "a\0b").isPresent());
  }

  @Test
  void whateverIsTakenIsTakenAsPicocliWould() throws ReflectiveOperationException {
    Random random = new Random(20);
    int taken = 0;
    for (int i = 0; i < 400; i++) {
      List<String> line = new ArrayList<>(List.of("check"));
      for (int words = random.nextInt(6); words > 0; words--) {
        line.add(WORDS.get(random.nextInt(WORDS.size())));
      }
      taken += same(line.toArray(String[]::new)) ? 1 : 0;
    }
    assertTrue(taken > 40, taken + " of 400 lines were plain");
  }

  @Test
  void everyPlainOptionIsOneOfPicocli() {
    Set<String> known =
        new CommandLine(new CheckCommand(TERMINAL)).getCommandSpec().optionsMap().keySet();
    assertTrue(known.containsAll(PlainLine.SWITCHES));
    assertTrue(known.containsAll(PlainLine.VALUED));
  }
}
