package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.MalformedException;

/** What is said of a file that is not what its name says. */
final class Malformed {
  private Malformed() {}

  static Defect defect(String what, MalformedException e) {
    return new Defect(
        Defect.DefectKind.MALFORMED, Span.at(e.offset()), what + " was not read: " + e.why());
  }
}
