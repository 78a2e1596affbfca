package dev.shelfcheck.cli.run;

import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One address of a library with all the places where it stands.
 *
 * @param target without its fragment, where it is an http or https address; else as written
 */
public record ListedLink(String target, List<String> places) {
  /** The distinct addresses of a library, in reading order. */
  public static List<ListedLink> in(Library library) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (Document document : library.documents().toList()) {
      document
          .links()
          .filter(l -> !l.target().isBlank())
          .forEach(
              l -> places.computeIfAbsent(key(l), k -> new ArrayList<>()).add(place(document, l)));
    }
    return places.entrySet().stream().map(e -> new ListedLink(e.getKey(), e.getValue())).toList();
  }

  private static String key(Link link) {
    return LinkStatus.of(link.target()).map(LinkStatus::url).orElse(link.target().strip());
  }

  static String place(Document document, Link link) {
    var at = document.position(link.targetSpan().start());
    return document.path() + ":" + at.line() + ":" + at.column();
  }
}
