package dev.shelfcheck.site;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A file's Markdown as a page's content: HTML with anchors, wide tables in boxes, links as the site
 * has them.
 */
final class Sheet {
  private static final MutableDataSet MANNER =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  TablesExtension.create(),
                  AutolinkExtension.create(),
                  FootnoteExtension.create(),
                  StrikethroughExtension.create()))
          .set(HtmlRenderer.GENERATE_HEADER_ID, true)
          .set(HtmlRenderer.RENDER_HEADER_ID, true);
  private static final Parser PARSER = Parser.builder(MANNER).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder(MANNER).build();

  /** Characters of a command, an option or a name that a phone shows on one line. */
  private static final int SHORT = 28;

  private Sheet() {}

  /** The content of a page, {@code main} its element. */
  static Element of(String markdown, SitePages.Page page, Targets targets) throws IOException {
    Element main =
        Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown))).body().tagName("main");
    main.attr("id", "content");
    for (Element link : main.select("a[href]")) {
      String written = link.attr("href");
      link.attr("href", targets.of(page, written));
      if (link.text().equals(written)) {
        targets.called(page, written).ifPresent(link::text); // a file's name is no page's
      }
    }
    for (Element image : main.select("img[src]")) {
      image.attr("src", targets.of(page, image.attr("src")));
      image.attr("loading", "lazy");
    }
    for (Element heading : main.select("h2[id], h3[id]")) {
      heading
          .appendElement("a")
          .attr("class", "anchor")
          .attr("href", "#" + heading.id())
          .attr("aria-label", "Link to: " + heading.text())
          .text("#");
    }
    for (Element code : main.select(":not(pre) > code")) {
      if (code.text().length() <= SHORT) {
        code.addClass("whole");
      }
    }
    boxed(main, "table", "Table");
    boxed(main, "pre", "Text as it is written");
    return main;
  }

  /** What may be wider than a phone scrolls in a box of its own, which the keyboard reaches. */
  private static void boxed(Element main, String tag, String called) {
    int number = 0;
    for (Element wide : main.select(tag)) {
      number++;
      Element box = new Element("div");
      box.attr("class", "wide").attr("tabindex", "0").attr("role", "region");
      box.attr("aria-label", called + " " + number);
      wide.replaceWith(box);
      box.appendChild(wide);
    }
  }
}
