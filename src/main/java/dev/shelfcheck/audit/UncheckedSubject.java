package dev.shelfcheck.audit;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;

/** A check that silence kept from being made. */
public record UncheckedSubject(RuleId rule, Subject subject, Cause cause, String detail) {}
