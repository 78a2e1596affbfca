package dev.shelfcheck.api;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Holding;
import dev.shelfcheck.ask.Landing;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.ask.PageFragment;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksAtHand;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.source.store.EvidenceStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question that lists raise of the world, and what came of it: the same of every list, so that
 * those of many lists are put once.
 *
 * @param kind {@code work}, {@code title}, {@code held title}, {@code page}, {@code place} or
 *     {@code repository}
 * @param question its name, the same for equal questions only
 * @param outcome {@code known}, or {@code none} where there is no such thing; of a page {@code
 *     alive}, {@code moved} or {@code dead}, of a place where it leads; of silence its cause
 */
public record Asked(String kind, String question, String outcome) {
  private static final Map<Class<?>, String> KINDS =
      Map.of(
          WorkById.class, "work",
          WorksByTitle.class, "title",
          WorksAtHand.class, "held title",
          LinkStatus.class, "page",
          PageFragment.class, "place",
          RepositoryStatus.class, "repository");

  /** Those among some answers that are of the world, not of one repository or one catalogue. */
  public static Stream<Asked> of(Answers answers) {
    return answers.asMap().entrySet().stream().flatMap(a -> of(a.getKey(), a.getValue()).stream());
  }

  private static Optional<Asked> of(Question<?> question, Answer<?> answer) {
    return Optional.ofNullable(KINDS.get(question.getClass()))
        .map(kind -> new Asked(kind, EvidenceStore.name(question), outcome(answer)));
  }

  /** An answer in a word. */
  static String outcome(Answer<?> answer) {
    if (answer instanceof Answer.Unknown<?> silence) {
      return silence.cause().name().toLowerCase(Locale.ROOT);
    }
    Object value = ((Answer.Known<?>) answer).value();
    if (value instanceof LinkReport report) {
      return report.verdict().name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof Landing landing) {
      return landing.name().toLowerCase(Locale.ROOT);
    }
    boolean none =
        value instanceof Holding.NoSuch || (value instanceof List<?> works && works.isEmpty());
    return none ? "none" : "known";
  }

  /** Some of them without those that are the same, in an order that is always the same. */
  public static List<Asked> distinct(Collection<Asked> some) {
    return some.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Asked::kind)
                .thenComparing(Asked::question)
                .thenComparing(Asked::outcome))
        .toList();
  }
}
