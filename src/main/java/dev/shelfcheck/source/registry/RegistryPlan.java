package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.source.plan.Errands;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the registries would be asked, if each knew what it is asked for first. */
final class RegistryPlan {
  private final RegistrySettings settings;

  RegistryPlan(RegistrySettings settings) {
    this.settings = settings;
  }

  List<Errands> of(Collection<? extends Question<?>> questions) {
    List<Errands> errands = new ArrayList<>();
    Set<Question<?>> works = kind(questions, WorkById.class);
    Set<Question<?>> open = new LinkedHashSet<>(works);
    for (Dialect dialect : Dialects.byIdentifier(settings)) {
      List<Question<?>> mine =
          open.stream().filter(q -> settings.asks(dialect) && dialect.takes(q)).toList();
      mine.forEach(open::remove);
      add(errands, dialect, mine, false);
    }
    Dialect witness = Dialects.witness(settings);
    add(errands, witness, works.stream().filter(witness::takes).toList(), true);
    Set<Question<?>> titles = kind(questions, WorksByTitle.class);
    for (Dialect search : TitleDialects.of(settings)) {
      add(errands, search, titles.stream().filter(search::takes).toList(), true);
    }
    return errands;
  }

  private static Set<Question<?>> kind(Collection<? extends Question<?>> questions, Class<?> kind) {
    Set<Question<?>> some = new LinkedHashSet<>();
    questions.stream().filter(kind::isInstance).forEach(some::add);
    return some;
  }

  private void add(List<Errands> errands, Dialect dialect, List<Question<?>> mine, boolean atMost) {
    if (!mine.isEmpty() && settings.asks(dialect)) {
      errands.add(
          new Errands(
              dialect.name(),
              mine.size(),
              dialect.batches(mine).size(),
              desk(dialect).interval(),
              dialect.tells(),
              atMost));
    }
  }

  private static Desk desk(Dialect dialect) {
    return Arrays.stream(Desk.values())
        .filter(desk -> desk.title().equals(dialect.name()))
        .findFirst()
        .orElseThrow();
  }
}
