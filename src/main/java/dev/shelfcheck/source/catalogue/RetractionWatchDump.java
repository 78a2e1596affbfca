package dev.shelfcheck.source.catalogue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.source.work.WorkBuilder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Retraction Watch data, CSV; see <a
 * href="https://gitlab.com/crossref/retraction-watch-data">its page</a>. Only the paper's own DOI
 * and PubMed number ({@code OriginalPaperDOI}, {@code OriginalPaperPubMedID}) are ever marked,
 * never the notice's; of several notices the latest counts, so that a reinstated paper stands.
 */
final class RetractionWatchDump implements Dump {
  // What every year and every month has: a date that is none is taken for the nearest.
  private static final int MONTHS = 12;
  private static final int DAYS = 28;

  private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}).*");
  private static final Pattern PUBMED = Pattern.compile("[1-9]\\d{0,8}");

  /** Records that are handed over together, which is worth its while; chosen. */
  private static final int PARCEL = 256;

  private final Path file;

  RetractionWatchDump(Path file) {
    this.file = file;
  }

  /** What the latest notice says of a paper. */
  private record Notice(LocalDate date, CatalogueRecord record) {}

  @Override
  public void deliver(Delivery delivery) throws IOException {
    Map<Identifier, Notice> latest = new HashMap<>();
    RecordBatcher recordBatcher = new RecordBatcher(delivery, PARCEL);
    try (InputFile input = InputFile.open(file);
        // Some names in it are not UTF-8: those letters are replaced, the row stays.
        Reader text = new InputStreamReader(input.content(), StandardCharsets.UTF_8);
        MappingIterator<Map<String, String>> rows = rows(text)) {
      while (rows.hasNextValue()) {
        RetractionRow row = new RetractionRow(rows.nextValue());
        row.check(file);
        if (row.standing().isPresent()) {
          Optional<Notice> notice = row.notice();
          if (notice.isPresent()) {
            Notice n = notice.get();
            latest.merge(n.record().own().get(0), n, RetractionWatchDump::later);
          } else {
            recordBatcher.add(Optional.empty());
          }
        }
        delivery.at(String.valueOf(file.getFileName()), input.done(), input.size());
      }
    }
    for (Notice notice : latest.values()) {
      recordBatcher.add(Optional.of(notice.record()));
    }
    recordBatcher.end();
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

  private record RetractionRow(Map<String, String> cells) {
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

    /** The paper's own; where it has none, its DOI is "unavailable" and its PubMed number 0. */
    List<Identifier> identifiers() {
      List<Identifier> own = new ArrayList<>();
      Doi.parse(cell("OriginalPaperDOI")).ifPresent(own::add);
      String number = cell("OriginalPaperPubMedID");
      if (PUBMED.matcher(number).matches()) {
        own.add(new RegistryId(Registry.PUBMED, number));
      }
      return own;
    }

    /** Empty where nothing tells which paper, or what it is called. */
    Optional<Notice> notice() {
      List<Identifier> own = identifiers();
      if (own.isEmpty()) {
        return Optional.empty();
      }
      WorkBuilder work = new WorkBuilder().title(cell("Title"));
      own.forEach(work::identifier);
      work.authors(List.of(cell("Author").split(";")), true).venue(cell("Journal"));
      date("OriginalPaperDate").ifPresent(d -> work.year(d.getYear()));
      standing().ifPresent(work::standing);
      LocalDate noticed = date("RetractionDate").orElse(LocalDate.MIN);
      return work.work().map(w -> new Notice(noticed, new CatalogueRecord(own, w)));
    }

    /** Dates are written month/day/year hour:minute. */
    private Optional<LocalDate> date(String name) {
      Matcher m = DATE.matcher(cell(name));
      if (!m.matches()) {
        return Optional.empty();
      }
      int month = Math.min(MONTHS, Math.max(1, Integer.parseInt(m.group(1))));
      int day = Math.min(DAYS, Math.max(1, Integer.parseInt(m.group(2))));
      return Optional.of(LocalDate.of(Integer.parseInt(m.group(3)), month, day));
    }
  }
}
