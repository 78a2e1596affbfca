package dev.shelfcheck.cli.run;

import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.config.Config;
import dev.shelfcheck.config.HostChoice;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.source.http.PolitenessPolicy;
import dev.shelfcheck.source.http.PolitenessPolicy.HostPoliteness;
import dev.shelfcheck.source.links.hosts.HostRule;
import dev.shelfcheck.source.links.hosts.HostRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of hosts: the config's own before the built-in ones, and the headers that the
 * environment gives, which a list's own files cannot redirect.
 */
final class HostsInForce {
  /** A line each: {@code example.org Authorization: Bearer abc}. */
  static final String HEADERS = "SHELFCHECK_HEADERS";

  private static final Pattern HEADER = Pattern.compile("(\\S+)\\s+([\\w-]+):\\s*(\\S.*)");

  private final List<HostRule> rules;
  private final LocalDate today;

  private HostsInForce(List<HostRule> rules, LocalDate today) {
    this.rules = List.copyOf(rules);
    this.today = today;
  }

  /** What holds today; a rule that has run out is said and left aside. */
  static HostsInForce of(Config config, Terminal terminal) {
    LocalDate today = LocalDate.now(terminal.clock());
    Map<String, Map<String, String>> secrets = secrets(terminal);
    List<HostRule> rules = new ArrayList<>();
    for (HostChoice choice : config.hosts()) {
      choice.until().filter(today::isAfter).ifPresent(day -> say(choice, day, terminal));
      rules.add(rule(choice, secrets));
    }
    secrets.forEach((host, headers) -> rules.add(plain(host, headers)));
    return new HostsInForce(rules, today);
  }

  private static void say(HostChoice choice, LocalDate day, Terminal terminal) {
    terminal
        .err()
        .println(
            choice.configLocation().file()
                + ":"
                + choice.configLocation().line()
                + ": what is said of "
                + choice.host()
                + " ran out on "
                + day
                + " and is left aside");
  }

  private static HostRule rule(HostChoice choice, Map<String, Map<String, String>> secrets) {
    HostRule.Treatment treatment =
        switch (choice.verdict().orElse("")) {
          case "alive" -> HostRule.Treatment.TRUSTED;
          case "unchecked" -> HostRule.Treatment.CLOSED;
          default -> HostRule.Treatment.ASKED;
        };
    Map<String, String> headers = new LinkedHashMap<>(choice.requests().headers());
    headers.putAll(
        Optional.ofNullable(secrets.remove(WebAddress.asciiHost(choice.host()))).orElse(Map.of()));
    return new HostRule(
        choice.host(),
        treatment,
        Set.copyOf(choice.accept()),
        choice.requests().honestHead(),
        headers,
        choice.requests().interval(),
        choice.requests().timeout(),
        choice.reason().orElse(""),
        choice.until());
  }

  private static HostRule plain(String host, Map<String, String> headers) {
    HostRule rule = HostRule.of(host, HostRule.Treatment.ASKED, "");
    return new HostRule(
        rule.host(),
        rule.treatment(),
        rule.accept(),
        rule.honestHead(),
        headers,
        rule.interval(),
        rule.timeout(),
        rule.reason(),
        rule.until());
  }

  private static Map<String, Map<String, String>> secrets(Terminal terminal) {
    Map<String, Map<String, String>> secrets = new LinkedHashMap<>();
    String text = terminal.environment().getOrDefault(HEADERS, "");
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      Matcher m = HEADER.matcher(line);
      if (!m.matches()) {
        throw new UsageException(
            HEADERS + " holds a line that is not 'HOST NAME: VALUE' (it is not repeated here)");
      }
      secrets
          .computeIfAbsent(
              WebAddress.asciiHost(m.group(1).toLowerCase(Locale.ROOT)), h -> new LinkedHashMap<>())
          .put(m.group(2), m.group(3));
    }
    return secrets;
  }

  HostRules rules() {
    return HostRules.builtIn().under(rules, today);
  }

  /** The paces that hosts need. */
  PolitenessPolicy politeness(PolitenessPolicy others) {
    PolitenessPolicy all = others;
    for (HostRule rule : rules.stream().filter(r -> r.holdsOn(today)).toList()) {
      if (rule.interval().isPresent()) {
        HostPoliteness usual = others.everyHost();
        int concurrency = Math.min(usual.concurrency(), HostPoliteness.DEFAULT.concurrency());
        all = all.host(rule.host(), HostPoliteness.of(concurrency, rule.interval().get()));
      }
    }
    return all;
  }
}
