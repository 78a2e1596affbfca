package dev.shelfcheck.report.html;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.model.WebAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was answered about links, by their canonical addresses. */
record AnsweredLinks(Map<String, Answer<?>> byAddress) {
  AnsweredLinks {
    byAddress = Map.copyOf(byAddress);
  }

  static AnsweredLinks of(Answers answers) {
    Map<String, Answer<?>> byAddress = new HashMap<>();
    answers
        .asMap()
        .forEach(
            (question, answer) -> {
              if (question instanceof LinkStatus link) {
                byAddress.putIfAbsent(canonical(link.url()), answer);
              }
            });
    return new AnsweredLinks(byAddress);
  }

  private static String canonical(String url) {
    return WebAddress.parse(url).map(WebAddress::canonical).orElse(url);
  }

  Optional<Answer<?>> to(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }
}
