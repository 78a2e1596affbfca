package dev.shelfcheck.read.shelf;

import dev.shelfcheck.read.claims.Nature;
import dev.shelfcheck.read.outline.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives blocks that stand beside a work, and are about it, to the work: notes that an author forgot
 * to indent, lines of links below a title.
 */
final class Adoption {
  private static final int HERALDS = 5;

  private Adoption() {}

  /** The same blocks, some of them moved into the one before. */
  static List<Twig> adopt(List<Twig> siblings) {
    List<Twig> kept = new ArrayList<>();
    for (int i = 0; i < siblings.size(); i++) {
      Twig twig = siblings.get(i);
      Optional<Twig> parent =
          kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1));
      boolean note = parent.isPresent() && interrupts(siblings, i, parent.get());
      boolean links = parent.isPresent() && belowTitle(parent.get(), twig);
      boolean herald = parent.isPresent() && heralds(parent.get(), siblings, i);
      boolean people = parent.isPresent() && isByline(parent.get(), twig, siblings);
      boolean field = parent.isPresent() && isField(parent.get(), twig);
      if (note || links || herald || people || field) {
        parent.get().children().add(twig);
      } else {
        kept.add(twig);
      }
    }
    return kept;
  }

  /** A bullet or a paragraph between two numbers in a row: a note of the first. */
  private static boolean interrupts(List<Twig> siblings, int at, Twig parent) {
    Optional<Block.Item> numbered = parent.item().filter(Block.Item::numbered);
    boolean foreign =
        siblings.get(at).item().map(i -> !i.numbered()).orElse(siblings.get(at).isParagraph());
    if (numbered.isEmpty() || !foreign || parent.nature().isBlank()) {
      return false;
    }
    for (int i = at + 1; i < siblings.size(); i++) {
      Optional<Block.Item> next = siblings.get(i).item();
      if (next.filter(Block.Item::numbered).isPresent()) {
        return next.get().number() == numbered.get().number() + 1;
      }
      if (siblings.get(i).isTable()) {
        return false;
      }
    }
    return false;
  }

  /** People in a paragraph of their own below a work, where none stand above the first one. */
  private static boolean isByline(Twig parent, Twig twig, List<Twig> siblings) {
    return twig.isParagraph()
        && parent.isParagraph()
        && parent.children().isEmpty()
        && parent.nature().isWork()
        && twig.nature().isPeople()
        && !siblings.get(0).nature().isPeople();
  }

  /** A paragraph below a work that says what it holds: its authors, its journal, its date. */
  private static boolean isField(Twig parent, Twig twig) {
    return twig.isParagraph()
        && parent.isParagraph()
        && parent.nature().isWork()
        && twig.nature().isField();
  }

  /** A remark between a bold title and its labelled links: the affiliations, the venue. */
  private static boolean heralds(Twig parent, List<Twig> siblings, int at) {
    boolean title =
        parent.isParagraph()
            && parent.nature().isBold()
            && parent.nature().isTitle()
            && !parent.nature().leadsOut();
    for (int i = at; title && i < Math.min(siblings.size(), at + HERALDS); i++) {
      Nature nature = siblings.get(i).nature();
      if (!siblings.get(i).isItem() || nature.isWork()) {
        return false;
      }
      if (nature.leadsOut()) {
        return i > at && nature.isDetail();
      }
    }
    return false;
  }

  /** Labelled links below a title that has none. */
  private static boolean belowTitle(Twig parent, Twig twig) {
    if (parent.isTable() || parent.isSummary() || twig.isTable() || !parent.nature().isTitle()) {
      return false;
    }
    boolean sameList =
        parent.item().isPresent()
            && twig.item().map(Block.Item::marker).equals(parent.item().map(Block.Item::marker));
    boolean open = !parent.nature().leadsOut() || (parent.isParagraph() && twig.isItem());
    boolean few =
        parent.children().stream().mapToLong(c -> c.nature().paperLinks()).sum()
                + twig.nature().paperLinks()
            <= 3;
    boolean started = parent.children().stream().anyMatch(c -> c.nature().leadsOut());
    boolean listed = parent.children().stream().anyMatch(c -> c.isItem() && c.nature().leadsOut());
    boolean next =
        started
            && twig.isParagraph()
            && (twig.nature().isBold() || (listed && twig.nature().opening().withAddress()));
    boolean titled = twig.children().stream().anyMatch(c -> c.nature().isTitle());
    boolean detail =
        !next && !titled && twig.nature().isDetail() && (twig.nature().leadsOut() || started);
    boolean note =
        started && twig.isItem() && !titled && !twig.isSummary() && !twig.nature().isWork();
    return !sameList && open && few && (detail || note);
  }
}
