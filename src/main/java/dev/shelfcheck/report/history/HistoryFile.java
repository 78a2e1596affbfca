package dev.shelfcheck.report.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.audit.Score;
import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.disk.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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

  /** The history in a file, which need not be there yet. */
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
    for (String line : BoundedFile.text(file, BoundedFile.RECORDS).lines().toList()) {
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

  /** The last of these audits; empty where there is none. */
  public static Optional<Earlier> last(List<Snapshot> snapshots) {
    if (snapshots.isEmpty()) {
      return Optional.empty();
    }
    Snapshot last = snapshots.get(snapshots.size() - 1);
    return Optional.of(
        new Earlier(
            "the audit of " + last.date(),
            OptionalInt.of(last.score()),
            true,
            standing(snapshots)));
  }

  private static List<Past> standing(List<Snapshot> snapshots) {
    Map<String, Past> standing = new LinkedHashMap<>();
    for (Snapshot snapshot : snapshots) {
      snapshot.gone().forEach(standing::remove);
      snapshot.fresh().forEach(p -> standing.put(p.fingerprint(), p));
    }
    return List.copyOf(standing.values());
  }

  /**
   * Adds an audit to those before it and returns its line; the file is replaced as a whole or not
   * at all.
   *
   * @throws IOException where it cannot be written
   */
  public Snapshot append(List<Snapshot> before, Audit audit, LocalDate today) throws IOException {
    Snapshot snapshot = snapshot(before, audit, today);
    String line = JSON.writeValueAsString(snapshot) + "\n";
    WholeFile.write(
        file, (Files.exists(file) ? BoundedFile.text(file, BoundedFile.RECORDS) : "") + line);
    return snapshot;
  }

  private static Snapshot snapshot(List<Snapshot> before, Audit audit, LocalDate today) {
    Score score = Score.of(audit);
    Set<String> known =
        standing(before).stream().map(Past::fingerprint).collect(Collectors.toSet());
    return new Snapshot(
        today.toString(),
        score.points(),
        score.entries(),
        audit.broken().size(),
        audit.unchecked().size(),
        audit.broken().stream()
            .collect(
                Collectors.groupingBy(
                    b -> b.rule().value(), TreeMap::new, Collectors.summingInt(b -> 1))),
        audit.broken().stream()
            .filter(b -> !known.contains(b.fingerprint()))
            .map((ReportedFinding b) -> Past.of(b))
            .toList(),
        last(before)
            .map(e -> Change.since(e, audit).gone().stream().sorted().toList())
            .orElse(List.of()));
  }
}
