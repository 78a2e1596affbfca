package dev.shelfcheck.read.shelf;

import dev.shelfcheck.model.ContentsItem;
import dev.shelfcheck.read.claims.Draft;
import dev.shelfcheck.read.prose.Prose;
import java.util.ArrayList;
import java.util.List;

/** What the blocks of a document come to: drafts of entries, contents, and loose text. */
public final class Shelf {
  private final List<Draft> drafts = new ArrayList<>();
  private final List<ContentsItem> contents = new ArrayList<>();
  private final List<Prose> loose = new ArrayList<>();

  /** The entries to be, in reading order. */
  public List<Draft> drafts() {
    return List.copyOf(drafts);
  }

  /** The lines of the table of contents. */
  public List<ContentsItem> contents() {
    return List.copyOf(contents);
  }

  /** Text outside any entry, for its links. */
  public List<Prose> loose() {
    return List.copyOf(loose);
  }

  void add(Draft draft) {
    drafts.add(draft);
  }

  void loose(Prose prose) {
    if (!prose.anchors().isEmpty()) {
      loose.add(prose);
    }
  }

  /** A line of contents; its links are loose. */
  void contents(Prose prose) {
    loose(prose);
    prose.anchors().stream()
        .filter(a -> !a.isPicture() && a.target().startsWith("#"))
        .forEach(
            a -> contents.add(new ContentsItem(prose.shown(a), a.target().substring(1), a.span())));
  }
}
