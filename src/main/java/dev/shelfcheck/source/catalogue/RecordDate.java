package dev.shelfcheck.source.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Of which day a line is: {@code as_of}; in arXiv's metadata snapshot {@code update_date}, else the
 * last of its {@code versions}, whose {@code created} is written as mail headers write a date
 * ({@code Mon, 2 Apr 2007 19:18:42 GMT}) or begins with {@code 2007-04-02}; {@code created_ym} is a
 * month, whose first day stands for it.
 */
final class RecordDate {
  private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2})(-\\d{2})?");

  private RecordDate() {}

  /** The day; empty where the line has none. */
  static Optional<LocalDate> of(JsonNode json) {
    return day(json.path("as_of"))
        .or(() -> day(json.path("update_date")))
        .or(() -> lastVersion(json.path("versions")));
  }

  private static Optional<LocalDate> lastVersion(JsonNode versions) {
    return StreamSupport.stream(versions.spliterator(), false)
        .flatMap(v -> Stream.of(v.path("created"), v.path("created_ym")))
        .flatMap(d -> day(d).stream())
        .max(LocalDate::compareTo);
  }

  private static Optional<LocalDate> day(JsonNode node) {
    String text = node.asText("").strip();
    Matcher iso = ISO.matcher(text);
    try {
      if (iso.lookingAt()) {
        return Optional.of(
            LocalDate.parse(iso.group(1) + Optional.ofNullable(iso.group(2)).orElse("-01")));
      }
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
