package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.FleetStanding;
import dev.shelfcheck.disk.WholeFile;
import dev.shelfcheck.disk.WriteDoor;
import dev.shelfcheck.report.CleanWriter;
import dev.shelfcheck.report.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What very many lists came to as HTML: an index, and its two long tables by the page. Each page
 * needs no other file and no network.
 */
public final class StandingPages {
  /** Rows of a page: some hundred kilobytes, which every browser shows at once. */
  private static final int ROWS = 500;

  private final PageSheet sheet = new PageSheet();
  private final FleetStanding standing;
  private final PageHead head;

  /** Pages of what was found. */
  public StandingPages(FleetStanding standing) {
    this.standing = standing;
    this.head =
        new PageHead(
            "",
            "",
            standing.today().toString(),
            Shown.line(standing.version()),
            "",
            Optional.of("index.html"));
  }

  /**
   * Writes the pages into a folder, each one whole or not at all, {@code index.html} first.
   *
   * @return how many
   * @throws IOException where they cannot be written
   */
  public int write(Path folder) throws IOException {
    WriteDoor.folder(folder);
    write(folder, "index.html", index());
    List<PageTurn> lists = pages("lists", standing.lists().size());
    for (PageTurn turn : lists) {
      write(folder, turn.file(), lists(turn));
    }
    List<PageTurn> works = pages("works", standing.works().size());
    for (PageTurn turn : works) {
      write(folder, turn.file(), works(turn));
    }
    return 1 + lists.size() + works.size();
  }

  private static void write(Path folder, String file, String page) throws IOException {
    WholeFile.write(folder.resolve(file), CleanWriter.clean(page));
  }

  private static List<PageTurn> pages(String kind, int rows) {
    int pages = PageTurn.pages(ROWS, rows);
    List<PageTurn> turns = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      turns.add(new PageTurn(kind, page, pages));
    }
    return turns;
  }

  private String index() {
    return sheet.page("standing.jte", Map.of("index", StandingIndex.of(standing, head)));
  }

  private String lists(PageTurn turn) {
    int all = standing.lists().size();
    return sheet.page(
        "standinglists.jte",
        Map.of(
            "head",
            head,
            "turn",
            turn,
            "judged",
            standing.totals().lists().judged(),
            "rows",
            ListedRow.of(standing.lists(), turn.from(ROWS), turn.to(ROWS, all))));
  }

  private String works(PageTurn turn) {
    int all = standing.works().size();
    return sheet.page(
        "standingworks.jte",
        Map.of(
            "head",
            head,
            "turn",
            turn,
            "shared",
            standing.totals().sharedWorks(),
            "first",
            turn.from(ROWS) + 1,
            "rows",
            WidelyRow.of(standing.works().subList(turn.from(ROWS), turn.to(ROWS, all)))));
  }
}
