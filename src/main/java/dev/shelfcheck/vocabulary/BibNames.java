package dev.shelfcheck.vocabulary;

import java.util.Optional;
import java.util.Set;

/**
 * The types of entries and the names of fields that <a
 * href="https://ctan.org/pkg/bibtex">BibTeX</a> and <a
 * href="https://ctan.org/pkg/biblatex">biblatex</a> know, and those that other programs use beside
 * them.
 */
public final class BibNames {
  private static final Set<String> TYPES =
      Set.of(
          "article book booklet conference inbook incollection inproceedings manual mastersthesis"
              .concat(" misc phdthesis proceedings techreport unpublished")
              .concat(" mvbook bookinbook suppbook collection mvcollection suppcollection dataset")
              .concat(" online patent periodical suppperiodical mvproceedings reference")
              .concat(" mvreference inreference report set software thesis xdata artwork audio")
              .concat(" bibnote commentary image jurisdiction legislation legal letter movie music")
              .concat(" performance review standard video electronic www webpage website customa")
              .concat(" customb customc customd custome customf preprint hdr newspaper talk poster")
              .concat(" presentation lecture")
              .split(" "));

  /** Types whose slips are told. */
  private static final Set<String> COMMON_TYPES =
      Set.of(
          "article book booklet conference inbook incollection inproceedings manual mastersthesis"
              .concat(" misc phdthesis proceedings techreport unpublished online report software")
              .concat(" thesis dataset")
              .split(" "));

  /** Fields that styles print, whose slips are told. */
  private static final Set<String> PRINTED =
      Set.of(
          "author editor title booktitle journal journaltitle year volume number pages publisher"
              .concat(" school institution series edition address howpublished chapter")
              .concat(" organization subtitle")
              .split(" "));

  /** Names close to those which are fields of their own somewhere. */
  private static final Set<String> OTHER =
      Set.of(
          "editora editorb editorc authora authors+an titles years editortype authortype titleaddon"
              .concat(
                  " eauthor etitle numbers series2 ptitle jtitle volumes number2 part pagetotal")
              .concat(" author+an editor+an pages2 sauthor nauthor stitle year2 title2 author2")
              .concat(" titlea titleb fjournal fseries")
              .split(" "));

  /** Shorter names are one letter from others. */
  private static final int SHORTEST = 4;

  private BibNames() {}

  /** The type that one which is none, in lower case, was meant to be. */
  public static Optional<String> typeMeant(String type) {
    return TYPES.contains(type) ? Optional.empty() : nearest(type, COMMON_TYPES);
  }

  /** The field that one which no style knows, in lower case, was meant to be. */
  public static Optional<String> fieldMeant(String field) {
    return PRINTED.contains(field) || OTHER.contains(field)
        ? Optional.empty()
        : nearest(field, PRINTED);
  }

  private static Optional<String> nearest(String name, Set<String> known) {
    return name.length() < SHORTEST
        ? Optional.empty()
        : known.stream().filter(k -> k.length() >= SHORTEST && slip(name, k)).sorted().findFirst();
  }

  /** Whether a letter was left out, added or exchanged, or two stand in each other's place. */
  private static boolean slip(String name, String meant) {
    int most = Math.min(name.length(), meant.length());
    int head = 0;
    while (head < most && name.charAt(head) == meant.charAt(head)) {
      head++;
    }
    String mine = name.substring(head);
    String theirs = meant.substring(head);
    return rest(mine, 1).equals(rest(theirs, 1))
        || rest(mine, 1).equals(theirs)
        || mine.equals(rest(theirs, 1))
        || swapped(mine, theirs);
  }

  private static boolean swapped(String mine, String theirs) {
    return mine.length() > 1
        && theirs.length() > 1
        && mine.charAt(0) == theirs.charAt(1)
        && mine.charAt(1) == theirs.charAt(0)
        && rest(mine, 2).equals(rest(theirs, 2));
  }

  private static String rest(String word, int from) {
    return word.substring(Math.min(from, word.length()));
  }
}
