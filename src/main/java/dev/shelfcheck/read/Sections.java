package dev.shelfcheck.read;

import dev.shelfcheck.model.Heading;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Makes sections of headings. */
final class Sections {
  private Sections() {}

  /** The sections of a document, the one before the first heading first. */
  static List<Section> of(List<Heading> headings, int length) {
    long tops = headings.stream().filter(h -> h.level() == 1).count();
    int start = headings.isEmpty() ? length : headings.get(0).span().start();
    Section root = new Section("", 0, Span.at(0), new Span(0, start), List.of(), Optional.empty());
    List<Section> sections = new ArrayList<>();
    sections.add(root);
    Deque<Section> open = new ArrayDeque<>();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      while (!open.isEmpty() && open.getLast().level() >= heading.level()) {
        open.removeLast();
      }
      Optional<Section> parent = Optional.ofNullable(open.peekLast());
      List<String> path = new ArrayList<>(parent.map(Section::path).orElse(List.of()));
      if (heading.level() != 1 || tops != 1) {
        path.add(heading.title());
      }
      Span span = new Span(heading.span().start(), end(headings, i, length));
      Section section =
          new Section(heading.title(), heading.level(), heading.span(), span, path, parent);
      sections.add(section);
      open.addLast(section);
    }
    return sections;
  }

  private static int end(List<Heading> headings, int at, int length) {
    for (int i = at + 1; i < headings.size(); i++) {
      if (headings.get(i).level() <= headings.get(at).level()) {
        return headings.get(i).span().start();
      }
    }
    return length;
  }
}
