package dev.shelfcheck.source.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * All that is remembered of one question, and also the news of one moment: {@link #join} is
 * commutative, associative and idempotent, so that news may reach the ledger in any order, from
 * several runs, and more than once.
 *
 * @param answer the latest answer
 * @param attempts the silence met since
 * @param link what is known of a web address beside
 */
record Memory(
    Optional<StoredAnswer> answer, Optional<Attempts> attempts, Optional<LinkMemory> link) {
  static final Memory NOTHING = new Memory(Optional.empty(), Optional.empty(), Optional.empty());

  Memory join(Memory other) {
    Optional<StoredAnswer> latest = both(answer, other.answer, StoredAnswer::later);
    return new Memory(
        latest,
        both(attempts, other.attempts, Attempts::join).flatMap(tried -> since(latest, tried)),
        both(link, other.link, LinkMemory::join));
  }

  /** The moment of the last answer or attempt. */
  Instant latest() {
    Instant answered = answer.map(StoredAnswer::at).orElse(Instant.EPOCH);
    Instant tried = attempts.map(Attempts::last).orElse(Instant.EPOCH);
    return answered.isAfter(tried) ? answered : tried;
  }

  private static Optional<Attempts> since(Optional<StoredAnswer> answer, Attempts tried) {
    if (answer.isEmpty()) {
      return Optional.of(tried);
    }
    if (!tried.last().isAfter(answer.get().at())) {
      return Optional.empty();
    }
    LocalDate answered = LocalDate.ofInstant(answer.get().at(), ZoneOffset.UTC);
    NavigableSet<LocalDate> days = new TreeSet<>(tried.days().tailSet(answered, true));
    return Optional.of(new Attempts(tried.last(), tried.cause(), tried.detail(), days));
  }

  private static <T> Optional<T> both(
      Optional<T> one, Optional<T> two, BinaryOperator<T> together) {
    return one.isPresent() && two.isPresent()
        ? Optional.of(together.apply(one.get(), two.get()))
        : one.or(() -> two);
  }
}
