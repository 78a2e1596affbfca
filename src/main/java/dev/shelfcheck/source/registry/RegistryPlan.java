package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.source.plan.PlannedRequests;
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

  List<PlannedRequests> of(Collection<? extends Question<?>> questions) {
    List<PlannedRequests> planned = new ArrayList<>();
    Set<Question<?>> works = kind(questions, WorkById.class);
    Set<Question<?>> open = new LinkedHashSet<>(works);
    for (RegistryAdapter adapter : RegistryAdapters.byIdentifier(settings)) {
      List<Question<?>> mine =
          open.stream().filter(q -> settings.asks(adapter) && adapter.takes(q)).toList();
      mine.forEach(open::remove);
      add(planned, adapter, mine, false);
    }
    RegistryAdapter witness = RegistryAdapters.witness(settings);
    add(planned, witness, works.stream().filter(witness::takes).toList(), true);
    Set<Question<?>> titles = kind(questions, WorksByTitle.class);
    for (RegistryAdapter search : TitleAdapters.of(settings)) {
      add(planned, search, titles.stream().filter(search::takes).toList(), true);
    }
    return planned;
  }

  private static Set<Question<?>> kind(Collection<? extends Question<?>> questions, Class<?> kind) {
    Set<Question<?>> some = new LinkedHashSet<>();
    questions.stream().filter(kind::isInstance).forEach(some::add);
    return some;
  }

  private void add(
      List<PlannedRequests> planned,
      RegistryAdapter adapter,
      List<Question<?>> mine,
      boolean atMost) {
    if (!mine.isEmpty() && settings.asks(adapter)) {
      planned.add(
          new PlannedRequests(
              adapter.name(),
              mine.size(),
              adapter.batches(mine).size(),
              endpoint(adapter).interval(),
              adapter.tells(),
              atMost));
    }
  }

  private static RegistryEndpoint endpoint(RegistryAdapter adapter) {
    return Arrays.stream(RegistryEndpoint.values())
        .filter(endpoint -> endpoint.title().equals(adapter.name()))
        .findFirst()
        .orElseThrow();
  }
}
