package dev.shelfcheck.read.data;

import dev.shelfcheck.model.DataForm;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections that items say they stand in; one begins where it is first named. */
final class DataSections {
  private final DataForm form;
  private final String file;
  private final Map<List<String>, Section> sections = new LinkedHashMap<>();

  DataSections(DataForm form, String file, int length) {
    this.form = form;
    this.file = file;
    Span all = new Span(0, length);
    sections.put(List.of(), new Section("", 0, Span.at(0), all, List.of(), Optional.empty()));
  }

  List<Section> all() {
    return List.copyOf(sections.values());
  }

  /** The section of an item. */
  Section of(Spot item, Span place) {
    List<String> path = new ArrayList<>();
    Section section = known(List.of());
    for (String field : form.paths(DataForm.ItemPart.SECTION)) {
      List<Spot.Said> said = item.said(field, file);
      if (!said.isEmpty()) {
        Section parent = section;
        path.add(said.get(0).value());
        Span heading = said.get(0).place();
        section =
            sections.computeIfAbsent(
                List.copyOf(path),
                p -> made(p, heading, heading.isEmpty() ? place : heading.union(place), parent));
      }
    }
    return section;
  }

  private Section known(List<String> path) {
    return sections.getOrDefault(
        path, new Section("", 0, Span.at(0), Span.at(0), List.of(), Optional.empty()));
  }

  private static Section made(List<String> path, Span heading, Span span, Section parent) {
    return new Section(
        path.get(path.size() - 1), path.size(), heading, span, path, Optional.of(parent));
  }
}
