package dev.shelfcheck.source.plan;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import java.util.Collection;
import java.util.List;

/** A source of the network that can tell what it would do. */
public interface Planned extends Source {
  /** What would be sent for these questions, server by server; nothing is sent. */
  List<PlannedRequests> plan(Collection<? extends Question<?>> questions);
}
