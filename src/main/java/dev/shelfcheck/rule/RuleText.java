package dev.shelfcheck.rule;

/**
 * What a rule's page says to people.
 *
 * @param says the rule's sentence
 * @param since the version that brought it
 * @param why "Why it matters", Markdown
 * @param todo "What to do", Markdown
 * @param page the whole page, Markdown, front matter left out
 */
public record RuleText(String says, String since, String why, String todo, String page) {}
