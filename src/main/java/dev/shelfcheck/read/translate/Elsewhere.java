package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Span;

/** What a list takes from other files. */
final class Elsewhere {
  /** More of a file's name is not shown. */
  private static final int LONGEST = 100;

  private Elsewhere() {}

  /** A piece of a list that stands in another file, which is read where it is named itself. */
  static Defect included(Span place, String file) {
    String name = file.length() > LONGEST ? file.substring(0, LONGEST) : file;
    return new Defect(Defect.DefectKind.INCLUDED, place, name);
  }
}
