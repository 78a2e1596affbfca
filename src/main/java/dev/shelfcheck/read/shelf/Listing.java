package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.Section;
import dev.shelfcheck.read.claims.Nature;
import java.util.List;

/** Tells entries from the headings, remarks and empty phrases around them. */
final class Listing {
  /** Fewer are hardly a title. */
  private static final int FEWEST_WORDS = 3;

  /**
   * What items that stand side by side have in common.
   *
   * @param listed most lead out: then the rest were meant to
   * @param set several begin with a title in bold letters and lead out
   * @param titled several are titles whose links stand below them
   */
  record Beside(boolean listed, boolean set, boolean titled) {
    static Beside of(List<Twig> siblings) {
      return new Beside(
          isListing(siblings),
          areSet(siblings),
          siblings.stream().filter(Listing::isTitled).count() >= 2);
    }
  }

  private Listing() {}

  private static boolean isListing(List<Twig> siblings) {
    long items = siblings.stream().filter(Twig::isItem).count();
    long linked = siblings.stream().filter(t -> t.isItem() && leadsOut(t)).count();
    return (linked >= 2 && linked * 3 >= items * 2) || (linked == 1 && items == 2);
  }

  private static boolean areSet(List<Twig> siblings) {
    return siblings.stream()
            .filter(t -> t.isItem() && t.nature().leadsOut() && t.nature().isSet())
            .count()
        >= 2;
  }

  private static boolean leadsOut(Twig twig) {
    return twig.nature().leadsOut()
        || twig.children().stream().anyMatch(c -> c.nature().leadsOut());
  }

  /** Whether a block inside an item is a work of its own, not a part of the item's. */
  static boolean isOwnWork(Twig twig) {
    Nature nature = twig.nature();
    if (nature.isWork() && !nature.isTalk()) {
      return true;
    }
    return !nature.leadsOut() && twig.children().stream().anyMatch(Listing::isOwnWork);
  }

  /** Whether several items below one that leads nowhere are titles with their links below. */
  static boolean areTitled(Twig twig, List<Twig> below) {
    return !twig.nature().leadsOut() && below.stream().filter(Listing::isTitled).count() >= 2;
  }

  /** Whether an item is a title whose links stand below it. */
  static boolean isTitled(Twig twig) {
    Nature nature = twig.nature();
    return twig.isItem()
        && nature.isTitle()
        && nature.words() >= FEWEST_WORDS
        && !nature.leadsOut()
        && !nature.isDetail()
        && !nature.isTalk()
        && twig.children().stream().anyMatch(c -> c.nature().isDetail() && c.nature().leadsOut());
  }

  /** Whether an item is a bold title and one of the lines below it the link of its paper. */
  static boolean isTitleOfPaper(Twig twig, List<Twig> below) {
    return twig.nature().isBold()
        && twig.nature().isTitle()
        && !twig.nature().leadsOut()
        && below.stream().anyMatch(b -> b.nature().isDetail() && b.nature().paperLinks() > 0);
  }

  /** Whether a paragraph in an item that is a bold title begins with the label of its link. */
  static boolean isBelowTitle(Twig title, Twig paragraph) {
    return title.nature().isBold()
        && title.nature().isTitle()
        && !title.nature().leadsOut()
        && paragraph.isParagraph()
        && paragraph.nature().beginsWithLabel();
  }

  /** Whether an item is an entry, given its own parts and the works listed below it. */
  static boolean isEntry(Twig twig, List<Twig> own, List<Twig> works, Beside beside) {
    Nature nature = twig.nature();
    if (nature.leadsOut()) {
      return !(nature.isDetail() && !works.isEmpty()) && !introduces(twig, works);
    }
    if (Subsection.isButton(twig)) {
      return false;
    }
    boolean parts = own.stream().anyMatch(o -> anyLink(o));
    if (parts && works.isEmpty()) {
      boolean title = beside.titled() ? nature.mayBeTitle() : nature.isTitle();
      return (title || isName(twig, own)) && papers(own) <= 3;
    }
    boolean bare = works.isEmpty() && own.stream().noneMatch(Listing::anyLink);
    return bare
        && !twig.isSummary()
        && ((beside.set() && nature.isSet())
            || (beside.listed()
                && ((nature.isBlank() && own.isEmpty())
                    || (nature.isTitle() && nature.words() >= FEWEST_WORDS && !nature.isTalk()))));
  }

  /** Whether an item is a short name, a line below it the address of what it names. */
  private static boolean isName(Twig twig, List<Twig> own) {
    return !twig.nature().isBlank()
        && twig.nature().isName()
        && own.stream().anyMatch(o -> o.nature().isLabelledAddress());
  }

  /** Whether an item with links only introduces the works below it. */
  private static boolean introduces(Twig twig, List<Twig> works) {
    String text = twig.prose().text().strip();
    return works.size() >= 2 && (text.endsWith(":") || text.endsWith("："));
  }

  private static boolean anyLink(Twig twig) {
    return twig.nature().leadsOut() || twig.children().stream().anyMatch(Listing::anyLink);
  }

  /** How many papers a work's lines of links lead to at most. */
  private static long papers(List<Twig> own) {
    return own.stream().mapToLong(o -> o.nature().paperLinks()).max().orElse(0);
  }

  /** Whether a paragraph is an entry, alone or with the lines that it adopted. */
  static boolean isParagraphEntry(
      Twig twig, List<Twig> own, Section section, boolean bare, boolean alike) {
    Nature nature = twig.nature();
    boolean talk = !alike && nature.isTalk();
    if (!own.isEmpty() && own.stream().anyMatch(Listing::anyLink) && nature.isTitle()) {
      return !talk;
    }
    if (talk) {
      return false;
    }
    boolean preamble = section.level() == 0 || section.path().isEmpty();
    return nature.isWork() && (bare || !preamble);
  }
}
