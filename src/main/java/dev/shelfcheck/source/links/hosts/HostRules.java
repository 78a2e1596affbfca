package dev.shelfcheck.source.links.hosts;

import dev.shelfcheck.model.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The rules of all hosts: the longest host that covers a name decides, a config's before ours. */
public final class HostRules {
  /** Of a line: a host, how its links are treated, and why. */
  private static final int CELLS = 3;

  private static final String WALLS = "walls.tsv";

  private final List<HostRule> rules;

  private HostRules(List<HostRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The known walls, one a line: host, treatment, reason. */
  public static HostRules builtIn() {
    try (InputStream in = HostRules.class.getResourceAsStream(WALLS)) {
      String text =
          new String(Objects.requireNonNull(in, WALLS).readAllBytes(), StandardCharsets.UTF_8);
      return new HostRules(
          text.lines()
              .filter(l -> !l.isBlank() && !l.startsWith("#"))
              .map(HostRules::rule)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HostRule rule(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != CELLS) {
      throw new IllegalStateException(WALLS + ": not three cells: " + line);
    }
    HostRule.Treatment treatment = HostRule.Treatment.valueOf(cells[1].toUpperCase(Locale.ROOT));
    return HostRule.of(cells[0], treatment, cells[2]);
  }

  /** These rules under a config's own, of which those that have run out are left aside. */
  public HostRules under(List<HostRule> own, LocalDate today) {
    List<HostRule> all = new ArrayList<>(own.stream().filter(r -> r.holdsOn(today)).toList());
    all.addAll(rules);
    return new HostRules(all);
  }

  /** Each rule, a config's before ours. */
  public List<HostRule> all() {
    return rules;
  }

  /** The rule of an address: of its host, or of one above it. */
  public HostRule of(String url) {
    String host = WebAddress.parse(url).map(a -> WebAddress.asciiHost(a.host())).orElse("");
    return rules.stream()
        .filter(r -> r.covers(host))
        .max(Comparator.comparingInt((HostRule r) -> r.host().length()).thenComparing(this::later))
        .orElse(HostRule.PLAIN);
  }

  private int later(HostRule one, HostRule two) {
    return Integer.compare(rules.indexOf(two), rules.indexOf(one));
  }
}
