package dev.shelfcheck.config;

import dev.shelfcheck.rule.Severity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a config chooses for a rule.
 *
 * @param off whether the rule is not to look
 * @param severity where the config sets one
 * @param options the options it sets, checked against the rule's page
 */
public record RuleChoice(boolean off, Optional<Severity> severity, Map<String, Object> options) {
  public RuleChoice {
    options = Map.copyOf(options);
  }

  static RuleChoice of(ConfigNode node) {
    if (node instanceof ConfigNode.ConfigMapping pairs) {
      Map<String, Object> options = new LinkedHashMap<>();
      pairs.values().forEach((k, v) -> options.put(k, v.plain()));
      Object word = options.remove("severity");
      return word == null
          ? new RuleChoice(false, Optional.empty(), options)
          : word(String.valueOf(word), options);
    }
    return word(((ConfigNode.Leaf) node).text(), Map.of());
  }

  private static RuleChoice word(String word, Map<String, Object> options) {
    return new RuleChoice(
        word.equals("off"),
        Arrays.stream(Severity.values()).filter(s -> s.word().equals(word)).findFirst(),
        options);
  }
}
