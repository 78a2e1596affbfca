package dev.shelfcheck.hallmark;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.Venue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The true rows that the catalogue is made of. */
final class TrueRows {
  private final List<HallmarkRow> rows = new ArrayList<>();
  private final Map<String, List<HallmarkRow>> byTitle = new HashMap<>();
  private final Set<String> dois = new HashSet<>();

  static TrueRows read(Path data, String... names) throws IOException {
    TrueRows trueRows = new TrueRows();
    for (String name : names) {
      HallmarkRow.read(data.resolve(name + ".jsonl")).forEach(trueRows::add);
    }
    return trueRows;
  }

  private void add(HallmarkRow row) {
    rows.add(row);
    byTitle.computeIfAbsent(row.originalTitle(), t -> new ArrayList<>()).add(row);
    row.doi().ifPresent(dois::add);
  }

  /** Writes the catalogue. */
  Path write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    rows.forEach(r -> lines.add(r.record(lines.size())));
    return Files.write(file, lines);
  }

  /** Whether the work that a row was made from is held: by its DOI, or by its title. */
  boolean covers(HallmarkRow row) {
    return row.doi().filter(dois::contains).isPresent() || byTitle.containsKey(row.originalTitle());
  }

  /** Why the records of a row's work do not contradict it, as far as that can be said at all. */
  String silence(HallmarkRow row) {
    List<HallmarkRow> records = byTitle.getOrDefault(row.originalTitle(), List.of());
    return switch (row.type()) {
      case "fabricated_doi" ->
          records.stream().allMatch(TrueRows::withoutDoi)
              ? "no record states a publisher's DOI, so any may be right"
              : "";
      case "nonexistent_venue", "wrong_venue", "preprint_as_published", "arxiv_version_mismatch" ->
          venue(row, records);
      case "near_miss_title" ->
          letters(row.field("title")).equals(row.originalTitle())
              ? "the title differs by a hyphen, a space or an article alone"
              : "";
      default -> "";
    };
  }

  private static boolean withoutDoi(HallmarkRow record) {
    return record.doi().filter(d -> !d.startsWith("10.48550/")).isEmpty();
  }

  private static String venue(HallmarkRow row, List<HallmarkRow> records) {
    List<String> venues =
        records.stream().map(HallmarkRow::venue).filter(v -> !v.isEmpty()).toList();
    if (!Venue.published(venues)) {
      return "the record is a preprint's and names no venue";
    }
    boolean workshop = Venue.of(row.venue()).kind() == Venue.VenueType.WORKSHOP;
    return workshop
        ? "a workshop beside a conference is no contradiction"
        : "the record names a venue that no table of series knows";
  }

  private static String letters(String title) {
    return Title.of(title).key();
  }
}
