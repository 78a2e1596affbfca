package dev.shelfcheck.source.store;

import dev.shelfcheck.ask.Question;
import java.time.Duration;

/**
 * How long an answer of a kind is good.
 *
 * @param metadata what a registry says of a work
 * @param noSuch that a registry holds no such identifier, or no such title
 * @param aliveLeast a living link, at least
 * @param aliveMost a living link, at most; the address itself decides where between, so that not
 *     all are due on one day
 * @param dead a dead link, and the pause after an attempt at a link that met silence
 */
public record Lifetimes(
    Duration metadata, Duration noSuch, Duration aliveLeast, Duration aliveMost, Duration dead) {
  /** Between two attempts that met silence: a day, less what nightly runs may vary. */
  public static final Duration PAUSE = Duration.ofHours(20);

  /**
   * Three months for metadata, three days for "no such", 14 to 30 days for living links, daily for
   * dead ones.
   */
  public static final Lifetimes DEFAULT =
      new Lifetimes(
          Duration.ofDays(90), Duration.ofDays(3), Duration.ofDays(14), Duration.ofDays(30), PAUSE);

  /** The lifetime of an answer. */
  Duration of(Question<?> question, Object value) {
    return switch (QuestionForms.of(question).kept(value)) {
      case WORK, FACT -> metadata;
      case NOTHING -> noSuch;
      case ALIVE -> alive(question);
      case DEAD -> dead;
    };
  }

  /** What was once said of a work stays worth saying where nobody can be asked again. */
  boolean lasts(Question<?> question, Object value) {
    return QuestionForms.of(question).kept(value) == QuestionForm.RetentionClass.WORK;
  }

  private Duration alive(Question<?> question) {
    long spread = aliveMost.minus(aliveLeast).toDays() + 1;
    return aliveLeast.plusDays(Math.floorMod(QuestionForms.key(question).hashCode(), spread));
  }
}
