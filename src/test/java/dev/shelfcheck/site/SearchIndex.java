package dev.shelfcheck.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What the site is searched by: each page's sections, as a script, so that it works where a browser
 * opens a file.
 */
final class SearchIndex {
  /**
   * A page from one heading to the next.
   *
   * @param address with the heading's anchor
   * @param page the page's title
   * @param heading empty before the first
   */
  private record Section(String address, String page, String heading, String text) {}

  private final List<Section> sections = new ArrayList<>();

  void add(String address, String title, Element main) {
    String heading = "";
    String anchor = "";
    StringBuilder text = new StringBuilder();
    for (Element child : main.children()) {
      if (child.normalName().equals("h2") || child.normalName().equals("h3")) {
        put(address + anchor, title, heading, text);
        heading = child.ownText();
        anchor = "#" + child.id();
      } else if (!child.normalName().equals("h1")) {
        text.append(child.text()).append(' ');
      }
    }
    put(address + anchor, title, heading, text);
  }

  private void put(String address, String title, String heading, StringBuilder text) {
    if (text.length() > 0 || !heading.isEmpty()) {
      sections.add(new Section(address, title, heading, text.toString().strip()));
    }
    text.setLength(0);
  }

  String script() throws IOException {
    return "window.searchIndex = " + new ObjectMapper().writeValueAsString(sections) + ";\n";
  }
}
