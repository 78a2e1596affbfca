package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.pocket.DamagedShelfException;
import dev.shelfcheck.source.pocket.PocketRecord;
import dev.shelfcheck.source.pocket.PostedYears;
import dev.shelfcheck.source.pocket.ShelfEntry;
import dev.shelfcheck.source.pocket.ShelfFile;
import dev.shelfcheck.source.titles.TitleWords;
import dev.shelfcheck.source.work.WorkBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Records in a shelf file. */
final class PocketHoldings implements Holdings {
  /** In the order of their numbers in the file. */
  private static final List<Standing> STANDINGS =
      List.of(Standing.STANDS, Standing.WITHDRAWN, Standing.RETRACTED, Standing.DOUBTED);

  private final ShelfFile file;

  PocketHoldings(ShelfFile file) {
    this.file = file;
  }

  @Override
  public Map<Identifier, List<CatalogueRecord>> own(Collection<Identifier> identifiers) {
    return lookUp(identifiers, true);
  }

  @Override
  public Map<Identifier, List<CatalogueRecord>> linking(Collection<Identifier> identifiers) {
    return lookUp(identifiers, false);
  }

  private Map<Identifier, List<CatalogueRecord>> lookUp(
      Collection<Identifier> identifiers, boolean own) {
    Map<Identifier, List<CatalogueRecord>> found = new HashMap<>();
    for (Identifier identifier : identifiers) {
      List<CatalogueRecord> records = new ArrayList<>(1);
      for (ShelfEntry entry : file.find(identifier.canonical(), own, MOST)) {
        records.add(unpacked(entry.record()));
      }
      found.put(identifier, records);
    }
    return found;
  }

  @Override
  public List<CatalogueRecord> resembling(String title, Predicate<List<String>> worth) {
    List<CatalogueRecord> resembling = new ArrayList<>();
    for (ShelfEntry entry : file.find(TitleWords.of(title))) {
      if (worth.test(entry.titles())) {
        resembling.add(unpacked(entry.record()));
      }
    }
    return resembling;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** What a shelf file holds of a record. */
  static PocketRecord packed(CatalogueRecord record) {
    Work work = record.work();
    List<String> own = record.own().stream().map(Identifier::canonical).distinct().toList();
    List<String> further =
        Stream.concat(own.stream().skip(1), record.linked().stream().map(Identifier::canonical))
            .distinct()
            .toList();
    List<Integer> years = new ArrayList<>(work.years());
    years.sort(Integer::compare);
    return new PocketRecord(
        own.isEmpty() ? "" : own.get(0),
        further,
        Math.max(0, own.size() - 1),
        work.published().map(doi -> further.indexOf(doi.canonical())).orElse(-1),
        work.titles(),
        work.authors().isEmpty() ? "" : work.authors().get(0),
        work.authors().size() > 1 || !work.authorsComplete(),
        new PostedYears(
            years,
            work.firstPosted().isPresent() ? years.indexOf(work.firstPosted().getAsInt()) : -1),
        STANDINGS.indexOf(work.standing()));
  }

  private static CatalogueRecord unpacked(PocketRecord packed) {
    List<Identifier> own = new ArrayList<>();
    identifier(packed.id()).ifPresent(own::add);
    List<Identifier> linked = new ArrayList<>();
    for (int i = 0; i < packed.further().size(); i++) {
      List<Identifier> those = i < packed.vouched() ? own : linked;
      identifier(packed.further().get(i)).ifPresent(those::add);
    }
    WorkBuilder work = new WorkBuilder().outline();
    own.forEach(work::identifier);
    linked.forEach(work::identifier);
    packed.titles().forEach(work::title);
    if (!packed.author().isEmpty()) {
      work.authors(List.of(packed.author()), !packed.more());
    }
    for (int i = 0; i < packed.years().all().size(); i++) {
      int year = packed.years().all().get(i);
      if (i == packed.years().posted()) {
        work.posted(year);
      } else {
        work.year(year);
      }
    }
    if (packed.published() >= 0
        && identifier(packed.further().get(packed.published())).orElse(null) instanceof Doi doi) {
      work.published(doi);
    }
    work.standing(STANDINGS.get(packed.standing()));
    return new CatalogueRecord(
        own, work.work().orElseThrow(() -> new DamagedShelfException("a record has no title")));
  }

  private static Optional<Identifier> identifier(String canonical) {
    return Notation.parse(canonical);
  }
}
