package dev.shelfcheck.rules.shelf;

import dev.shelfcheck.rule.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The topics, to be found in headings and titles. */
public final class TopicLexicon {
  private final PhraseIndex names = new PhraseIndex();
  private final PhraseIndex words = new PhraseIndex();
  private final Map<String, Set<String>> broader = new HashMap<>();
  private final Map<String, Set<String>> neighbours = new HashMap<>();

  /** The phrases of some topics. */
  public TopicLexicon(List<Topic> topics) {
    for (Topic topic : topics) {
      topic.called().forEach(c -> names.add(c, topic.id()));
      names.add(topic.id(), topic.id());
      topic.words().forEach(w -> words.add(w, topic.id()));
    }
    Map<String, Topic> byId = topics.stream().collect(Collectors.toMap(Topic::id, t -> t));
    topics.forEach(t -> broader.put(t.id(), above(t, byId, new HashSet<>())));
    topics.forEach(this::meet);
  }

  private static Set<String> above(Topic topic, Map<String, Topic> byId, Set<String> seen) {
    for (String id : topic.within()) {
      Topic wider = byId.get(id);
      if (wider != null && seen.add(id)) {
        above(wider, byId, seen);
      }
    }
    return seen;
  }

  private void meet(Topic topic) {
    topic.near().forEach(n -> befriend(topic.id(), n));
    broader.getOrDefault(topic.id(), Set.of()).forEach(b -> befriend(topic.id(), b));
  }

  private void befriend(String one, String other) {
    neighbours.computeIfAbsent(one, k -> new HashSet<>()).add(other);
    neighbours.computeIfAbsent(other, k -> new HashSet<>()).add(one);
  }

  /** What a heading or a label is about: by what topics are called, else by their words. */
  public Set<String> named(String heading) {
    Set<String> topics = topics(names.in(heading));
    return topics.isEmpty() ? topics(words.in(heading)) : topics;
  }

  private static Set<String> topics(List<PhraseIndex.PhraseHit> hits) {
    return hits.stream().map(PhraseIndex.PhraseHit::topic).collect(Collectors.toSet());
  }

  /** What a title speaks of, each topic with the words that say so. */
  public Map<String, Set<String>> spokenOf(String text) {
    Map<String, Set<String>> found = new TreeMap<>();
    String lower = text.toLowerCase(Locale.ROOT);
    for (PhraseIndex.PhraseHit hit : words.in(text)) {
      found
          .computeIfAbsent(hit.topic(), k -> new LinkedHashSet<>())
          .add(lower.substring(hit.from(), hit.to()));
    }
    return found;
  }

  /** The topics themselves and all broader ones. */
  Set<String> withBroader(Set<String> topics) {
    Set<String> all = new HashSet<>(topics);
    topics.forEach(t -> all.addAll(broader.getOrDefault(t, Set.of())));
    return all;
  }

  /** Without those that are only broader names of another one. */
  Set<String> mostSpecific(Set<String> topics) {
    Set<String> specific = new HashSet<>(topics);
    topics.forEach(t -> specific.removeAll(broader.getOrDefault(t, Set.of())));
    return specific;
  }

  /** The topics themselves, and those whose works may as well stand there. */
  Set<String> compatible(Set<String> topics) {
    Set<String> all = new HashSet<>(topics);
    topics.forEach(t -> all.addAll(neighbours.getOrDefault(t, Set.of())));
    return all;
  }
}
