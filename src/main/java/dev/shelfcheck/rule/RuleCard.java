package dev.shelfcheck.rule;

import dev.shelfcheck.model.ClaimPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule's page, read.
 *
 * @param text what it says to people
 * @param severity unless a config or a finding says otherwise
 * @param optIn whether it looks only where a config switches it on
 * @param asks the kinds of questions it asks; empty for a rule that needs nothing but the list
 * @param restsOn the parts of an entry's claim that its findings rest on: where one of them may
 *     have been misread, nothing is found
 * @param outranks rules whose findings are the same fault seen less well: where this rule is broken
 *     at all the entries of such a finding, that finding is left out
 * @param options with their defaults: strings, numbers, booleans, lists of strings
 * @param declaration what it checks, where the page is all there is
 */
public record RuleCard(
    RuleId id,
    RuleText text,
    Severity severity,
    boolean optIn,
    List<String> asks,
    List<ClaimPart> restsOn,
    List<RuleId> outranks,
    Map<String, Object> options,
    Optional<Declaration> declaration) {
  public RuleCard {
    asks = List.copyOf(asks);
    restsOn = List.copyOf(restsOn);
    outranks = List.copyOf(outranks);
    options = Map.copyOf(options);
  }

  /** How it is without any config: {@code warning}; {@code warning, off by default}. */
  public String standing() {
    return severity.word() + (optIn ? ", off by default" : "");
  }
}
