package dev.shelfcheck.write;

import java.util.regex.Pattern;

/** How a text is written so that it is shown as it is. */
enum Escape {
  MARKDOWN {
    @Override
    String of(String text) {
      String safe = MARKUP.matcher(text).replaceAll("\\\\$0");
      return ENTITY.matcher(safe).replaceAll("&amp;");
    }
  },
  /** In a cell of a table, where a bar would end it. */
  CELL {
    @Override
    String of(String text) {
      return MARKDOWN.of(text).replace("|", "\\|");
    }
  },
  /** Between backticks, where nothing can be escaped. */
  CODE {
    @Override
    String of(String text) {
      return text.replace('`', '\'');
    }
  },
  HTML {
    @Override
    String of(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  };

  /** What CommonMark takes for markup: an underscore only at a word's edge. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "[\\\\`*\\[\\]]|<(?=[A-Za-z/!?])|~(?=~)|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w{1,31};)");

  abstract String of(String text);
}
