package dev.shelfcheck.source.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.record.CrossrefRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads records in a registry's shape and shows the work on one line. */
abstract class Shapes {
  /** A work on one line: titles | authors | years | venues | standing. */
  static String line(Work work) {
    return String.join(" / ", work.titles())
        + " | "
        + String.join(", ", work.authors())
        + (work.authorsComplete() ? "" : " ...")
        + " | "
        + work.years().stream().map(String::valueOf).collect(Collectors.joining(" "))
        + " | "
        + String.join(", ", work.venues())
        + " | "
        + work.standing();
  }

  static void crossref(String record, String line) throws Silence {
    assertEquals(line, line(CrossrefRecord.work(Json.parse(record)).orElseThrow()));
  }

  static void reads(RegistryAdapter adapter, Identifier id, String body, String line)
      throws Silence {
    assertEquals(line, line(read(adapter, id, body)));
  }

  static Work read(RegistryAdapter adapter, Identifier id, String body) throws Silence {
    List<Question<?>> batch = List.of(new WorkById(id));
    return adapter.read(200, body, batch).held().values().iterator().next();
  }

  static <T> T parsed(Optional<T> id) {
    return id.orElseThrow();
  }
}
