package dev.shelfcheck.engine;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The library as one rule may look at it. */
record View(ActiveRule rule, Library library) {
  /** Without the files that a config keeps the rule from. */
  static View of(ActiveRule rule, Library library) {
    if (library.documents().allMatch(d -> rule.looksAt(d.path()))) {
      return new View(rule, library);
    }
    return new View(rule, library)
        .lists(docs -> docs.stream().filter(d -> rule.looksAt(d.path())).toList());
  }

  /** The same view with some documents in other words. */
  View with(UnaryOperator<Document> change) {
    return lists(docs -> docs.stream().map(change).toList());
  }

  private View lists(UnaryOperator<List<Document>> change) {
    return new View(
        rule,
        new Library(
            library.lists().stream()
                .map(l -> new ReadingList(l.name(), change.apply(l.documents())))
                .toList(),
            library.unreadable(),
            library.focus(),
            library.passedOver()));
  }

  List<Document> inFocus() {
    return library.documents().filter(d -> library.inFocus(d.path())).toList();
  }

  /** What the rule has to look at, one task for each thing it holds side by side. */
  Map<Task, Supplier<Stream<Check>>> tasks() {
    Map<Task, Supplier<Stream<Check>>> tasks = new LinkedHashMap<>();
    if (rule.rule() instanceof Rule.OfDocument r) {
      inFocus().forEach(d -> tasks.put(new Task(rule, List.of(d)), () -> r.check(d)));
    } else if (rule.rule() instanceof Rule.OfList r) {
      library.lists().forEach(l -> tasks.put(new Task(rule, l.documents()), () -> r.check(l)));
    } else if (rule.rule() instanceof Rule.OfLibrary r) {
      tasks.put(new Task(rule, library.documents().toList()), () -> r.check(library));
    }
    return tasks;
  }
}
