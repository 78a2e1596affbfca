package dev.shelfcheck.source.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.source.titles.TitleWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A record as a line of JSON, as {@code catalogue build --jsonl} takes it, and what it is found by:
 * for catalogues that are tables of many machines.
 */
public final class WorkLine {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** No scheme of identifiers has this name. */
  private static final String TITLE = "title:";

  private final CatalogueRecord record;

  private WorkLine(CatalogueRecord record) {
    this.record = record;
  }

  /**
   * Reads a line.
   *
   * @param scheme of bare ids
   * @return empty where it is no record, or has no title
   */
  public static Optional<WorkLine> read(String line, String scheme) {
    try {
      return JsonRecord.read(JSON.readTree(line), scheme).map(WorkLine::new);
    } catch (JsonProcessingException | RuntimeException broken) {
      return Optional.empty(); // as the build of a catalogue skips it
    }
  }

  CatalogueRecord record() {
    return record;
  }

  /** Its own identifier, which names it within its dump. */
  public String id() {
    return key(record.own().get(0));
  }

  /** Its identifiers' keys, and those of its titles. */
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    record.own().forEach(id -> keys.add(key(id)));
    record.work().identifiers().forEach(id -> keys.add(key(id)));
    record.work().titles().forEach(title -> keys.add(key(title)));
    return keys;
  }

  /** The words of each of its titles. */
  public List<List<String>> titles() {
    return record.work().titles().stream().map(WorkLine::words).toList();
  }

  /** The words that a title may be found by. */
  public static List<String> words(String title) {
    return List.copyOf(TitleWords.of(title).all());
  }

  /** What a record of that identifier is found by: its canonical form. */
  public static String key(Identifier identifier) {
    return identifier.canonical();
  }

  /** What titles have in common that are the same but for their hyphens, blanks and accents. */
  public static String key(String title) {
    return TITLE + TitleWords.of(title).squashed();
  }

  /** Whether a key is a title's. */
  public static boolean isTitle(String key) {
    return key.startsWith(TITLE);
  }
}
