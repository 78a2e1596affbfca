package dev.shelfcheck.rule;

import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is wrong with a subject, why it matters and what to do.
 *
 * @param subject where; of a group its first member
 * @param identifiers concerned, the first one leading
 * @param claims both sides in a machine's words: {@code listedTitle}, {@code registryTitle}, ...
 * @param evidence who said so; empty where the list itself is proof
 * @param related the other places, those of a group in reading order
 * @param fix a way to mend it
 * @param severity where it differs from the rule's own
 * @param recurring what it has in common with others of its file that are to be told with it
 * @param key what tells two findings of one rule at one entry apart in a fingerprint; never a line
 *     number
 */
public record Finding(
    Subject subject,
    Message message,
    List<Identifier> identifiers,
    Map<String, String> claims,
    List<Evidence> evidence,
    List<Related> related,
    Optional<Fix> fix,
    Optional<Severity> severity,
    Optional<Recurring> recurring,
    String key) {
  public Finding {
    identifiers = List.copyOf(identifiers);
    claims = Map.copyOf(claims);
    evidence = List.copyOf(evidence);
    related = List.copyOf(related);
  }

  public static Finding of(Subject subject, Message message) {
    return new Finding(
        subject,
        message,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /** The same in other words. */
  public Finding say(Message value) {
    return new Finding(
        subject, value, identifiers, claims, evidence, related, fix, severity, recurring, key);
  }

  public Finding identifiers(List<? extends Identifier> value) {
    return new Finding(
        subject,
        message,
        List.copyOf(value),
        claims,
        evidence,
        related,
        fix,
        severity,
        recurring,
        key);
  }

  public Finding claims(Map<String, String> value) {
    return new Finding(
        subject, message, identifiers, value, evidence, related, fix, severity, recurring, key);
  }

  public Finding evidence(List<Evidence> value) {
    return new Finding(
        subject, message, identifiers, claims, value, related, fix, severity, recurring, key);
  }

  public Finding related(List<Related> value) {
    return new Finding(
        subject, message, identifiers, claims, evidence, value, fix, severity, recurring, key);
  }

  public Finding fix(Fix value) {
    return new Finding(
        subject,
        message,
        identifiers,
        claims,
        evidence,
        related,
        Optional.of(value),
        severity,
        recurring,
        key);
  }

  /** The same, told and not mended. */
  public Finding withoutFix() {
    return new Finding(
        subject,
        message,
        identifiers,
        claims,
        evidence,
        related,
        Optional.empty(),
        severity,
        recurring,
        key);
  }

  public Finding severity(Severity value) {
    return new Finding(
        subject,
        message,
        identifiers,
        claims,
        evidence,
        related,
        fix,
        Optional.of(value),
        recurring,
        key);
  }

  public Finding key(String value) {
    return new Finding(
        subject, message, identifiers, claims, evidence, related, fix, severity, recurring, value);
  }

  /** The same, told with others where many have the same cause. */
  public Finding recurring(Recurring value) {
    return new Finding(
        subject,
        message,
        identifiers,
        claims,
        evidence,
        related,
        fix,
        severity,
        Optional.of(value),
        key);
  }

  /** The same, led by the first of its places that is wanted, if one is. */
  public Finding ledBy(Predicate<Subject> wanted) {
    Optional<Related> lead = related.stream().filter(r -> wanted.test(r.subject())).findFirst();
    if (wanted.test(subject) || lead.isEmpty()) {
      return this;
    }
    String title = subject.entry().flatMap(Entry::title).map(t -> "\"" + t + "\"").orElse("");
    List<Related> others = new ArrayList<>(related);
    others.set(others.indexOf(lead.get()), new Related(subject, title));
    return new Finding(
        lead.get().subject(),
        message,
        identifiers,
        claims,
        evidence,
        others,
        fix,
        severity,
        recurring,
        key);
  }
}
