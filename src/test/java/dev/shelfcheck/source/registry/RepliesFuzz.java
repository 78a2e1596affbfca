package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.fuzz.Bound;
import dev.shelfcheck.fuzz.Seeds;
import dev.shelfcheck.model.Identifiers;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Any text as a registry's reply: read, or silence. The first byte chooses the reader, the rest is
 * the body, so that recordings are mutated where they stand in the corpus.
 */
public final class RepliesFuzz {
  private static final char FIRST = 'A';

  /** The readers there were when the first inputs were kept, in the order of asking. */
  private static final int OLDEST = 16;

  /**
   * Registries that came later: they stand last, as they came, so that no input changes readers.
   */
  private static final List<String> LATER = List.of("HAL");

  private static final List<RegistryAdapter> ADAPTERS = adapters();

  private static final List<Question<?>> QUESTIONS =
      Stream.concat(
              Stream.of(
                      "https://arxiv.org/abs/2205.14135",
                      "https://doi.org/10.1145/3292500.3330701",
                      "https://doi.org/10.5281/zenodo.1234",
                      "https://openreview.net/forum?id=abcdefghij",
                      "https://aclanthology.org/2020.acl-main.1/",
                      "https://pubmed.ncbi.nlm.nih.gov/12345/",
                      "https://hal.science/hal-01234567",
                      "https://www.semanticscholar.org/paper/"
                          + "0123456789abcdef0123456789abcdef01234567")
                  .flatMap(a -> Identifiers.inUrl(a).identifiers().stream())
                  .<Question<?>>map(WorkById::new),
              Stream.of(new WorksByTitle("A Title of Some Words", List.of("Ann Author"))))
          .toList();

  private RepliesFuzz() {}

  private static List<RegistryAdapter> adapters() {
    RegistrySettings settings = RegistrySettings.of(Map.of());
    List<RegistryAdapter> all =
        Stream.concat(
                RegistryAdapters.byIdentifier(settings).stream(),
                TitleAdapters.of(settings).stream())
            .sorted(Comparator.comparingInt(d -> LATER.indexOf(d.name())))
            .toList();
    if (all.stream().filter(d -> !LATER.contains(d.name())).count() != OLDEST) {
      throw new IllegalStateException("a new registry's name goes at the end of LATER");
    }
    return all;
  }

  public static void fuzzerInitialize() {
    Seeds.warmUp("replies", RepliesFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    Bound.holds(data, () -> read(data));
  }

  private static void read(byte[] data) {
    if (data.length == 0) {
      return;
    }
    RegistryAdapter adapter = ADAPTERS.get(Math.floorMod(data[0] - FIRST, ADAPTERS.size()));
    String body = new String(data, 1, data.length - 1, StandardCharsets.UTF_8);
    List<Question<?>> asked = List.copyOf(QUESTIONS.stream().filter(adapter::takes).toList());
    for (List<Question<?>> batch : adapter.batches(asked)) {
      try {
        adapter.read(200, body, batch);
      } catch (Silence silence) {
        // in words
      }
    }
  }
}
