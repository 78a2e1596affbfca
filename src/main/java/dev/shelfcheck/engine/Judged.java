package dev.shelfcheck.engine;

import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Subject;

/** A subject under one rule, with its outcome. */
record Judged(ActiveRule rule, Subject subject, Outcome outcome) {}
