package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes links of anchors and says whose they are: the entry's own, or mentioned in its remarks. */
public final class LinkReader {
  private LinkReader() {}

  private static final Pattern LEADS =
      Pattern.compile(
          "(?i)\\b(?:related to|follows? up (?:on|to)|follow-?up (?:to|of)|sequel to|see"
              + " also|similar to|based on|compared? (?:with|to)|buil(?:ds|t)"
              + " (?:up)?on|extends|inspired by|improves (?:up)?on|repl(?:y|ies) to|successor"
              + " (?:of|to)|cf\\.)\\s*[\\[(\"“]?$");

  /** The longest of these words with the marks behind them. */
  private static final int LONGEST_LEAD = 24;

  /** The links of prose outside any entry. */
  public static List<Link> loose(Prose prose) {
    List<Link> links = new ArrayList<>();
    for (Anchor anchor : prose.anchors()) {
      links.add(link(prose, anchor, LinkRole.OTHER));
    }
    return links;
  }

  static List<Link> links(Part part, Range title, boolean lead) {
    Prose prose = part.prose();
    Shape shape = Shape.of(prose);
    int talk =
        lead || part.kind() == Part.Kind.CELL
            ? Talk.start(prose.text(), title.to())
            : part.kind() == Part.Kind.NOTE ? 0 : prose.text().length();
    List<Link> links = new ArrayList<>();
    for (Anchor anchor : prose.anchors()) {
      links.add(link(prose, anchor, role(shape, anchor, title, talk)));
    }
    return links;
  }

  /** Whether words before a link say that it is another work, to which this one is held. */
  private static boolean isLedTo(String text, int at) {
    return LEADS.matcher(text).region(Math.max(0, at - LONGEST_LEAD), at).find();
  }

  private static LinkRole role(Shape shape, Anchor anchor, Range title, int talk) {
    if (anchor.isPicture()) {
      return LinkRole.OTHER;
    }
    String shown = shape.prose().shown(anchor);
    boolean carriesTitle = anchor.from() < title.to() && title.from() < anchor.to();
    LinkRole role = Roles.of(shown, anchor.target());
    if (carriesTitle) {
      return role == LinkRole.OTHER || (role == LinkRole.CODE && anchor.target().isEmpty())
          ? LinkRole.OTHER
          : role;
    }
    boolean label = shape.isLabel(anchor) || shown.isEmpty();
    boolean described = anchor.from() >= talk || isLedTo(shape.text(), anchor.from());
    if (described && !label) {
      return LinkRole.MENTION;
    }
    boolean key = shape.people().filter(p -> anchor.to() <= p.end()).isPresent();
    boolean works =
        !label
            && !key
            && anchor.to() > shape.lead()
            && TextKind.of(shown) != TextKind.NAMES
            && shape.words(anchor.from(), anchor.to()) >= WordCounts.TITLE
            && role.leadsToWork()
            && !Issue.is(shown)
            && !title.isEmpty();
    return works ? LinkRole.MENTION : role;
  }

  private static Link link(Prose prose, Anchor anchor, LinkRole role) {
    LinkForm form = anchor.form();
    return Link.of(
        anchor.target(), prose.shown(anchor), form, role, anchor.span(), anchor.targetSpan());
  }
}
