package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.Section;
import dev.shelfcheck.read.claims.Nature;
import dev.shelfcheck.vocabulary.Years;
import java.util.List;
import java.util.regex.Pattern;

/** A reference as bibliographies have it, which is a work with or without a link. */
final class Reference {
  /** Japanese: names, perhaps a year, the work in corner brackets, its home in white ones. */
  private static final Pattern IN_CORNER_BRACKETS =
      Pattern.compile(
          "(?s)[^「」『』]{2,60}?(?:[(（]"
              + Years.RECENT
              + "[)）]\\s*)?「[^」]{2,200}」\\s*『[^』]{2,100}』.*");

  /** Sections that say how the list itself is to be cited. */
  private static final Pattern OWN = Pattern.compile("(?iu).*(?:\\bcit(?:e|ing|ations?)\\b|引用).*");

  // So many references are a bibliography, so many works a list; chosen.
  private static final int FEWEST_BESIDE = 2;
  private static final int FEWEST_WORKS = 3;
  private static final int FEWEST_IN_ALL = 5;

  /** In words; chosen. */
  private static final int LONGEST_LABEL = 4;

  private Reference() {}

  static boolean is(BlockNode blockNode) {
    return blockNode.nature().isReference()
        || blockNode.nature().isCreditedAlone()
        || isInCornerBrackets(blockNode.prose().text());
  }

  private static boolean isInCornerBrackets(String text) {
    return text.indexOf('「') >= 0 && IN_CORNER_BRACKETS.matcher(text.strip()).matches();
  }

  /**
   * Whether blocks that stand side by side are a bibliography, or stand in one, and do not say how
   * one work is cited.
   *
   * @param within whether the whole document is one
   */
  static boolean areMany(List<BlockNode> siblings, Section section, boolean within) {
    return !OWN.matcher(section.title()).matches() && (within || hold(siblings, FEWEST_BESIDE));
  }

  /** Whether a document's blocks are a bibliography, wherever in it each stands. */
  static boolean areAll(List<BlockNode> blockNodes) {
    return hold(blockNodes, FEWEST_IN_ALL);
  }

  /** Whether so many of some blocks are references; no more of them are looked at. */
  private static boolean hold(List<BlockNode> blockNodes, int fewest) {
    return blockNodes.stream().filter(t -> !t.isTable() && is(t)).limit(fewest).count() == fewest;
  }

  /** Whether most paragraphs that stand side by side are works: then none is an introduction. */
  static boolean areWorks(List<BlockNode> siblings) {
    List<BlockNode> paragraphs =
        siblings.stream().filter(p -> p.isParagraph() && !isLabel(p.nature())).toList();
    long works = paragraphs.stream().filter(p -> p.nature().isWork()).count();
    return Majority.has(works, paragraphs.size()) && areLikeWorks(paragraphs);
  }

  /** Whether it is a few words without a link, a day above works, say. */
  private static boolean isLabel(Nature nature) {
    return !nature.hasLink() && nature.words() <= LONGEST_LABEL;
  }

  /**
   * Whether paragraphs that may be works are: half of them begin in no way that prose begins, so
   * that "The" and "How" begin titles among them, too.
   */
  static boolean areLikeWorks(List<BlockNode> blockNodes) {
    List<BlockNode> works =
        blockNodes.stream().filter(t -> t.isParagraph() && t.nature().isWork()).toList();
    long plain = works.stream().filter(w -> !w.nature().isTalk()).count();
    return plain >= FEWEST_WORKS && plain * 2 >= works.size();
  }
}
