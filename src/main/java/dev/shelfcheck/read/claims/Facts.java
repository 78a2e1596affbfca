package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Prose;
import java.util.Optional;

/** What a piece of an entry says of authors, year and venue around its title. */
final class Facts {
  private final StatedDate date;
  private final Byline authors;

  Facts(Prose prose, Range title) {
    Blanked around = Blanked.of(prose, title);
    this.date = new StatedDate(around, Talk.start(around.text(), title.to()));
    this.authors = new Byline(around, title);
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
