package dev.shelfcheck.engine;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.FileExists;
import dev.shelfcheck.ask.FileFragment;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Witnessed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Check, ask in batches, judge, until every check is settled; a judge may ask again, not for ever.
 */
final class Rounds {
  /** Rules ask twice or thrice; one that goes on is cut off. Chosen. */
  private static final int MOST = 5;

  /** An hour's typing: so many answers are kept beside those that are wanted. */
  private static final int MOST_KEPT = 1_000;

  /** Silences that stay as long as the sources do. */
  private static final Set<Cause> LASTING =
      EnumSet.of(Cause.OFFLINE, Cause.NOT_HELD, Cause.NO_SOURCE);

  private final Asker asker;
  private final Map<Question<?>, Answer<?>> known = new HashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final Set<Task> fickle = new HashSet<>();

  /** The files that tasks asked for, and whether they are there. */
  private final Map<Task, Map<FileExists, Boolean>> files = new HashMap<>();

  Rounds(Asker asker) {
    this.asker = asker;
  }

  /** One check of a task, not yet settled. */
  record OpenCheck(Task task, Check check) {}

  /** What became of the checks, by their tasks. */
  Map<Task, List<Judged>> settle(List<OpenCheck> checks) {
    Map<Task, List<Judged>> settled = new LinkedHashMap<>();
    List<OpenCheck> open = checks;
    for (int round = 0; !open.isEmpty(); round++) {
      ask(open);
      open = round == 0 ? ByDocument.ordered(open, OpenCheck::task) : open;
      boolean last = round >= MOST;
      List<Check> stepped =
          open.parallelStream().map(o -> last ? givenUp(o.check()) : step(o.check())).toList();
      List<OpenCheck> next = new ArrayList<>();
      for (int i = 0; i < open.size(); i++) {
        OpenCheck o = open.get(i);
        Check judged = stepped.get(i);
        if (judged instanceof Check.Settled s) {
          settled
              .computeIfAbsent(o.task(), t -> new ArrayList<>(1)) // mostly one, and there are many
              .add(Judged.of(o.task().rule(), s.subject(), s.outcome()));
        } else {
          next.add(new OpenCheck(o.task(), judged));
        }
      }
      open = next;
    }
    return settled;
  }

  /** All that was asked and answered so far. */
  Answers answers() {
    return Answers.of(known);
  }

  /** Forgets all answers where most are to what nobody asked again since this was last called. */
  void keepRecent() {
    if (known.size() > 2 * asked.getAndSet(0) + MOST_KEPT) {
      known.clear();
    }
  }

  private void ask(List<OpenCheck> open) {
    Set<Question<?>> fresh = new LinkedHashSet<>();
    for (OpenCheck o : open) {
      for (Question<?> question : questions(o.check())) {
        asked.incrementAndGet();
        if (!known.containsKey(question)) {
          fresh.add(question);
        }
      }
    }
    if (!fresh.isEmpty()) {
      known.putAll(asker.ask(fresh).asMap());
    }
    for (OpenCheck o : open) {
      for (Question<?> question : questions(o.check())) {
        note(o.task(), question);
      }
    }
  }

  private void note(Task task, Question<?> question) {
    if (question instanceof FileExists file && isThere(file).isPresent()) {
      files.computeIfAbsent(task, t -> new LinkedHashMap<>()).put(file, isThere(file).get());
    } else if (isFickle(question)) {
      fickle.add(task);
    }
  }

  /** Whether a file that was asked for is there; absent where nobody could tell. */
  private Optional<Boolean> isThere(FileExists file) {
    return answerTo(file) instanceof Answer.Known<?> known && known.value() instanceof Boolean there
        ? Optional.of(there)
        : Optional.empty();
  }

  /** The files that a task asked for, and whether they are there. */
  Map<FileExists, Boolean> files(Task task) {
    return files.getOrDefault(task, Map.of());
  }

  /** Asks for files that earlier runs asked for, all at once. */
  void ask(Collection<FileExists> asked) {
    Set<Question<?>> fresh = new LinkedHashSet<>(asked);
    fresh.removeAll(known.keySet());
    if (!fresh.isEmpty()) {
      known.putAll(asker.ask(fresh).asMap());
    }
  }

  /** Takes over what an earlier run noted of a task; false where a file came or went since. */
  boolean takesOver(Task task, Map<FileExists, Boolean> before) {
    for (Map.Entry<FileExists, Boolean> each : before.entrySet()) {
      if (!isThere(each.getKey()).equals(Optional.of(each.getValue()))) {
        return false;
      }
    }
    if (!before.isEmpty()) {
      files.put(task, before);
    }
    return true;
  }

  /** Whether the same sources may answer otherwise another time. */
  private boolean isFickle(Question<?> question) {
    Answer<?> answer = answerTo(question);
    return question instanceof FileExists
        || question instanceof FileFragment
        || (answer instanceof Answer.Known<?> k
            ? k.evidence().stream().anyMatch(e -> e.provenance() != Evidence.Provenance.CATALOGUE)
            : answer instanceof Answer.Unknown<?> u && !LASTING.contains(u.cause()));
  }

  /** The tasks that were judged by what the same sources may answer otherwise another time. */
  Set<Task> fickle() {
    return fickle;
  }

  private static List<? extends Question<?>> questions(Check check) {
    if (check instanceof Check.Asking<?> a) {
      return List.of(a.question());
    }
    return check instanceof Check.Joining j ? j.questions() : List.of();
  }

  private Check step(Check check) {
    if (check instanceof Check.Asking<?> a) {
      return answered(a);
    }
    if (check instanceof Check.Joining j) {
      Map<Question<?>, Answer<?>> mine = new HashMap<>(2 * j.questions().size());
      j.questions().forEach(q -> mine.put(q, answerTo(q)));
      return j.judge().apply(Answers.of(mine));
    }
    return check;
  }

  private <A> Check answered(Check.Asking<A> asking) {
    @SuppressWarnings("unchecked") // Answers.Builder ties the answer's type to its question's
    Answer<A> answer = (Answer<A>) answerTo(asking.question());
    if (answer instanceof Answer.Known<A> k) {
      return asking.judge().apply(new Witnessed<>(k.value(), k.evidence()));
    }
    Answer.Unknown<A> silence = (Answer.Unknown<A>) answer;
    return new Check.Settled(
        asking.subject(), new Outcome.Unchecked(silence.cause(), silence.detail()));
  }

  private Answer<?> answerTo(Question<?> question) {
    return known.getOrDefault(question, Answer.unknown(Cause.NO_SOURCE, Cause.NO_SOURCE.words()));
  }

  private static Check givenUp(Check check) {
    return check instanceof Check.Settled
        ? check
        : new Check.Settled(
            check.subject(),
            new Outcome.Unchecked(Cause.UNDECIDED, "still asking after " + MOST + " rounds"));
  }
}
