package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Prose;
import java.util.Optional;

/** What a piece of an entry says of authors, year and venue around its title. */
final class Facts {
  private final Prose prose;
  private final Range title;
  private final StatedDate date;
  private final Byline authors;
  private final Home home;
  private final int talk;
  private final boolean below;

  Facts(Prose prose, Range title) {
    this(prose, title, false);
  }

  /**
   * What a piece says.
   *
   * @param below whether it is a line below the title
   */
  Facts(Prose prose, Range title, boolean below) {
    this.prose = prose;
    this.below = below;
    this.title = title;
    Blanked whole = Blanked.of(prose, title);
    int content = FieldLabel.content(whole.text(), title.to());
    Blanked around = content < 0 ? whole : whole.until(content);
    this.talk = Talk.start(around.text(), end(prose, title));
    this.date = new StatedDate(around, talk);
    this.home = new Home(around, title, people().isPresent());
    this.authors = new Byline(around, title, below);
  }

  /** Where a title ends, or the link whose words it begins: all of them are said of the work. */
  private static int end(Prose prose, Range title) {
    return prose.anchors().stream()
        .filter(l -> l.from() <= title.from() && title.from() < l.to())
        .mapToInt(Anchor::to)
        .filter(to -> to > title.to())
        .findFirst()
        .orElse(title.to());
  }

  Optional<Stated<Integer>> year() {
    return date.year().or(home::year);
  }

  Optional<Stated<String>> venue() {
    return date.venue().or(() -> home.find(talk)).filter(v -> !v.value().isEmpty()).or(this::issue);
  }

  /** The journal behind a reference's title whose volume follows it. */
  private Optional<Stated<String>> issue() {
    return title.isEmpty() || people().isEmpty()
        ? Optional.empty()
        : Issue.behind(prose.text(), Math.max(0, title.to() - 1), prose.text().length())
            .map(i -> stated(i.name()));
  }

  private Stated<String> stated(Range range) {
    return new Stated<>(
        EntryReader.squeeze(prose.text().substring(range.from(), range.to())),
        prose.span(range.from(), range.to()));
  }

  Optional<AuthorList> authors() {
    return people().or(authors::find).or(() -> below ? date.makers() : Optional.empty());
  }

  /** The people before the title, where a bibliography has them. */
  private Optional<AuthorList> people() {
    return Shape.of(prose).people().flatMap(p -> p.authors(prose, title));
  }
}
