package dev.shelfcheck.site;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** What stands around every page's content: its head, the bar with the search, the contents. */
final class PageFrame {
  private static final String RULES = "rules/index.html";

  private final Map<String, List<SitePages.Page>> contents;
  private final String version;

  PageFrame(Map<String, List<SitePages.Page>> contents, String version) {
    this.contents = contents;
    this.version = version;
  }

  /** A whole page. */
  String around(Element main, String title, String address) {
    Document page = Document.createShell("");
    page.prependChild(new DocumentType("html", "", ""));
    page.outputSettings().prettyPrint(false);
    page.selectFirst("html").attr("lang", "en").attr("data-root", here(address, ""));
    head(page.head(), title, address);
    Element body = page.body();
    body.appendElement("a").attr("class", "skip").attr("href", "#content").text("To the content");
    bar(body.appendElement("header"), address);
    Element columns = body.appendElement("div").attr("class", "columns");
    contents(columns, address);
    columns.appendChild(main);
    return page.outerHtml() + "\n";
  }

  private static String here(String address, String to) {
    return to.isEmpty()
        ? Targets.relative(address, "index.html").replace("index.html", "")
        : Targets.relative(address, to);
  }

  private static void head(Element head, String title, String address) {
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    head.appendElement("title").text(title.equals("shelfcheck") ? title : title + " · shelfcheck");
    head.appendElement("link").attr("rel", "icon").attr("href", "data:,");
    head.appendElement("link").attr("rel", "stylesheet").attr("href", here(address, "site.css"));
    head.appendElement("script")
        .attr("src", here(address, "site.js")); // before anything is painted
  }

  private void bar(Element bar, String address) {
    bar.appendElement("a")
        .attr("class", "name")
        .attr("href", here(address, "index.html"))
        .text("shelfcheck");
    bar.appendElement("span").attr("class", "version").text(version);
    Element search = bar.appendElement("form").attr("role", "search").attr("id", "search");
    search
        .appendElement("input")
        .attr("type", "search")
        .attr("id", "words")
        .attr("autocomplete", "off")
        .attr("aria-label", "Search")
        .attr("placeholder", "Search ( / )");
    search.appendElement("div").attr("id", "found").attr("role", "status").attr("hidden", true);
    bar.appendElement("button").attr("type", "button").attr("id", "light").text("Dark");
  }

  private void contents(Element columns, String address) {
    Element nav = columns.appendElement("nav").attr("aria-label", "Contents");
    Element box = nav.appendElement("details").attr("id", "contents").attr("open", true);
    box.appendElement("summary").text("Contents");
    contents.forEach(
        (group, pages) -> {
          box.appendElement("h2").text(group);
          Element list = box.appendElement("ul");
          if (group.startsWith("Using")) {
            pages.stream().limit(1).forEach(p -> item(list, address, p.address(), p.called()));
            item(list, address, RULES, "Rules");
            pages.stream().skip(1).forEach(p -> item(list, address, p.address(), p.called()));
          } else {
            pages.forEach(p -> item(list, address, p.address(), p.called()));
          }
        });
  }

  private static void item(Element list, String address, String to, String called) {
    Element link = list.appendElement("li").appendElement("a").attr("href", here(address, to));
    link.text(called);
    if (to.equals(address)) {
      link.attr("aria-current", "page");
    } else if (to.equals(RULES) && address.startsWith("rules/")) {
      link.attr("aria-current", "true");
    }
  }
}
