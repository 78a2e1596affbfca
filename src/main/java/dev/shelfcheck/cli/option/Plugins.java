package dev.shelfcheck.cli.option;

import dev.shelfcheck.ask.Source;
import dev.shelfcheck.cli.plugin.Plugin;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.config.RulePage;
import dev.shelfcheck.report.Report;
import dev.shelfcheck.report.ci.Formats;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RunFacts;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The jars a run is given. A config cannot name any: it may come from a stranger. */
public final class Plugins {
  @Option(
      names = "--plugin",
      paramLabel = "JAR",
      description =
          "A jar with rules, sources or formats of one's own; repeatable. Its code runs, so name"
              + " only what you trust.")
  private List<Path> jars = List.of();

  private @Nullable List<Plugin> loaded;

  /** Whether any jar is named. */
  public boolean areNamed() {
    return !jars.isEmpty();
  }

  /** A rule of a jar, with its page read. */
  private record Own(RuleCard card, Plugin.OwnRule rule) {}

  private List<Plugin> all() {
    if (loaded == null) {
      loaded = jars.stream().flatMap(Plugins::load).toList();
    }
    return loaded;
  }

  /** The class loader stays open: a rule's classes are loaded when it first meets a list. */
  private static Stream<Plugin> load(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new UsageException("--plugin " + jar + " does not exist");
    }
    try {
      URL[] place = {jar.toUri().toURL()};
      List<Plugin> found = new ArrayList<>();
      ServiceLoader.load(Plugin.class, new URLClassLoader(place, Plugin.class.getClassLoader()))
          .forEach(found::add);
      if (found.isEmpty()) {
        throw new UsageException(
            "--plugin " + jar + " names no service in META-INF/services/" + Plugin.class.getName());
      }
      return found.stream();
    } catch (ServiceConfigurationError | MalformedURLException e) {
      throw new UsageException("--plugin " + jar + " cannot be loaded: " + e.getMessage());
    }
  }

  /** The known pages and those of the jars. */
  public Map<RuleId, RuleCard> over(Map<RuleId, RuleCard> known) {
    Map<RuleId, RuleCard> cards = new TreeMap<>(known);
    for (Own own : own()) {
      if (cards.put(own.card().id(), own.card()) != null) {
        throw new UsageException("--plugin: there is a rule " + own.card().id() + " already");
      }
    }
    return cards;
  }

  private List<Own> own() {
    return all().stream()
        .flatMap(
            p ->
                p.rules().stream()
                    .map(r -> new Own(RulePage.read(p.getClass().getName(), r.page()), r)))
        .toList();
  }

  /** The rules of all jars, made for a run. */
  public List<Rule> rules(RunFacts facts) {
    return all().stream().flatMap(p -> p.rules().stream()).map(r -> r.made().apply(facts)).toList();
  }

  /** The sources of all jars. */
  public List<Source> sources() {
    return all().stream().flatMap(p -> p.sources().stream()).toList();
  }

  /** The built-in formats and those of the jars. */
  public Map<String, Report> formats() {
    Map<String, Report> formats = new TreeMap<>(Formats.builtIn());
    all().forEach(p -> formats.putAll(p.reports()));
    return formats;
  }
}
