package dev.shelfcheck.config;

import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rule pages: of a folder, or the built-in ones from the one resource the build makes. */
public final class RulePages {
  private static final String RESOURCE = "/dev/shelfcheck/rules.bin";

  private RulePages() {}

  /** The built-in pages by id. */
  public static Map<RuleId, RuleCard> builtIn() {
    try (InputStream in = RulePages.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the build made no " + RESOURCE);
      }
      return byId(CompiledPages.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The pages of a folder, files {@code *.md}, by id.
   *
   * @throws PageException where a page cannot be read or is not named after its id
   * @throws UncheckedIOException where the folder cannot be read
   */
  public static Map<RuleId, RuleCard> in(Path folder) {
    List<RuleCard> cards = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        RuleCard card =
            RulePage.read(file.toString(), BoundedFile.text(file, BoundedFile.SETTINGS));
        if (!file.endsWith(card.id() + ".md")) {
          throw new PageException(file.toString(), 1, "is not named after its id " + card.id());
        }
        cards.add(card);
      }
    } catch (BoundedFile.Refusal e) {
      throw new PageException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byId(cards);
  }

  private static Map<RuleId, RuleCard> byId(List<RuleCard> cards) {
    Map<RuleId, RuleCard> pages = new TreeMap<>();
    cards.forEach(c -> pages.put(c.id(), c));
    return pages;
  }

  /** Compiles a folder of pages and its topic files into a class folder; the build calls this. */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[1], RESOURCE);
    Files.createDirectories(target.getParent());
    CompiledPages.write(target, List.copyOf(in(Path.of(args[0])).values()));
    TopicFiles.compile(Path.of(args[0], "topics"), Path.of(args[1]));
  }
}
