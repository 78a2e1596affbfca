package dev.shelfcheck.rules.entry;

import dev.shelfcheck.compare.AuthorComparison;
import dev.shelfcheck.compare.AuthorRelation;
import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Stated;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who made what an entry lists, as far as it says: its authors, and the owners of the code it leads
 * to. A renamed work keeps its makers and its code, another work has its own.
 */
public record Makers(List<String> authors, boolean complete, Set<String> code) {
  /** Of 1: from so many on either side on, most are others; chosen. */
  private static final double HALF = 0.5;

  /** Three people meet over one code for one work; two may well have made several. */
  private static final int TEAM = 3;

  /** Those of an entry. */
  public static Makers of(Entry entry) {
    return new Makers(
        entry.claim().authors().map(AuthorList::names).orElse(List.of()).stream()
            .map(Stated::value)
            .toList(),
        entry.claim().authors().map(AuthorList::complete).orElse(false),
        entry.links().stream()
            .flatMap(l -> l.identifiers().stream())
            .filter(i -> i.scheme().equals("github"))
            .map(Identifier::value)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private Set<String> owners() {
    return code.stream().map(c -> c.replaceFirst("/.*", "")).collect(Collectors.toSet());
  }

  /** Whether both lead to one repository, and nothing says that other people made them. */
  public boolean ofOneCode(Makers other) {
    return !Collections.disjoint(code, other.code) && !strangers(other);
  }

  /** Whether both lead to code of one owner, and nothing says that other people made them. */
  public boolean ofOneOwner(Makers other) {
    return !Collections.disjoint(owners(), other.owners()) && !strangers(other);
  }

  /** Whether both name people, or lead to code, and nobody stands on both sides. */
  public boolean apart(Makers other) {
    boolean elsewhere = !code.isEmpty() && !other.code.isEmpty();
    return (strangers(other) || elsewhere) && !shared(other);
  }

  /** Whether both name people and nobody stands on both sides. */
  public boolean strangers(Makers other) {
    return people(other).relation() == AuthorRelation.NONE_SHARED;
  }

  /** Whether both name people, and at least half of either side are not on the other. */
  public boolean mostlyOthers(Makers other) {
    AuthorComparison people = people(other);
    return people.strangeness() >= HALF && people.gap() >= HALF;
  }

  /** Whether people are named, and all of them are the other's. */
  public boolean among(Makers other) {
    AuthorComparison people = people(other);
    return people.matched() > 0 && people.strangers().isEmpty();
  }

  /** Whether somebody stands on both sides. */
  public boolean shared(Makers other) {
    return !Collections.disjoint(owners(), other.owners()) || people(other).matched() > 0;
  }

  /** Whether the very same people, three of them or more, and the same owner of code are named. */
  public boolean same(Makers other) {
    return authors.size() >= TEAM
        && authors.size() == other.authors.size()
        && people(other).matched() == authors.size()
        && !Collections.disjoint(owners(), other.owners());
  }

  private AuthorComparison people(Makers other) {
    return AuthorComparison.of(authors, complete, other.authors, true);
  }
}
