package dev.shelfcheck.site;

import dev.shelfcheck.config.RulePage;
import dev.shelfcheck.rule.RuleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Makes the static site of what the repository says anyway: {@code Site REPOSITORY TARGET VERSION}.
 * A link that leads to nothing ends it.
 */
final class SiteBuilder {
  private final Path repository;
  private final Path target;
  private final SitePages sitePages;
  private final Targets targets;
  private final PageFrame pageFrame;
  private final SearchIndex index = new SearchIndex();

  private SiteBuilder(Path repository, Path target, String version) throws IOException {
    this.repository = repository;
    this.target = target;
    this.sitePages = SitePages.of(repository);
    this.targets = new Targets(repository, sitePages);
    this.pageFrame = new PageFrame(sitePages.contents(), version);
  }

  public static void main(String[] arguments) throws IOException {
    new SiteBuilder(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]).make();
  }

  private void make() throws IOException {
    List<RuleCard> cards = new ArrayList<>();
    for (SitePages.Page page : sitePages.pages()) {
      String text = Files.readString(repository.resolve(page.file()));
      if (page.isRule()) {
        RuleCard card = RulePage.read(page.file(), text);
        cards.add(card);
        Element main = Sheet.of(card.text().page(), page, targets);
        RuleSheet.dress(main, card);
        write(page.address(), card.id().toString(), main);
      } else {
        Element main = Sheet.of(text, page, targets);
        if (page.address().equals("index.html")) {
          withoutRules(main);
        }
        write(page.address(), title(main), main);
      }
    }
    Element rules = OverviewPage.ofRules(cards);
    write("rules/index.html", "Rules", rules);
    write(
        "docs/decisions/index.html",
        "Decisions",
        OverviewPage.ofFolder("Decisions", titled("docs/decisions/")));
    for (Map.Entry<String, Path> file : targets.along().entrySet()) {
      copy(file.getValue(), file.getKey());
    }
    for (String asset : List.of("site.css", "site.js")) {
      copy(repository.resolve("src/site").resolve(asset), asset);
    }
    Files.writeString(target.resolve("search.js"), index.script());
  }

  /** The README's table of rules is a page of its own. */
  private static void withoutRules(Element main) {
    Element heading = main.selectFirst("h2#rules");
    heading.nextElementSiblings().remove();
    heading.replaceWith(
        new Element("p")
            .appendChild(new Element("a").attr("href", "rules/index.html").text("All rules")));
  }

  private static String title(Element main) {
    Element heading = main.selectFirst("h1");
    return heading == null ? "shelfcheck" : heading.text();
  }

  private Map<String, String> titled(String folder) throws IOException {
    Map<String, String> titled = new java.util.TreeMap<>();
    for (SitePages.Page page : sitePages.pages()) {
      if (page.address().startsWith(folder)) {
        titled.put(
            page.address().substring(folder.length()),
            title(Sheet.of(Files.readString(repository.resolve(page.file())), page, targets)));
      }
    }
    return titled;
  }

  private void write(String address, String title, Element main) throws IOException {
    index.add(address, title, main);
    Path file = target.resolve(address);
    Files.createDirectories(file.getParent());
    Files.writeString(file, pageFrame.around(main, title, address));
  }

  private void copy(Path from, String address) throws IOException {
    Path file = target.resolve(address);
    Files.createDirectories(file.getParent());
    Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
