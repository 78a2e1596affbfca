package dev.shelfcheck.report.html;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.disk.WholeFile;
import dev.shelfcheck.disk.WriteDoor;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.report.CleanWriter;
import dev.shelfcheck.report.Setting;
import dev.shelfcheck.report.history.Trend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The audit as HTML: one page for one list; for several an index and a page each. A page needs no
 * other file and no network, and its policy allows nothing but its own style and script.
 */
public final class HtmlReport {
  private final PageSheet sheet = new PageSheet();
  private final Setting setting;
  private final Optional<Forge> forge;

  /** Pages as a setting wants them, whose places lead to a forge where there is one. */
  public HtmlReport(Setting setting, Optional<Forge> forge) {
    this.setting = setting;
    this.forge = forge;
  }

  /** Is told after each page. */
  public interface PagesListener {
    /** So many pages of all are written. */
    void written(int pages, int all);
  }

  private record PageFile(String file, Supplier<String> text) {}

  /**
   * Writes the pages into a folder, each one whole or not at all, {@code index.html} first.
   *
   * @throws IOException where they cannot be written
   */
  public void write(Audit audit, Trend trend, Path folder, PagesListener progress)
      throws IOException {
    WriteDoor.folder(folder);
    List<PageFile> pages = pages(audit, trend);
    for (int i = 0; i < pages.size(); i++) {
      WholeFile.write(
          folder.resolve(pages.get(i).file()), CleanWriter.clean(pages.get(i).text().get()));
      progress.written(i + 1, pages.size());
    }
  }

  private List<PageFile> pages(Audit audit, Trend trend) {
    List<ReadingList> lists = audit.library().lists();
    AnsweredLinks asked = AnsweredLinks.of(audit.answers());
    if (lists.size() < 2) {
      String name = lists.isEmpty() ? "nothing" : lists.get(0).name();
      return List.of(
          new PageFile("index.html", () -> page(name, audit, trend, asked, Optional.empty())));
    }
    List<Audit> parts = lists.stream().map(audit::of).toList();
    List<PageFile> pages = new ArrayList<>();
    pages.add(new PageFile("index.html", () -> fleet(audit, parts, trend)));
    for (int i = 0; i < lists.size(); i++) {
      String name = lists.get(i).name();
      Audit part = parts.get(i);
      pages.add(
          new PageFile(
              Fleet.page(i),
              () -> page(name, part, Trend.none(), asked, Optional.of("index.html"))));
    }
    return pages;
  }

  private String fleet(Audit audit, List<Audit> parts, Trend trend) {
    return sheet.page("fleet.jte", Map.of("fleet", Fleet.of(audit, parts, setting, forge, trend)));
  }

  private String page(
      String name, Audit audit, Trend trend, AnsweredLinks asked, Optional<String> home) {
    AuditPage page = AuditPage.of(name, audit, setting, forge, trend, asked, home);
    return sheet.page("audit.jte", Map.of("page", page, "later", later(page)));
  }

  /**
   * The findings that the page's script brings. Each is cleaned before it is packed: what the door
   * would write out for the eye, JSON reads back.
   */
  private String later(AuditPage page) {
    return PackedCards.of(page.later().stream().map(this::card).toList());
  }

  private String card(FindingCard card) {
    return CleanWriter.clean(sheet.piece("finding.jte", Map.of("finding", card)));
  }
}
