package dev.shelfcheck.cli.run;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.FileExists;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.report.LinkLine;
import dev.shelfcheck.source.links.OtherSchemes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links to files beside a document and to places within it. */
public final class NearbyLinks {
  private NearbyLinks() {}

  /**
   * The lines of a library's.
   *
   * @param files who knows what stands around the lists
   */
  public static List<LinkLine> in(Library library, List<Source> files) {
    List<LinkLine> lines = new ArrayList<>();
    for (Document document : library.documents().toList()) {
      document
          .links()
          .filter(NearbyLinks::isNearby)
          .forEach(l -> lines.add(line(document, l, files)));
    }
    return lines;
  }

  private static boolean isNearby(Link link) {
    return !link.target().isBlank()
        && LinkStatus.of(link.target()).isEmpty()
        && OtherSchemes.says(link.target()).isEmpty();
  }

  private static LinkLine line(Document document, Link link, List<Source> files) {
    String target = link.target().strip();
    if (target.startsWith("#")) {
      boolean there =
          target.length() == 1 || document.anchors().contains(decoded(target.substring(1)));
      String reason = there ? "a place in this document" : "this document has no such place";
      return line(document, link, there ? "alive" : "dead", reason);
    }
    FileExists question =
        new FileExists(document.path(), decoded(target.replaceFirst("[?#].*", "")));
    String why = "it is not known which files are there";
    for (Source source : files) {
      Answer<Boolean> answer = source.answer(List.of(question)).to(question);
      if (answer instanceof Answer.Known<Boolean> known) {
        return known.value()
            ? line(document, link, "alive", "the file is there")
            : line(document, link, "dead", "no such file");
      }
      why = ((Answer.Unknown<Boolean>) answer).detail();
    }
    return line(document, link, "unchecked", why);
  }

  private static LinkLine line(Document document, Link link, String verdict, String reason) {
    return new LinkLine(
        verdict,
        link.target().strip(),
        0,
        reason,
        Optional.empty(),
        Optional.empty(),
        List.of(ListedLink.place(document, link)));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
