package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.entry.EntryPlace;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The link that an entry is there for: to its work, else the one that its title bears. */
public record LeadingLink(EntryPlace listing, Link link, WebAddress web) {
  /** An address of one document: of labelled pairs under such 8 of 9 were two works, one copied. */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?i)\\.pdf$|/document/\\d+|\\barnumber=\\d+|/presentation/[\\w-]+$|/pii/\\w+");

  /** That of an entry; absent where it leads to a registry's work or to a site's first page. */
  public static Optional<LeadingLink> of(EntryPlace listing) {
    return listing.entry().links().stream()
        .filter(l -> l.role().leadsToWork() || l.role() == LinkRole.PROJECT)
        .findFirst()
        .filter(l -> l.identifiers().stream().noneMatch(Identifier::namesWork))
        .flatMap(l -> l.web().map(w -> new LeadingLink(listing, l, w)))
        .filter(LeadingLink::isDeep);
  }

  /** Whether the address leads to one page among others of its host. */
  private boolean isDeep() {
    return web.path().length() > 1 || !web.query().isEmpty();
  }

  /** The page, and the place on it; a highlighted quotation is no place. */
  public String target() {
    String fragment = web.fragment().replaceFirst(":~:.*", "");
    return web.page() + (fragment.isEmpty() ? "" : "#" + fragment);
  }

  /** Where it stands. */
  public Subject subject() {
    return listing.at(link.span());
  }

  /** Whether what it leads to is one document. */
  public boolean isDocument() {
    return DOCUMENT.matcher(web.path() + (web.query().isEmpty() ? "" : "?" + web.query())).find();
  }

  /** Whether it is a file, which may be a whole issue. */
  public boolean isFile() {
    return web.path().toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  /** Whether it is the row of an overview, and the other tells of the same thing. */
  public boolean sumsUp(LeadingLink other) {
    return listing.entry().form() == EntryForm.ROW
        && Distinction.overview(listing, other.listing)
        && titledAlike(listing, other.listing);
  }

  /** Two names for one page may well be two things; one name twice is one thing. */
  public static boolean titledAlike(EntryPlace one, EntryPlace other) {
    return TitleComparison.of(one.words(), other.words()).relation().agrees();
  }
}
