package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.work.WorkBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Builds catalogues of dumps and shows their works on one line. */
abstract class Workbench {
  static final Path DUMPS = Path.of("src/test/resources/dumps");

  @TempDir Path folder;

  Catalogue build(DumpFile... dumps) throws IOException {
    return build(false, dumps);
  }

  Catalogue build(boolean force, DumpFile... dumps) throws IOException {
    Path catalogue = folder.resolve("catalogue");
    new CatalogueBuilder(catalogue, force, BuildProgress.SILENT).build(List.of(dumps));
    return Catalogue.open(catalogue);
  }

  static DumpFile dump(DumpFile.DumpKind kind, String name) {
    return DumpFile.of(kind, DUMPS.resolve(name));
  }

  DumpFile lines(String scheme, String... lines) throws IOException {
    Path file = Files.createTempFile(folder, scheme, ".jsonl");
    Files.write(file, Arrays.asList(lines));
    return new DumpFile(DumpFile.DumpKind.JSONL, scheme, file);
  }

  static Work work(Source source, String identifier) {
    WorkById question = new WorkById(Notation.parse(identifier).orElseThrow());
    return source.answer(List.of(question)).to(question) instanceof Answer.Known<Holding> known
            && known.value() instanceof Holding.Held held
        ? held.work()
        : new WorkBuilder().title("silence").work().orElseThrow();
  }

  static String shown(Work work) {
    return String.join(
        " | ",
        String.join(" / ", work.titles()),
        String.join(", ", work.authors()),
        work.years().toString(),
        String.join(" / ", work.venues()),
        String.join(" ", work.identifiers().stream().map(Identifier::canonical).toList()),
        work.standing().toString());
  }
}
