package dev.shelfcheck.read;

import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import java.util.function.Function;

/** A list as a reader gives it that takes something else for what its entries say. */
public final class Misread {
  private Misread() {}

  /** The same list with other claims. */
  public static Document with(Document read, Function<Entry, Claim> claim) {
    return new Document(
        read.path(),
        read.kind(),
        read.source(),
        read.structure(),
        read.entries().stream().map(e -> entry(e, claim.apply(e))).toList(),
        read.looseLinks(),
        read.directives(),
        read.defects());
  }

  private static Entry entry(Entry e, Claim claim) {
    return new Entry(
        e.index(),
        e.form(),
        e.section(),
        e.span(),
        claim,
        e.fields(),
        e.links(),
        e.textIdentifiers());
  }
}
