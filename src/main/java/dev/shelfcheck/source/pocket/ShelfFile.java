package dev.shelfcheck.source.pocket;

import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.source.pocket.ShelfFormat.ShelfSection;
import dev.shelfcheck.source.titles.TitleWords;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A shelf file, opened. Nothing of it is read but its header and its list of checksums; whatever is
 * asked later throws a {@link DamagedShelfException} where the file is not what was written. Safe
 * for any number of threads.
 */
public final class ShelfFile implements Closeable {
  private final ShelfPages pages;
  private final Header header;
  private final IdTable ids;
  private final IdTable further;
  private final RecordTable records;
  private final PocketTitleSearch finder;

  private ShelfFile(ShelfPages pages, Header header) {
    this.pages = pages;
    this.header = header;
    this.ids = new IdTable(extent(ShelfSection.IDS), header.records());
    this.further = new IdTable(extent(ShelfSection.FURTHER_IDS), Integer.MAX_VALUE);
    TextCode titles = new TextCode(extent(ShelfSection.TITLE_WORDS));
    TextCode names = new TextCode(extent(ShelfSection.NAME_WORDS));
    this.records = new RecordTable(extent(ShelfSection.RECORDS), titles, names, ids, further);
    TermTable terms = new TermTable(extent(ShelfSection.TERMS), header.records());
    this.finder = new PocketTitleSearch(terms, records, header.records());
  }

  private Extent extent(ShelfSection section) {
    return header.extent(pages, section);
  }

  /**
   * Opens a file.
   *
   * @throws IOException where it is none, or damaged, or of a version that this does not read; its
   *     message names the file and says what to do
   */
  public static ShelfFile open(Path file) throws IOException {
    RandomAccessFile opened = BoundedFile.smallPieces(file);
    try {
      Header header = Header.read(opened);
      ShelfPages pages = new ShelfPages(opened, header.end(), header.checks(opened));
      return new ShelfFile(pages, header);
    } catch (DamagedShelfException damaged) {
      opened.close();
      throw new IOException(file + ": " + damaged.getMessage() + ": get or pack it anew", damaged);
    } catch (IOException | RuntimeException | Error e) {
      opened.close();
      throw e;
    }
  }

  /** Whether a file begins as one does, whatever its version. */
  public static boolean isOne(Path file) {
    try (RandomAccessFile begin = BoundedFile.smallPieces(file)) {
      return begin.readLong() == ShelfFormat.MAGIC;
    } catch (IOException e) {
      return false;
    }
  }

  /** How many records it holds: their numbers are those below. */
  public int size() {
    return header.records();
  }

  /** The day of the newest dump's file. */
  public LocalDate asOf() {
    return LocalDate.ofEpochDay(header.day());
  }

  /** The record of a number. */
  ShelfEntry entry(int number) {
    return records.entry(number);
  }

  /**
   * The records that name an identifier.
   *
   * @param id {@code scheme:value}
   * @param own whether those are asked for that vouch for it, else those that only link it
   * @param most so many at most
   */
  public List<ShelfEntry> find(String id, boolean own, int most) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    List<ShelfEntry> found = new ArrayList<>(1);
    if (own) {
      ids.find(bytes, most, (place, none) -> found.add(records.entry(place, () -> id)));
    }
    further.find(
        bytes,
        most,
        (place, number) -> {
          if (own == ((number & 1) == 1)) {
            found.add(entry((int) (number >>> 1)));
          }
        });
    return found;
  }

  /** The records that may bear a title, at most a few dozen, in no order. */
  public Collection<ShelfEntry> find(TitleWords title) {
    return finder.find(title);
  }

  /**
   * What went into it.
   *
   * @throws DamagedShelfException where it is not what was written
   */
  public List<ShelfPart> parts() {
    return ShelfPart.read(extent(ShelfSection.INFO));
  }

  /** Gives the file back; it is not asked any more. */
  @Override
  public void close() throws IOException {
    pages.close();
  }

  /**
   * Holds all of it against its checksums.
   *
   * @throws DamagedShelfException where some of it is not what was written
   */
  public void verify() {
    pages.checkAll();
  }
}
