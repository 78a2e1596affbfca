package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Prose;
import java.util.Optional;

/** What a piece of an entry says of authors, year and venue around its title. */
final class Facts {
  private final StatedDate date;
  private final StatedAuthors authors;

  Facts(Prose prose, Range title) {
    String text = blanked(prose, title);
    this.date = new StatedDate(text, prose, Talk.start(text, title.to()));
    this.authors = new StatedAuthors(text, prose, title);
  }

  /** The text with labelled links blanked to one mark, the title to another. */
  private static String blanked(Prose prose, Range title) {
    StringBuilder out = new StringBuilder(prose.text());
    for (Anchor link : prose.anchors()) {
      String shown = prose.text().substring(link.from(), link.to());
      boolean speaks =
          Venues.isVenue(shown) || (Venues.yeared(shown).matches() && Shape.words(shown) <= 4);
      for (int i = link.from(); i < link.to() && !speaks; i++) {
        out.setCharAt(i, '\u0001');
      }
    }
    for (int i = title.from(); i < title.to(); i++) {
      out.setCharAt(i, '\u0002');
    }
    return out.toString();
  }

  Optional<Stated<Integer>> year() {
    return date.year();
  }

  Optional<Stated<String>> venue() {
    return date.venue();
  }

  Optional<AuthorList> authors() {
    return authors.find();
  }
}
