package dev.shelfcheck.fleet;

import dev.shelfcheck.api.Asked;
import dev.shelfcheck.api.Audited;
import dev.shelfcheck.api.Inputs;
import dev.shelfcheck.api.Pages;
import dev.shelfcheck.api.Project;
import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.api.Sources;
import dev.shelfcheck.api.Works;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.model.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The library in this process: the rules and the catalogues are opened once for all the lists that
 * a machine judges. May be used by several threads.
 */
final class Judge {
  private static final Map<Terms, Judge> HERE = new ConcurrentHashMap<>();

  private final Terms terms;
  private final RulesInForce rules;
  private final List<Source> catalogues;

  private Judge(Terms terms) {
    this.terms = terms;
    this.rules = new RulesInForce(terms.today());
    this.catalogues = opened(terms.catalogues());
  }

  /**
   * This process's own.
   *
   * @throws UncheckedIOException in words, where a catalogue cannot be opened here
   */
  static Judge by(Terms terms) {
    return HERE.computeIfAbsent(terms, Judge::new);
  }

  private static List<Source> opened(List<String> paths) {
    List<Source> opened = new ArrayList<>();
    for (String path : paths) {
      try {
        opened.add(Sources.catalogue(Path.of(path)));
      } catch (IOException e) {
        throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
      }
    }
    return opened;
  }

  /** Reads and judges one list; whatever happens, one row comes of it. */
  ListRow judge(ListFile file) {
    if (file.name().path().isEmpty()) {
      return failed(file, "row", "no path, or no text");
    }
    return Bounded.run(
        file.name().path(),
        terms.listSeconds(),
        () -> judged(file),
        why -> ListRow.failed(file.name(), file.digest(), why));
  }

  private static ListRow failed(ListFile file, String cause, String detail) {
    return ListRow.failed(file.name(), file.digest(), new FailedRow(cause, detail));
  }

  /** All that a list names; nothing where it cannot be read. */
  Set<Works.LookupKey> wanted(ListFile file) {
    return Bounded.run(
        file.name().path(),
        terms.listSeconds(),
        () -> Works.wanted(read(file, rules(file).project())),
        why -> Set.of());
  }

  /** All pages that a list links to; none where it cannot be read. */
  List<Pages.LinkedPage> pages(ListFile file) {
    return Bounded.run(
        file.name().path(),
        terms.listSeconds(),
        () -> Pages.wanted(read(file, rules(file).project())),
        why -> List.of());
  }

  private static Library read(ListFile file, Project project) {
    return Inputs.content(file.name().path(), file.content(), project);
  }

  /** What the config of a list's repository wants; what no config wants where it has none. */
  private RulesInForce rules(ListFile file) {
    return file.config().isEmpty()
        ? rules
        : new RulesInForce(terms.today(), Project.foreign(file.config()));
  }

  private ListRow judged(ListFile file) {
    RulesInForce inForce;
    try {
      inForce = rules(file);
    } catch (IllegalArgumentException e) {
      return failed(file, "config", String.valueOf(e.getMessage()));
    }
    if (!inForce.project().wants(file.name().path())) {
      return failed(file, "excluded", "its repository's config leaves it out");
    }
    return judged(file, inForce);
  }

  private ListRow judged(ListFile file, RulesInForce inForce) {
    Library library = read(file, inForce.project());
    if (!library.unreadable().isEmpty()) {
      return failed(file, "unreadable", library.unreadable().get(0).reason());
    }
    Sources sources = Sources.of(catalogues);
    if (!terms.dumps().isEmpty()) {
      sources = sources.then(Works.source(file.works(), terms.dumps(), terms.today()));
    }
    if (!file.files().isEmpty()) {
      sources = sources.thenFiles(file.files(), terms.today());
    }
    if (terms.links()) {
      sources = sources.then(Pages.source(file.evidence()));
    }
    Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    Sources heard =
        sources.heardBy(
            answers -> {
              Asked.of(answers).forEach(asked::add);
              return answers;
            });
    Audited audited = new Shelfcheck(inForce, heard).audit(library);
    return new JudgedList(file.name(), file.digest(), audited).row(Asked.distinct(asked));
  }
}
