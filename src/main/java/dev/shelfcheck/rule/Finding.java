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
 * @param proof what it rests on
 * @param related the other places, those of a group in reading order
 * @param fix a way to mend it
 * @param telling how it is told
 */
public record Finding(
    Subject subject,
    Message message,
    Proof proof,
    List<Related> related,
    Optional<Fix> fix,
    Telling telling) {
  /**
   * What a finding rests on.
   *
   * @param identifiers concerned, the first one leading
   * @param claims both sides in a machine's words: {@code listedTitle}, {@code registryTitle}, ...
   * @param evidence who said so; empty where the list itself is proof
   */
  public record Proof(
      List<Identifier> identifiers, Map<String, String> claims, List<Evidence> evidence) {
    static final Proof NONE = new Proof(List.of(), Map.of(), List.of());

    public Proof {
      identifiers = List.copyOf(identifiers);
      claims = Map.copyOf(claims);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * How a finding is told.
   *
   * @param severity where it differs from the rule's own
   * @param recurring what it has in common with others of its file that are to be told with it
   * @param key what tells two findings of one rule at one entry apart in a fingerprint; never a
   *     line number
   */
  public record Telling(Optional<Severity> severity, Optional<Recurring> recurring, String key) {
    static final Telling PLAIN = new Telling(Optional.empty(), Optional.empty(), "");
  }

  public Finding {
    related = List.copyOf(related);
  }

  /** A finding that says no more than where and what. */
  public static Finding of(Subject subject, Message message) {
    return new Finding(subject, message, Proof.NONE, List.of(), Optional.empty(), Telling.PLAIN);
  }

  /** The same of a rule whose page says why it matters. */
  public static Finding of(Subject subject, String what, String todo) {
    return of(subject, Message.of(what, todo));
  }

  /** The same, saying why it matters. */
  public static Finding of(Subject subject, String what, String why, String todo) {
    return of(subject, new Message(what, why, todo));
  }

  /** Those of the works it speaks of. */
  public List<Identifier> identifiers() {
    return proof.identifiers;
  }

  /** What the list and others say, by names such as {@code listedTitle}. */
  public Map<String, String> claims() {
    return proof.claims;
  }

  /** Who said so, and when. */
  public List<Evidence> evidence() {
    return proof.evidence;
  }

  /** Another severity than its rule's, where it has one. */
  public Optional<Severity> severity() {
    return telling.severity;
  }

  /** What many findings of one cause have in common, where it tells them as one. */
  public Optional<Recurring> recurring() {
    return telling.recurring;
  }

  /** What tells it from other findings of its rule at its subject. */
  public String key() {
    return telling.key;
  }

  /** The same in other words. */
  public Finding say(Message value) {
    return new Finding(subject, value, proof, related, fix, telling);
  }

  /** The same, speaking of works of these identifiers. */
  public Finding identifiers(List<? extends Identifier> value) {
    return proof(new Proof(List.copyOf(value), proof.claims, proof.evidence));
  }

  /** The same with what the list and others say. */
  public Finding claims(Map<String, String> value) {
    return proof(new Proof(proof.identifiers, value, proof.evidence));
  }

  /** The same with these witnesses. */
  public Finding evidence(List<Evidence> value) {
    return proof(new Proof(proof.identifiers, proof.claims, value));
  }

  private Finding proof(Proof value) {
    return new Finding(subject, message, value, related, fix, telling);
  }

  /** The same with further places. */
  public Finding related(List<Related> value) {
    return new Finding(subject, message, proof, value, fix, telling);
  }

  /** The same with a fix. */
  public Finding fix(Fix value) {
    return new Finding(subject, message, proof, related, Optional.of(value), telling);
  }

  /** The same, told and not mended. */
  public Finding withoutFix() {
    return new Finding(subject, message, proof, related, Optional.empty(), telling);
  }

  /** The same with another severity than its rule's. */
  public Finding severity(Severity value) {
    return told(new Telling(Optional.of(value), telling.recurring, telling.key));
  }

  /** The same with another key. */
  public Finding key(String value) {
    return told(new Telling(telling.severity, telling.recurring, value));
  }

  /** The same, told with others where many have the same cause. */
  public Finding recurring(Recurring value) {
    return told(new Telling(telling.severity, Optional.of(value), telling.key));
  }

  /** The same, told as {@link Recurring} has it. */
  public Finding recurring(String fault, String example, String todo) {
    return recurring(new Recurring(fault, example, todo));
  }

  private Finding told(Telling value) {
    return new Finding(subject, message, proof, related, fix, value);
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
    return new Finding(lead.get().subject(), message, proof, others, fix, telling);
  }
}
