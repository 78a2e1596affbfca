package dev.shelfcheck.read.claims;

import java.util.regex.Pattern;

/** What tells a sentence about a work from its title: the words of talk. */
final class Prosaic {
  private static final Pattern TALK =
      Pattern.compile(
          "(?:^|\\W)(?:is|are|was|were|we|our|this|these|it|its|which|that's|has|have|can|will|provides?|proposes?|presents?|introduces?|shows?|describes?|explores?|allows?|you|your|they|their|by"
              + " using|based on the)(?:\\W|$)");
  private static final Pattern RUNNING = Pattern.compile("(?:\\b[a-z][a-z'’-]*[\\s,]+){5}[a-z]+");

  private Prosaic() {}

  static boolean is(String text) {
    return (TALK.matcher(text.toLowerCase(java.util.Locale.ROOT)).find()
            && RUNNING.matcher(text).find())
        || (text.strip().endsWith(".") && RUNNING.matcher(text).find() && Shape.words(text) > 14);
  }
}
