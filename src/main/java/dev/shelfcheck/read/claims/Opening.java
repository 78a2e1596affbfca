package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.Tail;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Style;
import java.util.regex.Pattern;

/** How a piece of running text begins: whether with a title, and how that is set apart. */
public final class Opening {
  private static final Pattern STARTS_LOWER = Pattern.compile("[a-z]+\\s");

  /** A title behind a tag has more words than a label. */
  private static final int LEAST = 3;

  private final Shape shape;
  private final int lead;

  Opening(Shape shape, int lead) {
    this.shape = shape;
    this.lead = lead;
  }

  /** Whether it opens with a work's title, wherever it stands. */
  boolean worksTitle() {
    return withTitle() || plainTitleWithLinks() || named() || cites() || tagged();
  }

  /** Whether it opens with a title that is set apart: linked, bold or quoted. */
  public boolean withTitle() {
    if (lead >= shape.text().length()) {
      return false;
    }
    boolean linked =
        shape
            .linkAt(lead)
            .filter(l -> !shape.isLabel(l) && shape.words(l.from(), l.to()) >= 2)
            .isPresent();
    boolean bold =
        shape
            .markAt(lead, Style.BOLD)
            .filter(m -> shape.words(m.from(), m.to()) >= LEAST)
            .isPresent();
    boolean quoted = Scan.isOneOf(shape.text().charAt(lead), "“\"《「");
    return linked || bold || quoted;
  }

  /** Whether it opens with a bare address. */
  public boolean withAddress() {
    return shape.linkAt(0).filter(l -> l.form() == LinkForm.BARE).isPresent();
  }

  /**
   * Whether a plain title stands before labelled links: {@code A Title of Words [paper] [code]}.
   */
  public boolean plainTitleWithLinks() {
    Range run = shape.run();
    boolean labelled =
        shape.links().stream().anyMatch(l -> l.from() >= run.to() && shape.isLabel(l));
    String title = shape.text().substring(run.from(), run.to());
    return labelled
        && shape.words(run.from(), run.to()) >= (isCited(run) ? 2 : LEAST)
        && !Talk.is(title)
        && !(Names.areListed(title) && TextKind.of(title) == TextKind.NAMES)
        && !STARTS_LOWER.matcher(title).lookingAt();
  }

  /** Whether the link behind a title cites it by its people and year. */
  private boolean isCited(Range title) {
    return shape.links().stream()
        .filter(l -> l.from() >= title.to())
        .limit(1)
        .anyMatch(l -> Labels.isCitation(shape.text().substring(l.from(), l.to())));
  }

  /** {@code [[ICRA 2020](u)] A Title of Words}: a venue and its year, which link the work. */
  private boolean tagged() {
    Range run = shape.run();
    String title = shape.text().substring(run.from(), run.to());
    boolean venue =
        shape.links().stream()
            .limit(1)
            .filter(l -> l.to() <= lead && shape.words(0, l.from()) == 0)
            .anyMatch(l -> isTag(l));
    return venue
        && run.from() == lead
        && shape.words(run.from(), run.to()) >= LEAST
        && !Talk.is(title);
  }

  /** Whether a link shows a venue, or stands in brackets as the label of a paper. */
  private boolean isTag(Anchor link) {
    String shown = shape.text().substring(link.from(), link.to());
    boolean label =
        shape.isLabel(link)
            && Scan.at(shape.text(), link.from() - 1) == '['
            && Roles.of(shape.prose().shown(link), link.target()).leadsToWork();
    return label || Venues.isYeared(shown) || (Venues.isVenue(shown) && !Venues.isServer(shown));
  }

  /** A whole reference, or authors and then a title in quotes or bold. */
  boolean cites() {
    return shape.cited().isPresent() || hasTitleAfterAuthors();
  }

  private boolean hasTitleAfterAuthors() {
    return shape
        .title()
        .filter(r -> r.from() > lead && shape.words(r.from(), r.to()) >= 2)
        .filter(r -> AuthorsFirst.areAuthors(shape.text().substring(lead, r.from())))
        .isPresent();
  }

  /** {@code NAME: [Title](u)}: a short name and then the title's link. */
  boolean named() {
    return shape
        .title()
        .filter(
            r ->
                shape.linkAt(r.from()).filter(l -> !shape.isLabel(l)).isPresent()
                    && shape.words(r.from(), r.to()) >= LEAST)
        .filter(r -> shape.words(lead, r.from()) <= WordCounts.LEAD && parted(r.from()))
        .isPresent();
  }

  /** Whether a separator stands before the title, not a word of a sentence. */
  private boolean parted(int at) {
    String before = shape.text().substring(lead, at).strip();
    return before.isEmpty()
        || Scan.isOneOf(before.charAt(before.length() - 1), ":：-–—|")
        || (before.endsWith(",") && Venues.isYeared(Tail.cut(before, ",")));
  }
}
