package dev.shelfcheck.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a config chooses for a host.
 *
 * @param host its name, in lower case
 * @param verdict {@code alive} or {@code unchecked}, where its links are not asked
 * @param reason for people
 * @param until the last day the choice holds
 * @param accept statuses that count as alive
 * @param requests how it is asked
 * @param configLocation where it is said
 */
public record HostChoice(
    String host,
    Optional<String> verdict,
    Optional<String> reason,
    Optional<LocalDate> until,
    List<Integer> accept,
    HostRequests requests,
    ConfigLocation configLocation) {
  /** Statuses of HTTP have three digits. */
  private static final int FIRST_STATUS = 100;

  private static final ConfigType.PatternType DAY =
      new ConfigType.PatternType("\\d{4}-\\d{2}-\\d{2}", "a day such as 2027-01-31");
  private static final ConfigType.PatternType TIME =
      new ConfigType.PatternType("[1-9]\\d{0,5}(?:ms|s|m)", "a time such as 500ms or 30s");
  private static final ConfigType.PatternType RATE =
      new ConfigType.PatternType("[1-9]\\d{0,3}/[smh]", "a rate such as 2/s or 30/m");

  static final ConfigType.ObjectType SHAPE =
      ConfigType.ObjectType.of(
          new ConfigType.ConfigProperty(
              "verdict",
              "Its links are taken for this and not asked; needs a reason.",
              ConfigType.EnumType.of("alive", "unchecked")),
          new ConfigType.ConfigProperty("reason", "Why, for people.", ConfigType.EnumType.of()),
          new ConfigType.ConfigProperty(
              "until", "The last day on which this holds: 2027-01-31.", DAY),
          new ConfigType.ConfigProperty(
              "accept",
              "Statuses that count as alive beside 200 to 299.",
              new ConfigType.Several(new ConfigType.Whole(FIRST_STATUS))),
          new ConfigType.ConfigProperty(
              "method",
              "head, where the host answers HEAD as it answers GET; get by default.",
              ConfigType.EnumType.of("get", "head")),
          new ConfigType.ConfigProperty(
              "headers",
              "Sent to this very host alone; secrets belong into SHELFCHECK_HEADERS.",
              new ConfigType.MapType(ConfigType.EnumType.of())),
          new ConfigType.ConfigProperty("rate", "So many requests at most: 2/s or 30/m.", RATE),
          new ConfigType.ConfigProperty("timeout", "For one request: 500ms or 30s.", TIME));

  public HostChoice {
    accept = List.copyOf(accept);
  }

  /** Reads what was checked against {@link #SHAPE}. */
  static HostChoice of(String host, ConfigNode.ConfigMapping node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.values()
        .forEach(
            (k, v) -> Config.leaves(v).stream().findFirst().ifPresent(l -> texts.put(k, l.text())));
    if (texts.containsKey("verdict") && !texts.containsKey("reason")) {
      ConfigLocation configLocation = Objects.requireNonNull(node.values().get("verdict")).place();
      throw configLocation.error(
          "hosts." + host + " has a verdict, which needs a reason beside it");
    }
    return new HostChoice(
        host.toLowerCase(Locale.ROOT),
        Optional.ofNullable(texts.get("verdict")),
        Optional.ofNullable(texts.get("reason")),
        Optional.ofNullable(texts.get("until")).map(day -> day(host, day, node)),
        Config.leaves(node.values().get("accept")).stream()
            .map(l -> Integer.valueOf(l.text()))
            .toList(),
        new HostRequests(
            "head".equals(texts.get("method")),
            headers(node),
            Optional.ofNullable(texts.get("rate")).map(HostChoice::interval),
            Optional.ofNullable(texts.get("timeout")).map(HostChoice::time)),
        node.place());
  }

  private static LocalDate day(String host, String text, ConfigNode node) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw node.place().error("hosts." + host + ".until: there is no day " + text);
    }
  }

  private static Map<String, String> headers(ConfigNode.ConfigMapping node) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (node.values().get("headers") instanceof ConfigNode.ConfigMapping pairs) {
      pairs.values().forEach((name, value) -> headers.put(name, ((ConfigNode.Leaf) value).text()));
    }
    return headers;
  }

  private static Duration interval(String rate) {
    long count = Long.parseLong(rate.substring(0, rate.indexOf('/')));
    return unit(rate.substring(rate.length() - 1)).dividedBy(count);
  }

  private static Duration time(String text) {
    String unit = text.replaceFirst("\\d+", "");
    return unit(unit)
        .multipliedBy(Long.parseLong(text.substring(0, text.length() - unit.length())));
  }

  private static Duration unit(String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(1);
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      default -> Duration.ofHours(1);
    };
  }
}
