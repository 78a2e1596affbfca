package dev.shelfcheck.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every name and every word that a config knows, misspelt, is an error that suggests it. */
class ConfigTyposTest {
  @TempDir private Path folder;

  /**
   * A config with one slip.
   *
   * @param meant what it should say
   */
  private record Slip(String config, String meant) {}

  private static List<Slip> slips(ConfigType configType, UnaryOperator<String> around) {
    List<Slip> slips = new ArrayList<>();
    if (configType instanceof ConfigType.EnumType words) {
      words.allowed().forEach(w -> slips.add(new Slip(around.apply(misspelt(w)), w)));
    } else if (configType instanceof ConfigType.Several several) {
      slips.addAll(slips(several.item(), v -> around.apply("[" + v + "]")));
    } else if (configType instanceof ConfigType.MapType table) {
      slips.addAll(slips(table.value(), v -> around.apply("{mine: " + v + "}")));
    } else if (configType instanceof ConfigType.Either either) {
      slips.addAll(slips(either.brief(), around));
      slips.addAll(slips(either.full(), around));
    } else if (configType instanceof ConfigType.ObjectType fields) {
      for (ConfigType.ConfigProperty field : fields.known()) {
        String name = field.name();
        slips.add(new Slip(around.apply("{" + misspelt(name) + ": 1}"), name));
        slips.addAll(slips(field.configType(), v -> around.apply("{" + name + ": " + v + "}")));
      }
    }
    return slips;
  }

  /** The last letter twice; a word of two letters with its first. */
  private static String misspelt(String word) {
    return word + word.charAt(word.length() - 1);
  }

  @Test
  void everySlipIsToldWithWhatWasMeant() throws IOException {
    ConfigReader reader = new ConfigReader(RulePages.builtIn());
    List<Slip> slips = slips(new ConfigShape(RulePages.builtIn().values(), false).whole(), v -> v);
    assertTrue(slips.size() > 1000, () -> slips.size() + " slips");
    Path file = folder.resolve(".shelfcheck.yml");
    List<String> wrong = new ArrayList<>();
    for (Slip slip : slips) {
      Files.writeString(file, "# a comment\n" + slip.config() + "\n");
      String said =
          String.valueOf(
              assertThrows(
                      PageException.class, () -> reader.read(file, Optional.empty()), slip::config)
                  .getMessage());
      boolean told =
          said.startsWith(file.toAbsolutePath() + ":2: ")
              && said.endsWith("; did you mean \"" + slip.meant() + "\"?");
      if (!told) {
        wrong.add(slip.config() + " gets " + said);
      }
    }
    assertEquals(List.of(), wrong);
  }
}
