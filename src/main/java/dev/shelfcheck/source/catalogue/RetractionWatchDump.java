package dev.shelfcheck.source.catalogue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.source.work.WorkBuilder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Retraction Watch data, CSV; see <a
 * href="https://gitlab.com/crossref/retraction-watch-data">its page</a>. Only the paper's own DOI
 * ({@code OriginalPaperDOI}) is ever marked, never the notice's; of several notices the latest
 * counts, so that a reinstated paper stands.
 */
final class RetractionWatchDump implements Dump {
  private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}).*");
  private static final int PARCEL = 256;

  private final Path file;

  RetractionWatchDump(Path file) {
    this.file = file;
  }

  /** What the latest notice says of a paper. */
  private record Notice(LocalDate date, CatalogueRecord record) {}

  @Override
  public void deliver(Delivery delivery) throws IOException {
    Map<Doi, Notice> latest = new HashMap<>();
    Batch batch = new Batch(delivery, PARCEL);
    try (InputFile input = InputFile.open(file);
        // Some names in it are not UTF-8: those letters are replaced, the row stays.
        Reader text = new InputStreamReader(input.content(), StandardCharsets.UTF_8);
        MappingIterator<Map<String, String>> rows = rows(text)) {
      while (rows.hasNextValue()) {
        Row row = new Row(rows.nextValue());
        row.check(file);
        if (row.standing().isPresent()) {
          row.doi()
              .ifPresent(
                  doi ->
                      row.notice(doi)
                          .ifPresent(n -> latest.merge(doi, n, RetractionWatchDump::later)));
        }
        delivery.at(String.valueOf(file.getFileName()), input.done(), input.size());
      }
    }
    for (Notice notice : latest.values()) {
      batch.add(Optional.of(notice.record()));
    }
    batch.end();
  }

  private static MappingIterator<Map<String, String>> rows(Reader text) throws IOException {
    return new CsvMapper()
        .readerForMapOf(String.class)
        .with(CsvSchema.emptySchema().withHeader())
        .readValues(text);
  }

  private static Notice later(Notice a, Notice b) {
    return b.date().isBefore(a.date()) ? a : b;
  }

  private record Row(Map<String, String> cells) {
    void check(Path file) throws IOException {
      if (!cells.containsKey("OriginalPaperDOI") || !cells.containsKey("RetractionNature")) {
        throw new IOException(
            file + ":1: not the Retraction Watch data (no OriginalPaperDOI, RetractionNature)");
      }
    }

    String cell(String name) {
      return cells.getOrDefault(name, "").strip();
    }

    /** Empty where the notice, a correction, leaves the paper's standing alone. */
    Optional<Standing> standing() {
      return switch (cell("RetractionNature")) {
        case "Retraction" -> Optional.of(Standing.RETRACTED);
        case "Expression of concern" -> Optional.of(Standing.DOUBTED);
        case "Reinstatement" -> Optional.of(Standing.STANDS);
        default -> Optional.empty();
      };
    }

    Optional<Doi> doi() {
      return Doi.parse(cell("OriginalPaperDOI"));
    }

    Optional<Notice> notice(Doi doi) {
      WorkBuilder work = new WorkBuilder().identifier(doi).title(cell("Title"));
      work.authors(List.of(cell("Author").split(";")), true).venue(cell("Journal"));
      date("OriginalPaperDate").ifPresent(d -> work.year(d.getYear()));
      standing().ifPresent(work::standing);
      LocalDate noticed = date("RetractionDate").orElse(LocalDate.MIN);
      return work.work().map(w -> new Notice(noticed, new CatalogueRecord(List.of(doi), w)));
    }

    /** Dates are written month/day/year hour:minute. */
    private Optional<LocalDate> date(String name) {
      Matcher m = DATE.matcher(cell(name));
      if (!m.matches()) {
        return Optional.empty();
      }
      int month = Math.min(12, Math.max(1, Integer.parseInt(m.group(1))));
      int day = Math.min(28, Math.max(1, Integer.parseInt(m.group(2))));
      return Optional.of(LocalDate.of(Integer.parseInt(m.group(3)), month, day));
    }
  }
}
