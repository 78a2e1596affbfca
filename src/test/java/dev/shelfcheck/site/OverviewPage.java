package dev.shelfcheck.site;

import dev.shelfcheck.rule.RuleCard;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Pages that no file is: all rules, all of a folder. */
final class OverviewPage {
  private OverviewPage() {}

  /** The rules, the gravest first. */
  static Element ofRules(List<RuleCard> cards) {
    Element main = main("Rules");
    main.appendElement("p")
        .text(
            cards.size()
                + " rules, each with its reason, examples that are run as tests, and what to do. A"
                + " config may switch each on or off, or change how grave it is.");
    Element table =
        main.appendElement("div")
            .attr("class", "wide")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", "All rules")
            .appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    List.of("rule", "severity", "says").forEach(h -> head.appendElement("th").text(h));
    Element body = table.appendElement("tbody");
    cards.stream()
        .sorted(Comparator.comparing(RuleCard::severity).thenComparing(c -> c.id().toString()))
        .forEach(card -> row(body.appendElement("tr"), card));
    return main;
  }

  private static void row(Element row, RuleCard card) {
    row.appendElement("td")
        .appendElement("a")
        .attr("href", card.id() + ".html")
        .text(card.id().toString());
    Element standing = row.appendElement("td");
    standing
        .appendElement("span")
        .attr("class", "chip " + card.severity().word())
        .text(card.severity().word());
    if (card.optIn()) {
      standing.appendText(" off by default");
    }
    row.appendElement("td").text(card.text().says());
  }

  /** A folder's pages by their titles. */
  static Element ofFolder(String title, Map<String, String> titled) {
    Element main = main(title);
    Element list = main.appendElement("ul");
    titled.forEach(
        (address, name) ->
            list.appendElement("li").appendElement("a").attr("href", address).text(name));
    return main;
  }

  private static Element main(String title) {
    Element main = new Element("main").attr("id", "content");
    main.appendElement("h1").text(title);
    return main;
  }
}
