package dev.shelfcheck.source.plan;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Stands in for the sources of the network: it hears their questions and answers none. What is
 * asked in later rounds comes of its own silence and is not heard.
 */
public final class PlanningSource implements Source {
  private final List<Planned> network;
  private final Set<Question<?>> heard = new LinkedHashSet<>();

  /** Asks nobody, and notes what these would be asked. */
  public PlanningSource(List<? extends Planned> network) {
    this.network = List.copyOf(network);
  }

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public boolean answers(Question<?> question) {
    return network.stream().anyMatch(source -> source.answers(question));
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    if (heard.isEmpty()) {
      heard.addAll(batch);
    }
    return Answers.builder().build();
  }

  /** What the questions heard would cost. */
  public List<PlannedRequests> plan() {
    List<PlannedRequests> all = new ArrayList<>();
    for (Planned source : network) {
      all.addAll(source.plan(heard.stream().filter(source::answers).toList()));
    }
    return all;
  }
}
