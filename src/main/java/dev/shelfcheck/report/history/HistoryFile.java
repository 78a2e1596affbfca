package dev.shelfcheck.report.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.Broken;
import dev.shelfcheck.audit.Score;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The audits of a list, one JSON object a line, oldest first. A line holds the numbers and, of the
 * findings, only what changed since the line before, so that the file stays small and a diff of it
 * can be read.
 */
public final class HistoryFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final Path file;

  public HistoryFile(Path file) {
    this.file = file;
  }

  /**
   * The audits so far; none where there is no file.
   *
   * @throws HistoryException where a line cannot be read
   * @throws IOException where the file cannot be read
   */
  public List<Snapshot> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Snapshot> snapshots = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      try {
        snapshots.add(JSON.readValue(line, Snapshot.class));
      } catch (JsonProcessingException e) {
        throw new HistoryException(
            file + ":" + number + ": is no line of a history: " + e.getOriginalMessage());
      }
    }
    return snapshots;
  }

  /** The findings of the last audit. */
  public static List<Past> standing(List<Snapshot> snapshots) {
    Map<String, Past> standing = new LinkedHashMap<>();
    for (Snapshot snapshot : snapshots) {
      snapshot.gone().forEach(standing::remove);
      snapshot.fresh().forEach(p -> standing.put(p.fingerprint(), p));
    }
    return List.copyOf(standing.values());
  }

  /**
   * Adds an audit and returns its line; the file is replaced as a whole or not at all.
   *
   * @throws IOException where it cannot be written
   */
  public Snapshot append(Audit audit, Change change, LocalDate today) throws IOException {
    Snapshot snapshot = snapshot(audit, change, today);
    String line = JSON.writeValueAsString(snapshot) + "\n";
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    Path whole = folder.resolve("." + file.getFileName() + ".tmp");
    String before = Files.exists(file) ? Files.readString(file) : "";
    Files.writeString(whole, before + line);
    Files.move(whole, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    return snapshot;
  }

  private static Snapshot snapshot(Audit audit, Change change, LocalDate today) {
    Map<String, Integer> byRule =
        audit.broken().stream()
            .collect(
                Collectors.groupingBy(
                    b -> b.rule().value(), TreeMap::new, Collectors.summingInt(b -> 1)));
    Score score = Score.of(audit);
    return new Snapshot(
        today.toString(),
        score.points(),
        score.entries(),
        audit.broken().size(),
        audit.unchecked().size(),
        byRule,
        change.fresh().stream().map((Broken b) -> Past.of(b)).toList(),
        change.fixed().stream().map(Past::fingerprint).toList());
  }
}
