package dev.shelfcheck.site;

import dev.shelfcheck.rule.RuleCard;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What a rule's page shows beside its Markdown: its sentence, its facts, and its examples with what
 * is said of them.
 */
final class RuleSheet {
  private static final String MARK = "<!--!";

  private RuleSheet() {}

  /** Puts the head of a rule's page before its content, and shows its examples as examples. */
  static void dress(Element main, RuleCard card) {
    for (Element code : main.select("pre > code")) {
      example(code);
    }
    Element options = options(card.options());
    if (options != null) {
      main.prependChild(options);
    }
    main.prependChild(facts(card));
    main.prependElement("p").attr("class", "lead").text(card.text().says());
    main.prependElement("h1").text(card.id().toString());
  }

  private static Element facts(RuleCard card) {
    Element facts = new Element("p").attr("class", "facts");
    chip(facts, card.severity().word(), card.severity().word());
    if (card.optIn()) {
      chip(facts, "off by default", "");
    }
    chip(
        facts,
        card.asks().isEmpty() ? "asks nobody" : "asks: " + String.join(", ", card.asks()),
        "");
    chip(facts, "since " + card.text().since(), "");
    return facts;
  }

  private static void chip(Element facts, String words, String kind) {
    facts.appendElement("span").attr("class", ("chip " + kind).strip()).text(words);
    facts.appendChild(new TextNode(" "));
  }

  private static @Nullable Element options(Map<String, Object> options) {
    if (options.isEmpty()) {
      return null;
    }
    Element words = new Element("p");
    words.appendText("Options, with their defaults: ");
    String between = "";
    for (Map.Entry<String, Object> option : new TreeMap<>(options).entrySet()) {
      words.appendText(between);
      words.appendElement("code").text(option.getKey() + ": " + option.getValue());
      between = ", ";
    }
    return words.appendText(".");
  }

  /** An example's marks say what is found in the line before them. */
  private static void example(Element code) {
    if (code.hasClass("language-answers")) {
      Element box = code.parent().parent();
      Element details = new Element("details");
      box.replaceWith(details);
      details.appendElement("summary").text("What the world says");
      details.appendChild(box);
      return;
    }
    String text = code.wholeText();
    if (!text.contains(MARK)) {
      return;
    }
    code.text("");
    for (String line : text.stripTrailing().split("\n", -1)) {
      int mark = line.indexOf(MARK);
      code.appendText(mark < 0 ? line + "\n" : line.substring(0, mark).stripTrailing() + "\n");
      while (mark >= 0) {
        int end = line.indexOf("-->", mark);
        code.appendElement("mark").text("▲ " + line.substring(mark + MARK.length(), end).strip());
        code.appendText("\n");
        mark = line.indexOf(MARK, end);
      }
    }
  }
}
